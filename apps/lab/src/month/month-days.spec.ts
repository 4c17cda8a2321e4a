import { expect, it } from 'vitest';
import { isoWall, MonthDays } from './month-days';

const march = new MonthDays('2026-03');

it.each([
  ['the first of a weekday that the month begins with', march.nth(1, 7), '2026-03-01'],
  ['the first of the weekday before it', march.nth(1, 6), '2026-03-07'],
  ['the second Tuesday', march.nth(2, 2), '2026-03-10'],
  ['the fourth Friday', march.nth(4, 5), '2026-03-27'],
  ['the month before', march.previous.first, '2026-02-01'],
  ['over the end of a year', new MonthDays('2026-01').previous.month, '2025-12'],
  ['the first day after it', new MonthDays('2026-02').end, '2026-03-01'],
  ['after December', new MonthDays('2026-12').end, '2027-01-01'],
])('%s', (_rule, day, expected) => {
  expect(day).toBe(expected);
});

it('has every day once, also in the leap year', () => {
  expect(march.all).toHaveLength(31);
  expect(new MonthDays('2028-02').all).toHaveLength(29);
});

it('goes by the clock of the practice: the month that ended last, also in the first hour of the next', () => {
  expect(MonthDays.before(Date.parse('2026-10-31T23:30:00Z')).month).toBe('2026-10');
  expect(MonthDays.before(Date.parse('2026-10-31T22:30:00Z')).month).toBe('2026-09');
  expect(isoWall('2026-03-28', '12:00')).toBe('2026-03-28T11:00:00.000Z');
  expect(isoWall('2026-03-29', '12:00')).toBe('2026-03-29T10:00:00.000Z');
});
