import { expect, test } from 'vitest';
import { monthBeside, monthName, weekdayNames, weeksOf } from './month';

test.each([
  ['the month before January', '2027-01', -1, '2026-12'],
  ['the month after December', '2026-12', 1, '2027-01'],
  ['the month after January, which is shorter', '2027-01', 1, '2027-02'],
])('%s', (_rule, month, step, beside) => {
  expect(monthBeside(month, step)).toBe(beside);
});

test('a month has all its days once, in weeks from Monday', () => {
  for (let month = '2026-01'; month < '2029-01'; month = monthBeside(month, 1)) {
    const weeks = weeksOf(month);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    const days = weeks.flat().filter((day) => day !== null);
    expect(days).toEqual(days.toSorted());
    expect(days.length).toBe(new Set(days).size);
    expect(new Date(`${days.at(-1) ?? ''}T00:00:00Z`).getTime() + 86_400_000).toBe(
      Date.parse(`${monthBeside(month, 1)}-01T00:00:00Z`),
    );
    for (const week of weeks)
      week.forEach((day, index) => {
        if (day !== null) expect((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(index);
      });
  }
});

test('the week begins on Monday in both languages', () => {
  expect([weekdayNames('nl')[0], weekdayNames('en')[0]]).toEqual(['ma', 'Mon']);
  expect([monthName('2027-03', 'nl'), monthName('2027-03', 'en')]).toEqual(['maart 2027', 'March 2027']);
});
