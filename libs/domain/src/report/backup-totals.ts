import type { NightStatus } from '../backup/night/night';
import type { ReportCover } from './report-cover';
import type { ReportBackupJob, ReportNight } from './report-details';

/** Where a night of each status is counted. A known problem counts as what it hides: an agreement to wait is no backup. */
const COUNTED_AS: Readonly<Record<NightStatus, keyof NightCounts | null>> = {
  success: 'success',
  'success-after-retry': 'retry',
  warning: 'warning',
  failed: 'failed',
  missed: 'missed',
  blocked: 'failed',
  'running-late': 'unknown',
  unknown: 'unknown',
  waiting: 'unknown',
  overridden: 'unknown',
  'offline-expected': 'off',
  'not-expected': null,
};

export interface NightCounts {
  readonly success: number;
  readonly retry: number;
  readonly warning: number;
  readonly failed: number;
  readonly missed: number;
  /** A workstation that was switched off, within the days that were agreed. */
  readonly off: number;
  /** Nobody knows: no answer, or none yet. */
  readonly unknown: number;
}

export interface ReportJobTotals extends NightCounts {
  readonly job: string;
  readonly expected: number;
  /** Without a good run in between; null: there never was one. Milliseconds, to the end of the period at most. */
  readonly longestGapMs: number | null;
  /** Of the first and the last night that says a size. */
  readonly firstBytes: number | null;
  readonly lastBytes: number | null;
  readonly lastGood: string | null;
}

export interface ReportBackupTotals extends NightCounts {
  readonly expected: number;
  /** Good nights of the expected, in parts of 10,000, cut off and never rounded up; null: nothing was expected. */
  readonly goodPer10000: number | null;
  readonly unsigned: number;
  readonly jobs: readonly ReportJobTotals[];
}

export function backupTotals(cover: ReportCover, jobs: readonly ReportBackupJob[]): ReportBackupTotals {
  const perJob = jobs.map((job) => jobTotals(cover, job));
  const sum = (pick: (job: ReportJobTotals) => number) => perJob.reduce((total, job) => total + pick(job), 0);
  const expected = sum((job) => job.expected);
  const good = sum(({ success, retry }) => success + retry);
  return {
    success: sum((job) => job.success),
    retry: sum((job) => job.retry),
    warning: sum((job) => job.warning),
    failed: sum((job) => job.failed),
    missed: sum((job) => job.missed),
    off: sum((job) => job.off),
    unknown: sum((job) => job.unknown),
    expected,
    goodPer10000: expected === 0 ? null : Math.floor((good * 10_000) / expected),
    unsigned: jobs.flatMap(({ nights }) => nights).filter(({ signedBy }) => signedBy === null).length,
    jobs: perJob,
  };
}

function jobTotals(cover: ReportCover, { id, nights, goodBefore }: ReportBackupJob): ReportJobTotals {
  const counted = nights.map((night) => COUNTED_AS[statusOf(night)]);
  const count = (name: keyof NightCounts) => counted.filter((each) => each === name).length;
  const goods = nights
    .filter((night) => isGood(statusOf(night)) && night.finishedAt !== null)
    .map(({ finishedAt }) => finishedAt ?? '')
    .sort();
  const sizes = nights.flatMap(({ bytes }) => (bytes === null ? [] : [bytes]));
  return {
    job: id,
    success: count('success'),
    retry: count('retry'),
    warning: count('warning'),
    failed: count('failed'),
    missed: count('missed'),
    off: count('off'),
    unknown: count('unknown'),
    expected: counted.filter((each) => each !== null).length,
    longestGapMs: longestGap(cover, goodBefore, goods),
    firstBytes: sizes[0] ?? null,
    lastBytes: sizes.at(-1) ?? null,
    lastGood: goods.at(-1) ?? goodBefore,
  };
}

const statusOf = ({ status, hidden }: ReportNight): NightStatus => hidden ?? status;
const isGood = (status: NightStatus) => status === 'success' || status === 'success-after-retry';

/** Between ends of good runs; the last one to the end of the period, or to when the data is from. */
function longestGap(
  { to, dataAsOf }: ReportCover,
  goodBefore: string | null,
  goods: readonly string[],
): number | null {
  const ends = [...(goodBefore === null ? [] : [goodBefore]), ...goods].map((at) => Date.parse(at));
  const [first] = ends;
  if (first === undefined) return null;
  const until = Math.max(ends.at(-1) ?? first, Math.min(Date.parse(to), Date.parse(dataAsOf)));
  return Math.max(...[...ends, until].slice(1).map((end, index) => end - (ends[index] ?? end)));
}
