import { holidaysOf, type CalendarSwitches, type HolidayCode } from './holidays';
import { daysAfter, weekdayOf, type LocalDate } from './local-date';

/** A day on which a practice or the provider itself is closed. */
export interface ClosingDay {
  readonly date: LocalDate;
  readonly name: string;
}

export interface Calendar {
  readonly switches: CalendarSwitches;
  /** Closing days besides the holidays, in any order. */
  readonly freeDays: readonly ClosingDay[];
}

/** Why a day is free: a holiday by its code (`holidayText` has its name), or a closing day in words of its own. */
export type FreeDay =
  | { readonly kind: 'holiday'; readonly code: HolidayCode }
  | { readonly kind: 'closed'; readonly name: string };

/** Beyond this a calendar has no working day at all: two years, longer than any practice is closed. */
const LONGEST_CLOSING_DAYS = 731;

/**
 * Why this day is free by the calendar, a closing day before a holiday; null when it is not. A weekend alone makes no
 * day free here: which weekdays a job runs on is said by its schedule.
 *
 * @throws RangeError for what is no day
 */
export function freeDayOn(date: LocalDate, { switches, freeDays }: Calendar): FreeDay | null {
  const closed = freeDays.find((day) => day.date === date);
  if (closed !== undefined) return { kind: 'closed', name: closed.name };
  const holiday = holidaysOf(Number(date.slice(0, 4)), switches).find((day) => day.date === date);
  return holiday === undefined ? null : { kind: 'holiday', code: holiday.code };
}

/**
 * Monday to Friday, unless the calendar makes it free.
 *
 * @throws RangeError for what is no day
 */
export function isWorkingDay(date: LocalDate, calendar: Calendar): boolean {
  const SATURDAY = 6;
  return weekdayOf(date) < SATURDAY && freeDayOn(date, calendar) === null;
}

/**
 * The first working day after this day, never the day itself.
 *
 * @throws RangeError for what is no day, and for a calendar without a working day in the two years that follow
 */
export function nextWorkingDay(date: LocalDate, calendar: Calendar): LocalDate {
  return workingDayFrom(date, 1, calendar);
}

/**
 * The last working day before this day, never the day itself.
 *
 * @throws RangeError for what is no day, and for a calendar without a working day in the two years before
 */
export function previousWorkingDay(date: LocalDate, calendar: Calendar): LocalDate {
  return workingDayFrom(date, -1, calendar);
}

function workingDayFrom(date: LocalDate, step: 1 | -1, calendar: Calendar): LocalDate {
  for (let away = 1; away <= LONGEST_CLOSING_DAYS; away++) {
    const day = daysAfter(date, step * away);
    if (isWorkingDay(day, calendar)) return day;
  }
  throw new RangeError(`The calendar has no working day within two years of ${date}: remove closing days.`);
}
