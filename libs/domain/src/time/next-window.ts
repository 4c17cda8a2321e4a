import { daysAfter, instantOfLocal, localDateOf, weekdayOf, type LocalTime } from './local-date';

/** When work may be done, week after week, by the clock on the wall. */
export interface WeeklyWindow {
  /** 1 is Monday. */
  readonly weekdays: readonly number[];
  readonly at: LocalTime;
  readonly minutes: number;
  readonly timeZone: string;
}

const MINUTE_MS = 60_000;
const WEEK_DAYS = 7;

/**
 * The next window that begins after a moment, epoch milliseconds. It lasts its minutes, also in a night in which the clock
 * jumps. Without a weekday: the next day.
 *
 * @throws RangeError for an unknown zone or what is no time
 */
export function nextWindow(
  window: WeeklyWindow,
  after: number,
): { readonly from: number; readonly until: number } {
  const today = localDateOf(after, window.timeZone);
  for (let ahead = 0; ahead <= WEEK_DAYS; ahead++) {
    const date = daysAfter(today, ahead);
    const from = instantOfLocal(date, window.at, window.timeZone);
    const isDay = window.weekdays.length === 0 ? ahead > 0 : window.weekdays.includes(weekdayOf(date));
    if (isDay && from > after) return { from, until: from + window.minutes * MINUTE_MS };
  }
  const from = instantOfLocal(daysAfter(today, WEEK_DAYS), window.at, window.timeZone);
  return { from, until: from + window.minutes * MINUTE_MS };
}
