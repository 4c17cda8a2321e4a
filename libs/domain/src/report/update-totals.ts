import type { ReportCover } from './report-cover';
import type { ReportUpdate } from './report-details';

export interface ReportUpdateTotals {
  readonly done: number;
  readonly doneInTime: number;
  readonly open: number;
  readonly overdue: number;
  readonly overdueSecurity: number;
  /** From seen to done or to the end of the period, whole days, cut off. */
  readonly longestDays: number;
}

const DAY = 86_400_000;

export function updateTotals(cover: ReportCover, updates: readonly ReportUpdate[]): ReportUpdateTotals {
  const done = updates.filter(({ doneAt }) => doneAt !== null);
  const open = updates.filter(({ doneAt }) => doneAt === null);
  const overdue = open.filter(({ dueAt }) => dueAt < cover.to);
  const days = updates.map(({ seenAt, doneAt }) =>
    Math.floor((Date.parse(doneAt ?? cover.to) - Date.parse(seenAt)) / DAY),
  );
  return {
    done: done.length,
    doneInTime: done.filter(({ doneAt, dueAt }) => doneAt !== null && doneAt <= dueAt).length,
    open: open.length,
    overdue: overdue.length,
    overdueSecurity: overdue.filter(({ security }) => security === true).length,
    longestDays: Math.max(0, ...days),
  };
}
