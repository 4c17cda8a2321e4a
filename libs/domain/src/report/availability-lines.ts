import type { ReportAvailability } from './report-details';

export const REPORT_VERDICTS = ['met', 'breached', 'not-provable', 'not-agreed', 'no-time'] as const;
export type ReportVerdict = (typeof REPORT_VERDICTS)[number];

/** In parts of 100,000, each cut off towards failure; null where no time was agreed. */
export interface ReportAvailabilityLine {
  readonly service: string;
  readonly lowerPer100000: number | null;
  readonly upperPer100000: number | null;
  readonly coveragePer100000: number | null;
  readonly verdict: ReportVerdict;
  readonly outages: number;
  readonly longestOutageMs: number;
  readonly excludedMs: number;
}

export function availabilityLines(line: ReportAvailability): ReportAvailabilityLine {
  const { service, agreedMs, downMs, unknownMs, outages } = line;
  const per = (ms: number) => (agreedMs > 0 ? Math.floor((ms * 100_000) / agreedMs) : null);
  const counted = outages.filter(({ excluded }) => excluded === null);
  return {
    service,
    lowerPer100000: per(agreedMs - downMs - unknownMs),
    upperPer100000: per(agreedMs - downMs),
    coveragePer100000: per(agreedMs - unknownMs),
    verdict: verdictOf(line),
    outages: counted.length,
    longestOutageMs: Math.max(0, ...counted.map(({ ms }) => ms)),
    excludedMs: outages.reduce((sum, { excluded, ms }) => sum + (excluded === null ? 0 : ms), 0),
  };
}

/** On exact whole numbers, never on percentages that were rounded. */
function verdictOf({ targetPer100000, agreedMs, downMs, unknownMs }: ReportAvailability): ReportVerdict {
  if (targetPer100000 === null) return 'not-agreed';
  if (agreedMs <= 0) return 'no-time';
  const needed = targetPer100000 * agreedMs;
  if ((agreedMs - downMs - unknownMs) * 100_000 >= needed) return 'met';
  return (agreedMs - downMs) * 100_000 < needed ? 'breached' : 'not-provable';
}
