import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdayOf, localDateOf } from './local-date';
import { nextWindow } from './next-window';

const EVENINGS = { weekdays: [2, 4], at: '20:00', minutes: 120, timeZone: 'Europe/Amsterdam' };
const iso = ({ from, until }: { from: number; until: number }) =>
  [from, until].map((at) => new Date(at).toISOString());

test.each([
  [
    'on a Monday: tomorrow',
    EVENINGS,
    '2027-01-18T12:00:00Z',
    ['2027-01-19T19:00:00.000Z', '2027-01-19T21:00:00.000Z'],
  ],
  [
    'on its day before it begins: today',
    EVENINGS,
    '2027-01-19T18:59:00Z',
    ['2027-01-19T19:00:00.000Z', '2027-01-19T21:00:00.000Z'],
  ],
  [
    'when it has begun: the next one',
    EVENINGS,
    '2027-01-19T19:00:00Z',
    ['2027-01-21T19:00:00.000Z', '2027-01-21T21:00:00.000Z'],
  ],
  [
    'once a week, just begun: in a week',
    { ...EVENINGS, weekdays: [2] },
    '2027-01-19T19:00:01Z',
    ['2027-01-26T19:00:00.000Z', '2027-01-26T21:00:00.000Z'],
  ],
  [
    'in summer an hour earlier by UTC',
    EVENINGS,
    '2027-07-05T12:00:00Z',
    ['2027-07-06T18:00:00.000Z', '2027-07-06T20:00:00.000Z'],
  ],
  [
    'over the night in which the clock jumps',
    { ...EVENINGS, weekdays: [7], at: '01:00', minutes: 180 },
    '2027-03-27T12:00:00Z',
    ['2027-03-28T00:00:00.000Z', '2027-03-28T03:00:00.000Z'],
  ],
])('%s', (_rule, window, after, expected) => {
  expect(iso(nextWindow(window, Date.parse(after)))).toEqual(expected);
});

test('it lies ahead, within eight days, on one of its days, and lasts its minutes', () => {
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2040, 0, 1) });
  const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
  fc.assert(
    fc.property(moment, weekdays, fc.integer({ min: 15, max: 1440 }), (after, days, minutes) => {
      const { from, until } = nextWindow({ ...EVENINGS, weekdays: days, minutes }, after);
      expect(from).toBeGreaterThan(after);
      expect(from - after).toBeLessThanOrEqual(8 * 86_400_000);
      expect(days).toContain(weekdayOf(localDateOf(from, EVENINGS.timeZone)));
      expect(until - from).toBe(minutes * 60_000);
    }),
  );
});
