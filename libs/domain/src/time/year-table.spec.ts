import { expect, test } from 'vitest';
import type { CalendarSwitches } from './holidays';
import { hoursOf, ZONE } from '../hours/testing/booked-time';
import { agreedMs } from './agreed-time';
import { MS_PER_HOUR } from './duration';
import { localPeriodOf } from './local-period';
import { rowsOf } from './testing/table';

const CALENDARS: Readonly<Record<string, Partial<CalendarSwitches>>> = {
  usual: {},
  'good friday': { goodFriday: true },
  'yearly 5 may': { liberationDay: 'yearly' },
  'no 5 may': { liberationDay: 'never' },
  '24 december': { christmasEve: true },
  '31 december': { newYearsEve: true },
  all: { goodFriday: true, liberationDay: 'yearly', christmasEve: true, newYearsEve: true },
};

const agreedHours = (
  month: string,
  calendar: string,
  hours: string,
  days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[],
) =>
  agreedMs(localPeriodOf('month', `${month}-01`, ZONE), hoursOf(hours, days, CALENDARS[calendar])) /
  MS_PER_HOUR;

// Counted on a paper calendar: weekdays of the month less the holidays that fall on one. As usual Good Friday, 24 and 31
// December are working days, and 5 May is free in 2015, 2020, 2025, 2030.
// month | calendar | working days | why
test.each(
  rowsOf(`
  2027-01 | usual | 20 | New Year on a Friday
  2027-02 | usual | 20 | four weeks
  2027-03 | usual | 22 | Easter Monday; the day of 23 hours is Easter itself
  2027-04 | usual | 21 | King's Day on a Tuesday
  2027-05 | usual | 19 | Ascension Day and Whit Monday
  2027-06 | usual | 22 | none
  2027-07 | usual | 22 | none
  2027-08 | usual | 22 | none
  2027-09 | usual | 22 | none
  2027-10 | usual | 21 | none; the day of 25 hours is a Sunday
  2027-11 | usual | 22 | none
  2027-12 | usual | 23 | Christmas on Saturday and Sunday
  2028-01 | usual | 21 | New Year on a Saturday
  2028-02 | usual | 21 | the 29th is a Tuesday
  2028-03 | usual | 23 | none
  2028-04 | usual | 18 | Easter Monday and King's Day
  2028-05 | usual | 22 | Ascension Day
  2028-06 | usual | 21 | Whit Monday
  2028-07 | usual | 21 | none
  2028-08 | usual | 23 | none
  2028-09 | usual | 21 | none
  2028-10 | usual | 22 | none
  2028-11 | usual | 22 | none
  2028-12 | usual | 19 | Christmas on Monday and Tuesday
  2016-03 | usual | 22 | Easter Monday on the 28th
  2016-03 | good friday | 21 | and Good Friday on the 25th
  2016-05 | usual | 20 | Ascension Day on the 5th, Whit Monday
  2016-05 | yearly 5 may | 20 | the same: 5 May is Ascension Day
  2025-04 | usual | 21 | Easter Monday; King's Day on Saturday the 26th
  2025-04 | good friday | 20 | and Good Friday
  2025-05 | usual | 20 | 5 May of a lustrum on a Monday, Ascension Day
  2025-05 | no 5 may | 21 | Ascension Day
  2026-04 | usual | 20 | Easter Monday; King's Day on a Monday
  2026-04 | good friday | 19 | and Good Friday
  2026-05 | usual | 19 | Ascension Day and Whit Monday; no lustrum
  2026-05 | yearly 5 may | 18 | and 5 May on a Tuesday
  2026-12 | usual | 22 | Christmas on a Friday
  2026-12 | 24 december | 21 | and the Thursday before
  2026-12 | 31 december | 21 | and the Thursday after
  2026-12 | all | 20 | and both
  2027-03 | good friday | 21 | Good Friday and Easter Monday
  2027-05 | yearly 5 may | 18 | the day before Ascension Day too
  2027-12 | 24 december | 22 | a Friday
  2027-12 | 31 december | 22 | a Friday
  2027-12 | all | 21 | two Fridays
  2028-12 | all | 19 | both are Sundays
  2030-05 | usual | 22 | Ascension Day; 5 May of a lustrum on a Sunday
  2031-04 | usual | 21 | Easter Monday; King's Day on Saturday the 26th
  2032-02 | usual | 20 | the 29th is a Sunday
  2035-05 | usual | 21 | Ascension Day and Whit Monday; 5 May of a lustrum on a Saturday
  `),
)('%s with the calendar "%s" has %s working days: %s', (month = '', calendar = '', days, _why) => {
  expect(agreedHours(month, calendar, '08:30-17:00', [1, 2, 3, 4, 5])).toBe(8.5 * Number(days));
});

// month | calendar | hours around the clock | why
test.each(
  rowsOf(`
  2027-02 | usual | 672 | 28 days
  2028-02 | usual | 696 | 29 days
  2026-03 | usual | 743 | an hour less
  2027-03 | usual | 696 | an hour less, without Easter of 23 hours and Easter Monday
  2027-03 | good friday | 672 | and without Good Friday
  2027-10 | usual | 745 | an hour more
  2027-12 | usual | 696 | without two days
  2027-12 | all | 648 | without four
  2026-01 | usual | 720 | without New Year's Day
  2030-05 | usual | 696 | without 5 May and Ascension Day
  2016-05 | yearly 5 may | 672 | without Ascension Day, which is 5 May, and two days of Whitsun
  `),
)('%s with the calendar "%s" has %s hours around the clock: %s', (month = '', calendar = '', hours, _why) => {
  expect(agreedHours(month, calendar, '00:00-24:00', [1, 2, 3, 4, 5, 6, 7])).toBe(Number(hours));
});
