import { describe, expect, it } from 'vitest';
import { freeDaysIn } from './free-days';

const switches = {
  goodFriday: false,
  liberationDay: 'lustrum' as const,
  christmasEve: false,
  newYearsEve: false,
};
const dates = (year: number, over: object = {}, freeDays: { date: string; name: string }[] = []) =>
  freeDaysIn(year, { switches: { ...switches, ...over }, freeDays }).map(({ date }) => date);

describe('the free days of a year', () => {
  it.each([
    ['have 5 May in a lustrum year', 2030, {}, '2030-05-05', true],
    ['have no 5 May in another year', 2027, {}, '2027-05-05', false],
    ['have 5 May each year where that was agreed', 2027, { liberationDay: 'yearly' }, '2027-05-05', true],
    ['have Good Friday where that was agreed', 2027, { goodFriday: true }, '2027-03-26', true],
  ] as const)('%s', (_rule, year, over, date, expected) => {
    expect(dates(year, over).includes(date)).toBe(expected);
  });

  it('hold closing days of that year, in order among the holidays', () => {
    const found = dates(2027, {}, [
      { date: '2027-02-01', name: 'Verhuizing' },
      { date: '2028-02-01', name: 'Volgend jaar' },
    ]);
    expect(found.slice(0, 2)).toEqual(['2027-01-01', '2027-02-01']);
    expect(found).toEqual(found.toSorted());
  });
});
