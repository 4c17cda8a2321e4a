import type { BackupPoint } from '../../status/observation';
import { dayOfMonthAfter } from './local-month';

/** Something to restore from, with its day as the clock on the wall of the customer has it. */
export interface DatedPoint extends BackupPoint {
  /** YYYY-MM-DD */
  readonly date: string;
}

export type ArchiveStatus = 'present' | 'attested' | 'waiting' | 'missing' | 'unknown' | 'not-expected';

export interface ArchiveVerdict {
  readonly status: ArchiveStatus;
  /** The last day on which it may still be made: YYYY-MM-DD. */
  readonly dueOn: string;
  /** What proves that it is there. */
  readonly point: DatedPoint | null;
}

/**
 * Whether the archive of a month is there by day `byDay` of the next. A point proves it when it is of that month; one
 * that the source keeps as monthly proves it better than one that it may still remove.
 */
export function judgeArchive(input: {
  /** YYYY-MM */
  readonly month: string;
  readonly byDay: number;
  /** null: the source can't list what it keeps. */
  readonly points: readonly DatedPoint[] | null;
  /** Somebody saw it and put a name to that. */
  readonly attested: boolean;
  /** YYYY-MM-DD, as the same clock has it. */
  readonly today: string;
  /** YYYY-MM-DD since when the job is watched and for; null or absent: for ever. */
  readonly activeFrom?: string | null;
  readonly activeUntil?: string | null;
}): ArchiveVerdict {
  const { month, points, attested, today } = input;
  const dueOn = dayOfMonthAfter(month, input.byDay);
  const point = proofOf(month, points ?? []);
  if (point) return { status: 'present', dueOn, point };
  if (attested) return { status: 'attested', dueOn, point: null };
  const status = isExpected(input) ? open(points === null, today, month, dueOn) : 'not-expected';
  return { status, dueOn, point: null };
}

/** A month that the job did not begin in time for, or did not end in, owes no archive. */
function isExpected(input: {
  readonly month: string;
  readonly activeFrom?: string | null;
  readonly activeUntil?: string | null;
}): boolean {
  const { month, activeFrom = null, activeUntil = null } = input;
  const [first, afterLast] = [`${month}-01`, dayOfMonthAfter(month, 1)];
  return (activeFrom === null || activeFrom <= first) && (activeUntil === null || activeUntil >= afterLast);
}

function open(isUnlisted: boolean, today: string, month: string, dueOn: string): ArchiveStatus {
  if (today.slice(0, 7) <= month || today <= dueOn) return 'waiting';
  return isUnlisted ? 'unknown' : 'missing';
}

/** Of those of the month: one that is kept as an archive, and of these the last. */
function proofOf(month: string, points: readonly DatedPoint[]): DatedPoint | null {
  const weight = ({ keptAs }: DatedPoint) => ['yearly', 'monthly'].indexOf(keptAs ?? '') + 1;
  const [best] = points
    .filter(({ date }) => date.slice(0, 7) === month)
    .toSorted(
      (a, b) =>
        weight(b) - weight(a) || compare(b.date, a.date) || compare(b.at, a.at) || compare(a.id, b.id),
    );
  return best ?? null;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
