import { Temporal } from 'temporal-polyfill';
import { instantOfWall, wallTimeOf } from './wall-clock';

/** A day on the calendar, ISO `YYYY-MM-DD`, without a zone: `2027-03-28` is that day wherever it is asked. */
export type LocalDate = string;

/** A time by the clock on the wall, `HH:MM`, from `00:00` to `23:59`. */
export type LocalTime = string;

/** Monday is 1 and Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * The day that the calendar in a zone shows at a moment (epoch milliseconds).
 *
 * @throws RangeError for an unknown zone
 */
export function localDateOf(at: number, timeZone: string): LocalDate {
  return dateOfWall(wallTimeOf(at, timeZone));
}

/**
 * The moment, epoch milliseconds, at which the clock of a zone shows this time on this day. A time that does not come
 * on that day is the moment at which the clock jumps over it; one that comes twice is the first.
 *
 * @throws RangeError for what is no day or no time, and for an unknown zone
 */
export function instantOfLocal(date: LocalDate, time: LocalTime, timeZone: string): number {
  const wall = dayOf(date).toPlainDateTime(timeOf(time));
  return instantOfWall(wall.toZonedDateTime('UTC').epochMilliseconds, timeZone);
}

/**
 * The day that lies so many days later, or earlier for a negative number.
 *
 * @throws RangeError for what is no day
 */
export function daysAfter(date: LocalDate, days: number): LocalDate {
  return dayOf(date).add({ days }).toString();
}

/** @throws RangeError for what is no day */
export function weekdayOf(date: LocalDate): Weekday {
  return dayOf(date).dayOfWeek as Weekday;
}

/** The day of a wall time, which is milliseconds that read as UTC show the digits. */
export function dateOfWall(wall: number): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDate().toString();
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

// Temporal also reads a date within a longer text; compared with other days, such a text would match none.

function dayOf(date: LocalDate): Temporal.PlainDate {
  if (!DATE.test(date)) throw new RangeError(`"${date}" is no day: give it as 2027-03-28.`);
  return Temporal.PlainDate.from(date);
}

function timeOf(time: LocalTime): Temporal.PlainTime {
  if (!TIME.test(time)) throw new RangeError(`"${time}" is no time: give it as 22:00.`);
  return Temporal.PlainTime.from(time);
}
