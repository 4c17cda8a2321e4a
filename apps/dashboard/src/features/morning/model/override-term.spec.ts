import { describe, expect, it } from 'vitest';
import { dayAt, daysAfter, termOf, usualEnd, type OverrideTerm } from './override-term';

describe('how long a problem is known', () => {
  it.each<[string, string, Partial<OverrideTerm>]>([
    ['today only', '2026-11-23', { days: 0, needsLead: false, isOver: false }],
    ['two weeks may an engineer say', '2026-12-07', { days: 14, needsLead: false }],
    ['a day longer needs a lead', '2026-12-08', { days: 15, needsLead: true }],
    ['ninety days at most', '2027-02-21', { days: 90, isTooLong: false }],
    ['a day more is too long', '2027-02-22', { days: 91, isTooLong: true }],
    ['yesterday is over', '2026-11-22', { isOver: true }],
  ])('%s', (_, until, expected) => {
    expect(termOf('2026-11-23', until)).toMatchObject(expected);
  });

  it('is nothing where the date is none', () => {
    expect(termOf('2026-11-23', '')).toBeNull();
  });

  it('counts days of the calendar, over the night the clock is changed', () => {
    expect(daysAfter('2026-10-24', 2)).toBe('2026-10-26');
    expect(usualEnd('2026-11-23')).toBe('2026-11-30');
  });

  it('begins with the day on the clock of the wall', () => {
    expect(dayAt(Date.parse('2026-11-22T23:30:00Z'), 'Europe/Amsterdam')).toBe('2026-11-23');
  });
});
