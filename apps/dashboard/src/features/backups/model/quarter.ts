import { daysAfter, weekdayOf } from '@nachtwacht/domain/time';

/** As many weeks as a job's page shows. */
export const WEEKS = 13;
const DAYS_A_WEEK = 7;

export interface Quarter {
  /** Days, both within; the first is a Monday. */
  readonly from: string;
  readonly to: string;
}

/** The thirteen weeks of which the last one holds this day; they end on it. */
export function quarterTo(to: string): Quarter {
  const monday = daysAfter(to, 1 - weekdayOf(to));
  return { from: daysAfter(monday, -(WEEKS - 1) * DAYS_A_WEEK), to };
}

/** Thirteen weeks earlier (negative) or later, never beyond `last`; they end on a Sunday, or on `last`. */
export function turned({ to }: Quarter, turns: number, last: string): Quarter {
  const sunday = daysAfter(to, DAYS_A_WEEK - weekdayOf(to));
  const next = daysAfter(sunday, turns * WEEKS * DAYS_A_WEEK);
  return quarterTo(next > last ? last : next);
}

/** The weeks as columns, Monday first; null after the last day. */
export function weeksOf({ from, to }: Quarter): (string | null)[][] {
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: DAYS_A_WEEK }, (_, day) => {
      const date = daysAfter(from, week * DAYS_A_WEEK + day);
      return date > to ? null : date;
    }),
  );
}
