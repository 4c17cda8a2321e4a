import { observePart, soundOr } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { LossAndLatency, Uplinks, type MerakiAnswers } from '../answers';

const WORDS: ReadonlyMap<string, string> = new Map([
  ['active', 'online'],
  // A second line that waits until the first fails.
  ['ready', 'online'],
  ['connecting', 'degraded'],
  ['failed', 'down'],
]);
const UNPLUGGED = 'not connected';

export interface Lines {
  readonly observations: readonly Observation[];
  /** Those that are or were in use, for the next poll. */
  readonly inUse: ReadonlySet<string>;
}

/** The lines of gateways. A port that nothing was ever plugged into is none; one that lost its cable is down. */
export function linesOf(
  { uplinks, lossAndLatency }: MerakiAnswers,
  online: ReadonlySet<string>,
  before: ReadonlySet<string>,
): Lines {
  const inUse = new Set(before);
  const measured = measuredOf(lossAndLatency);
  const observations = uplinks
    .flatMap((row) => soundOr(Uplinks, row) ?? [])
    // Of a device that is away the dashboard keeps what it last knew.
    .filter(({ serial }) => online.has(serial))
    .flatMap(({ serial, uplinks: lines }) =>
      lines.slice(0, 8).flatMap(({ interface: instance, status = '', ip }) => {
        const line = `${serial} ${instance}`;
        const isUnplugged = status.toLowerCase() === UNPLUGGED;
        if (isUnplugged && !before.has(line)) return [];
        if (!isUnplugged) inUse.add(line);
        const word = isUnplugged ? 'down' : (WORDS.get(status.toLowerCase()) ?? (status || 'not-told'));
        const state = observePart({
          asset: serial,
          aspect: 'gateway',
          instance,
          reading: { kind: 'state', value: word },
          detail: [isUnplugged ? remark('nothing-plugged-in') : null, ip ?? null],
        });
        const sample = measured.get(line);
        return sample === undefined || word === 'down'
          ? [state]
          : [state, ...levels(serial, instance, sample)];
      }),
    );
  return { observations, inUse };
}

interface Sample {
  readonly loss: number | null;
  readonly latency: number | null;
}

/** The newest sample per line. Of several places that are pinged the best one tells of the line, the others of themselves. */
function measuredOf(rows: readonly unknown[]): ReadonlyMap<string, Sample> {
  const best = new Map<string, Sample>();
  for (const { serial, uplink, timeSeries } of rows.flatMap((row) => soundOr(LossAndLatency, row) ?? [])) {
    const last = timeSeries.findLast(({ lossPercent }) => lossPercent !== undefined);
    if (last === undefined) continue;
    const line = `${serial} ${uplink}`;
    const sample = { loss: share(last.lossPercent), latency: duration(last.latencyMs) };
    const known = best.get(line);
    if (known === undefined || (sample.loss ?? Infinity) < (known.loss ?? Infinity)) best.set(line, sample);
  }
  return best;
}

function share(value: number | undefined): number | null {
  return value !== undefined && value >= 0 && value <= 100 ? value : null;
}

function duration(value: number | undefined): number | null {
  return value !== undefined && value >= 0 && Number.isFinite(value) ? value : null;
}

function levels(asset: string, instance: string, { loss, latency }: Sample): readonly Observation[] {
  return [
    observePart({
      asset,
      aspect: 'gateway-loss',
      instance,
      reading: { kind: 'level', value: loss, unit: 'percent' },
      metrics: { loss_percent: loss },
    }),
    observePart({
      asset,
      aspect: 'gateway-latency',
      instance,
      reading: { kind: 'level', value: latency, unit: 'milliseconds' },
      metrics: { latency_ms: latency },
    }),
  ];
}
