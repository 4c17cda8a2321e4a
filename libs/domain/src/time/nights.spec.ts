import { describe, expect, test } from 'vitest';
import { nightsBetween, type ObligedJob } from './nights';

const ZONE = 'Europe/Amsterdam';
const calendar = {
  switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
  freeDays: [],
} as const;
const nightly: ObligedJob = {
  schedule: { kind: 'evenings', weekdays: [1, 2, 3, 4, 5, 6, 7], at: '23:00', timeZone: ZONE },
  windowMinutes: 420,
  graceMinutes: 120,
  calendar: null,
  activeFrom: null,
  activeTo: null,
  checkOpensAt: '07:00',
  dutyCalendar: calendar,
  dutyTimeZone: ZONE,
};
const HOUR = 3_600_000;

describe('a window by the clock on the wall', () => {
  test.each([
    ['an ordinary night has seven hours from 23:00 to 06:00', '2027-03-26', 7],
    ['the night without 02:30 has six', '2027-03-27', 6],
    ['the night with two has eight', '2027-10-30', 8],
  ])('%s', (_rule, date, hours) => {
    const [night] = nightsBetween(
      nightly,
      date,
      date.replace(/\d\d$/, (day) => String(Number(day) + 1)),
    );
    expect(((night?.windowEndsAt ?? 0) - (night?.firstDueAt ?? 0)) / HOUR).toBe(hours);
  });
});
