import { weekdayOf } from '@nachtwacht/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfWeek, mondayOf, weekNumber, weeksAfter } from './week';

describe('a week', () => {
  it.each([
    ['begins on its Monday', '2026-11-23', '2026-11-23'],
    ['also seen from its Sunday', '2026-11-29', '2026-11-23'],
    ['crosses the year', '2027-01-01', '2026-12-28'],
  ])('%s', (_rule, day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it.each([
    ['an ordinary week', '2026-11-23', 48],
    ['a long year has a 53rd', '2026-12-28', 53],
    ['the next one is the first', '2027-01-04', 1],
    ['the first week can begin in the old year', '2024-12-30', 1],
  ])('is numbered: %s', (_rule, monday, number) => {
    expect(weekNumber(monday)).toBe(number);
  });

  it('has seven days, also when the clock is changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (weeks) => {
        const monday = weeksAfter('2014-01-06', weeks);
        const days = daysOfWeek(monday);
        expect(days).toHaveLength(7);
        expect(days.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
        expect(days.every((day) => mondayOf(day) === monday)).toBe(true);
      }),
    );
  });
});
