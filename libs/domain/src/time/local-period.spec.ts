import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MS_PER_HOUR } from './duration';
import { daysAfter, instantOfLocal } from './local-date';
import { datePeriodOf, localPeriodAt, localPeriodOf, type LocalPeriodKind } from './local-period';

const ZONE = 'Europe/Amsterdam';

describe('the days of a period', () => {
  const rules: [rule: string, kind: LocalPeriodKind, date: string, from: string, until: string][] = [
    ['a day is itself', 'day', '2027-01-04', '2027-01-04', '2027-01-05'],
    ['a week begins on Monday', 'week', '2027-01-03', '2026-12-28', '2027-01-04'],
    ['a Monday begins its week', 'week', '2027-01-04', '2027-01-04', '2027-01-11'],
    ['the 31st is in its month', 'month', '2027-01-31', '2027-01-01', '2027-02-01'],
    ['29 February', 'month', '2028-02-29', '2028-02-01', '2028-03-01'],
    ['the last day of a quarter', 'quarter', '2027-03-31', '2027-01-01', '2027-04-01'],
    ['the first of the next', 'quarter', '2027-04-01', '2027-04-01', '2027-07-01'],
    ['a quarter over the end of the year', 'quarter', '2027-12-31', '2027-10-01', '2028-01-01'],
    ['a year', 'year', '2028-02-29', '2028-01-01', '2029-01-01'],
  ];

  test.each(rules)('%s', (_rule, kind, date, from, until) => {
    expect(datePeriodOf(kind, date)).toEqual({ from, until });
  });
});

describe('how long a period is in Amsterdam', () => {
  const rules: [rule: string, kind: LocalPeriodKind, date: string, hours: number][] = [
    ['a month without a jump', 'month', '2027-01-15', 744],
    ['March loses an hour', 'month', '2027-03-15', 743],
    ['October wins one', 'month', '2027-10-15', 745],
    ['28 March 2027', 'day', '2027-03-28', 23],
    ['31 October 2027', 'day', '2027-10-31', 25],
    ['February of a leap year', 'month', '2028-02-01', 696],
    ['a year', 'year', '2027-06-01', 8760],
    ['a leap year', 'year', '2028-06-01', 8784],
  ];

  test.each(rules)('%s', (_rule, kind, date, hours) => {
    const { from, to } = localPeriodOf(kind, date, ZONE);
    expect((to - from) / MS_PER_HOUR).toBe(hours);
  });

  test('half an hour past midnight belongs to the new month, whatever the day is in UTC', () => {
    const at = instantOfLocal('2027-07-01', '00:30', ZONE);
    expect(localPeriodAt('month', at, ZONE)).toEqual(localPeriodOf('month', '2027-07-01', ZONE));
  });
});

test('periods of one kind follow each other without gap or overlap', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<LocalPeriodKind>('day', 'week', 'month', 'quarter', 'year'),
      fc.nat(17_000).map((days) => daysAfter('2014-01-01', days)),
      (kind, date) => {
        const period = localPeriodOf(kind, date, ZONE);
        const { from, until } = datePeriodOf(kind, date);
        expect(from <= date && date < until).toBe(true);
        expect(localPeriodOf(kind, until, ZONE).from).toBe(period.to);
        expect(localPeriodAt(kind, period.from, ZONE)).toEqual(period);
        expect(localPeriodAt(kind, period.to - 1, ZONE)).toEqual(period);
      },
    ),
  );
});
