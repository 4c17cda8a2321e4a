import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './local-date';

/** The Dutch holidays, and the days that some contracts count as such. */
export type HolidayCode =
  | 'new-year'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'kings-day'
  | 'liberation-day'
  | 'ascension-day'
  | 'whit-sunday'
  | 'whit-monday'
  | 'christmas-eve'
  | 'christmas-day'
  | 'boxing-day'
  | 'new-years-eve';

export interface Holiday {
  readonly code: HolidayCode;
  readonly date: LocalDate;
}

/** Days that are free in one agreement and not in another. */
export interface CalendarSwitches {
  readonly goodFriday: boolean;
  /** 5 May: every year, in years that end in 0 or 5, or never. */
  readonly liberationDay: 'yearly' | 'lustrum' | 'never';
  readonly christmasEve: boolean;
  readonly newYearsEve: boolean;
}

/**
 * The free days of a year (from 2014 on, when King's Day came), in order of date. Two may fall on one day: Ascension
 * Day was on 5 May in 2016.
 */
export function holidaysOf(year: number, switches: CalendarSwitches): Holiday[] {
  const easter = easterSunday(year);
  const on = (code: HolidayCode, month: number, day: number): Holiday => ({
    code,
    date: Temporal.PlainDate.from({ year, month, day }).toString(),
  });
  const fromEaster = (code: HolidayCode, days: number): Holiday => ({
    code,
    date: easter.add({ days }).toString(),
  });
  const holidays = [
    on('new-year', 1, 1),
    ...(switches.goodFriday ? [fromEaster('good-friday', -2)] : []),
    fromEaster('easter-sunday', 0),
    fromEaster('easter-monday', 1),
    on('kings-day', 4, kingsDay(year)),
    ...(isLiberationDayFree(year, switches) ? [on('liberation-day', 5, 5)] : []),
    fromEaster('ascension-day', 39),
    fromEaster('whit-sunday', 49),
    fromEaster('whit-monday', 50),
    ...(switches.christmasEve ? [on('christmas-eve', 12, 24)] : []),
    on('christmas-day', 12, 25),
    on('boxing-day', 12, 26),
    ...(switches.newYearsEve ? [on('new-years-eve', 12, 31)] : []),
  ];
  return holidays.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

function isLiberationDayFree(year: number, { liberationDay }: CalendarSwitches): boolean {
  return liberationDay === 'yearly' || (liberationDay === 'lustrum' && year % 5 === 0);
}

/** 27 April, or the day before when that is a Sunday. */
function kingsDay(year: number): number {
  const SUNDAY = 7;
  return Temporal.PlainDate.from({ year, month: 4, day: 27 }).dayOfWeek === SUNDAY ? 26 : 27;
}

/** The anonymous Gregorian computus, as Meeus gives it (Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const daysFromMarch = epact + toSunday - 7 * lateMoon + 114;
  return Temporal.PlainDate.from({
    year,
    month: Math.floor(daysFromMarch / 31),
    day: (daysFromMarch % 31) + 1,
  });
}
