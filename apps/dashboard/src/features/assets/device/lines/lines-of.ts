import type { CheckDetail } from '@nachtwacht/contracts';
import { severity, worst, type Status } from '@nachtwacht/domain';

/** A way to the internet, with what is known of it. */
export interface WanLine {
  readonly name: string;
  /** Of everything that is known of it. */
  readonly status: Status;
  readonly state: CheckDetail | null;
  readonly loss: CheckDetail | null;
  readonly latency: CheckDetail | null;
}

const PLACE = { gateway: 'state', 'gateway-loss': 'loss', 'gateway-latency': 'latency' } as const;

export function isLineAspect(aspect: string): aspect is keyof typeof PLACE {
  return Object.hasOwn(PLACE, aspect);
}

/** The lines of a device, worst first, then as they are named. Two sources of one line give the worse word. */
export function linesOf(checks: readonly CheckDetail[]): readonly WanLine[] {
  const byName = Map.groupBy(
    checks.filter(({ aspect }) => isLineAspect(aspect)),
    ({ instance }) => instance,
  );
  const lines = [...byName].map(([name, known]): WanLine => {
    const of = (place: (typeof PLACE)[keyof typeof PLACE]) =>
      known
        .filter(({ aspect }) => isLineAspect(aspect) && PLACE[aspect] === place)
        .toSorted((a, b) => severity(b.status) - severity(a.status))[0] ?? null;
    return {
      name,
      status: worst(known.map(({ status }) => status)),
      state: of('state'),
      loss: of('loss'),
      latency: of('latency'),
    };
  });
  return lines.toSorted(
    (a, b) =>
      severity(b.status) - severity(a.status) || a.name.localeCompare(b.name, 'nl', { numeric: true }),
  );
}
