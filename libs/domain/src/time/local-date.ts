import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './duration';
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
  return instantOfWall(wallOf(date) + timeOf(time), timeZone);
}

/**
 * The day that lies so many days later, or earlier for a negative number.
 *
 * @throws RangeError for what is no day
 */
export function daysAfter(date: LocalDate, days: number): LocalDate {
  return dateOfWall(wallOf(date) + days * MS_PER_DAY);
}

/** @throws RangeError for what is no day */
export function weekdayOf(date: LocalDate): Weekday {
  // 1 January 1970 was a Thursday.
  const day = wallOf(date) / MS_PER_DAY + 3;
  return ((((day % 7) + 7) % 7) + 1) as Weekday;
}

/** The day of a wall time, which is milliseconds that read as UTC show the digits. @throws RangeError for what is no time */
export function dateOfWall(wall: number): LocalDate {
  const text = new Date(wall).toISOString();
  return text.slice(0, text.indexOf('T'));
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** The wall time of its midnight. Reading back holds that it is a day: 30 February would become one of March. */
function wallOf(date: LocalDate): number {
  const wall = DATE.test(date) ? Date.parse(`${date}T00:00:00.000Z`) : Number.NaN;
  if (Number.isNaN(wall) || dateOfWall(wall) !== date)
    throw new RangeError(`"${date}" is no day: give it as 2027-03-28.`);
  return wall;
}

/** Milliseconds after midnight. */
function timeOf(time: LocalTime): number {
  const match = TIME.exec(time);
  if (match === null) throw new RangeError(`"${time}" is no time: give it as 22:00.`);
  return Number(match[1]) * MS_PER_HOUR + Number(match[2]) * MS_PER_MINUTE;
}
