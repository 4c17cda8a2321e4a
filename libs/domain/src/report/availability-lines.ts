import { reaches } from '../availability/ratio';
import type { ReportAvailability, ReportAvailabilityPart } from './availability-details';

export const REPORT_VERDICTS = ['met', 'breached', 'not-provable', 'not-agreed', 'no-time'] as const;
export type ReportVerdict = (typeof REPORT_VERDICTS)[number];

/** In parts of 100,000, each cut off towards failure; null where no time is answered for. Milliseconds exact. */
export interface ReportAvailabilityLine {
  readonly service: string;
  /** In the order of the parts of the agreement. */
  readonly targetsPer100000: readonly number[];
  /** What is answered for: up + down + unknown. */
  readonly answeredMs: number;
  readonly upMs: number;
  readonly downMs: number;
  readonly unknownMs: number;
  readonly maintenanceMs: number;
  readonly excludedMs: number;
  readonly unmonitoredMs: number;
  readonly lowerPer100000: number | null;
  readonly upperPer100000: number | null;
  readonly coveragePer100000: number | null;
  /** The worst of its parts: one that is broken is not made good by another. */
  readonly verdict: ReportVerdict;
  /** That count. */
  readonly outages: number;
  readonly longestOutageMs: number;
  /** Downtime at any hour, and how much of it was inside planned work or left out. */
  readonly lastedMs: number;
  readonly acceptedMs: number;
}

export function availabilityLines(line: ReportAvailability): ReportAvailabilityLine {
  const { service, parts, outages, works } = line;
  const sum = (pick: (part: ReportAvailabilityPart) => number) =>
    parts.reduce((all, part) => all + pick(part), 0);
  const [upMs, downMs, unknownMs] = [
    sum((part) => part.upMs),
    sum((part) => part.downMs),
    sum((part) => part.unknownMs),
  ];
  const answeredMs = upMs + downMs + unknownMs;
  const per = (ms: number) => (answeredMs > 0 ? Math.floor((ms * 100_000) / answeredMs) : null);
  const counted = outages.filter(({ countedMs }) => countedMs > 0);
  return {
    service,
    targetsPer100000: parts.map(({ targetPer100000 }) => targetPer100000),
    answeredMs,
    upMs,
    downMs,
    unknownMs,
    maintenanceMs: sum((part) => part.maintenanceMs),
    excludedMs: sum((part) => part.excludedMs),
    unmonitoredMs: sum((part) => part.unmonitoredMs),
    lowerPer100000: per(upMs),
    upperPer100000: per(answeredMs - downMs),
    coveragePer100000: per(answeredMs - unknownMs),
    verdict: worstOf(parts.map(verdictOf)),
    outages: counted.length,
    longestOutageMs: Math.max(0, ...counted.map(({ countedMs }) => countedMs)),
    lastedMs: outages.reduce((all, { lastedMs }) => all + lastedMs, 0),
    acceptedMs: works.reduce((all, { acceptedMs }) => all + acceptedMs, 0),
  };
}

const WORST_FIRST: readonly ReportVerdict[] = ['breached', 'not-provable', 'met', 'no-time'];

function worstOf(verdicts: readonly ReportVerdict[]): ReportVerdict {
  return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'not-agreed';
}

/** On exact whole numbers, never on percentages that were rounded. */
function verdictOf({ targetPer100000, upMs, downMs, unknownMs }: ReportAvailabilityPart): ReportVerdict {
  const answered = upMs + downMs + unknownMs;
  if (answered <= 0) return 'no-time';
  const reached = (numerator: number) => reaches({ numerator, denominator: answered }, targetPer100000);
  if (reached(upMs)) return 'met';
  return reached(answered - downMs) ? 'not-provable' : 'breached';
}
