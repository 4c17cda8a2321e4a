import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfMonthAfter, monthsAfter } from './local-month';

test.each<[string, string, number, string]>([
  ['an ordinary month', '2027-01-15', 1, '2027-02-15'],
  ['31 August and half a year', '2026-08-31', 6, '2027-02-28'],
  ['in a leap year', '2027-08-31', 6, '2028-02-29'],
  ['29 February and a year', '2028-02-29', 12, '2029-02-28'],
  ['over the end of the year', '2026-12-31', 1, '2027-01-31'],
  ['a month of thirty days', '2027-03-31', 1, '2027-04-30'],
  ['back', '2027-03-31', -1, '2027-02-28'],
  ['back over the year', '2027-01-31', -2, '2026-11-30'],
  ['none', '2027-01-31', 0, '2027-01-31'],
])('%s', (_rule, date, months, expected) => {
  expect(monthsAfter(date, months)).toBe(expected);
});

test.each<[string, string, number, string]>([
  ['a day of the month after', '2027-01', 5, '2027-02-05'],
  ['after December', '2026-12', 5, '2027-01-05'],
  ['after November', '2026-11', 31, '2026-12-31'],
  ['a day that the month does not have', '2027-01', 30, '2027-02-28'],
])('%s', (_rule, month, day, expected) => {
  expect(dayOfMonthAfter(month, day)).toBe(expected);
});

test('what is no date is refused', () => {
  expect(() => monthsAfter('5 jan', 1)).toThrow(RangeError);
  expect(() => dayOfMonthAfter('2027-01-05', 1)).toThrow(RangeError);
});

test('is always a day that exists, in the month that was asked for, and never later in it', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: -60, max: 60 }), (at, months) => {
      const date = at.toISOString().slice(0, 10);
      const after = monthsAfter(date, months);
      expect(new Date(`${after}T00:00:00Z`).toISOString().slice(0, 10)).toBe(after);
      const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(count(after)).toBe(count(date) + months);
      expect(Number(after.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
    }),
  );
});
