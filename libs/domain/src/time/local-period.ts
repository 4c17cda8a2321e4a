import { Temporal } from 'temporal-polyfill';
import type { BudgetPeriod } from '../agreement/terms';
import type { Period } from '../status/intervals';
import { instantOfLocal, localDateOf, type LocalDate } from './local-date';

export type LocalPeriodKind = 'day' | BudgetPeriod;

/** Days of the calendar; `until` is the first day that no longer belongs to it. */
export interface DatePeriod {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The day, week (from Monday), month, quarter or year that a day lies in. @throws RangeError for what is no day */
export function datePeriodOf(kind: LocalPeriodKind, date: LocalDate): DatePeriod {
  const from = startOf(kind, Temporal.PlainDate.from(date));
  return { from: from.toString(), until: from.add(LENGTHS[kind]).toString() };
}

/**
 * The same in a zone, epoch milliseconds, from midnight to midnight: a month can have 743 or 745 hours.
 *
 * @throws RangeError for what is no day, and for an unknown zone
 */
export function localPeriodOf(kind: LocalPeriodKind, date: LocalDate, timeZone: string): Period {
  const { from, until } = datePeriodOf(kind, date);
  return { from: instantOfLocal(from, '00:00', timeZone), to: instantOfLocal(until, '00:00', timeZone) };
}

/** The one that a moment lies in. @param at epoch milliseconds @throws RangeError for an unknown zone */
export function localPeriodAt(kind: LocalPeriodKind, at: number, timeZone: string): Period {
  return localPeriodOf(kind, localDateOf(at, timeZone), timeZone);
}

const LENGTHS = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
} as const satisfies Record<LocalPeriodKind, Temporal.DurationLike>;

function startOf(kind: LocalPeriodKind, date: Temporal.PlainDate): Temporal.PlainDate {
  switch (kind) {
    case 'day':
      return date;
    case 'week':
      return date.subtract({ days: date.dayOfWeek - 1 });
    case 'month':
      return date.with({ day: 1 });
    case 'quarter':
      return date.with({ day: 1 }).subtract({ months: (date.month - 1) % 3 });
    case 'year':
      return date.with({ month: 1, day: 1 });
  }
}
