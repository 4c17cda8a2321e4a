import { fit, type Point } from '../../status/robust-line';
import { MS_PER_DAY } from '../../time/duration';

/** What a job kept on a day. */
export interface StoredSample {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly bytes: number;
}

export interface QuotaPackage {
  readonly code: string;
  readonly bytes: number;
}

export interface QuotaVerdict {
  readonly usedBytes: number | null;
  /** Of the package; null without a use or a package. */
  readonly percent: number | null;
  readonly status: 'ok' | 'warning' | 'critical' | 'unknown';
  /** When the package is full if it goes on like this, epoch milliseconds; null: it does not fill, or nobody can tell. */
  readonly reachesAt: number | null;
  /** The smallest package that holds the use of half a year on; null: the present one does, or none is large enough. */
  readonly next: string | null;
  /** Why it is unknown. */
  readonly whyNot?: 'no-use-told' | 'no-package' | 'old';
}

const WARNING_SHARE = 0.9;
const WARNING_AHEAD_MS = 60 * MS_PER_DAY;
const NEXT_AHEAD_MS = 180 * MS_PER_DAY;
/** A forecast looks no further: what is that far away is no news. */
const MAX_AHEAD_MS = 3 * 365 * MS_PER_DAY;
/** What was told longer ago says nothing of today. */
const MAX_AGE_MS = 7 * MS_PER_DAY;
/** One sample a day: fewer are no trend. */
const MIN_HISTORY_MS = 7 * MS_PER_DAY;
/** What came and went before is not how it grows now. */
const RECENT_MS = 120 * MS_PER_DAY;
/** As for disks: a rise stands out of the scatter, and does not come by chance. */
const RISE_OVER_SCATTER = 3;
const MIN_TREND = 3;
const MIN_RISE_SHARE = 0.01;

/**
 * What a job keeps against what was bought, and when that will not do any more. Samples one a day, ascending; packages
 * of the same kind in any order. What can't be is left out.
 */
export function judgeQuota(input: {
  readonly samples: readonly StoredSample[];
  readonly packageBytes: number | null;
  readonly packages: readonly QuotaPackage[];
  readonly now: number;
}): QuotaVerdict {
  const { packages, now } = input;
  const samples = input.samples.filter(
    ({ at, bytes }) => Number.isFinite(at) && at <= now + MS_PER_DAY && Number.isFinite(bytes) && bytes >= 0,
  );
  const used = samples.at(-1);
  const sold = input.packageBytes !== null && input.packageBytes > 0 ? input.packageBytes : null;
  if (!used) return unknown(null, null, 'no-use-told');
  if (sold === null) return unknown(used.bytes, null, 'no-package');
  const percent = (used.bytes / sold) * 100;
  if (now - used.at > MAX_AGE_MS) return unknown(used.bytes, percent, 'old');

  const growth = growthOf(samples);
  const reachesAt = fullAt(used, sold, growth);
  const isFull = used.bytes >= sold;
  const isNearlyFull =
    used.bytes >= sold * WARNING_SHARE || (reachesAt ?? Infinity) <= now + WARNING_AHEAD_MS;
  const wanted = used.bytes + growth * (now + NEXT_AHEAD_MS - used.at);
  return {
    usedBytes: used.bytes,
    percent,
    status: isFull ? 'critical' : isNearlyFull ? 'warning' : 'ok',
    reachesAt,
    next: nextOf(packages, sold, wanted),
  };
}

function unknown(
  usedBytes: number | null,
  percent: number | null,
  whyNot: NonNullable<QuotaVerdict['whyNot']>,
): QuotaVerdict {
  return { usedBytes, percent, status: 'unknown', reachesAt: null, next: null, whyNot };
}

/** Bytes per millisecond; 0 where it does not grow beyond its scatter. */
function growthOf(samples: readonly StoredSample[]): number {
  const last = samples.at(-1);
  if (!last) return 0;
  const recent = samples.filter(({ at }) => at >= last.at - RECENT_MS);
  const points: Point[] = recent.map(({ at, bytes }) => ({ x: at, y: bytes })).sort((a, b) => a.x - b.x);
  const span = last.at - (points[0]?.x ?? last.at);
  if (span < MIN_HISTORY_MS) return 0;
  const line = fit(points);
  const rise = line.slope * span;
  const isGrowing =
    rise >= last.bytes * MIN_RISE_SHARE &&
    rise >= RISE_OVER_SCATTER * line.scatter &&
    line.trend >= MIN_TREND;
  return isGrowing ? line.slope : 0;
}

/** From what is used now, and not from the line: what was sold is reached by what is there. */
function fullAt(used: StoredSample, sold: number, growth: number): number | null {
  if (used.bytes >= sold) return used.at;
  if (growth <= 0) return null;
  const ahead = (sold - used.bytes) / growth;
  return ahead > MAX_AHEAD_MS ? null : Math.round(used.at + ahead);
}

function nextOf(packages: readonly QuotaPackage[], sold: number, wanted: number): string | null {
  if (wanted <= sold) return null;
  const [smallest] = packages
    .filter(({ bytes }) => bytes >= wanted)
    .toSorted((a, b) => a.bytes - b.bytes || (a.code < b.code ? -1 : 1));
  return smallest?.code ?? null;
}
