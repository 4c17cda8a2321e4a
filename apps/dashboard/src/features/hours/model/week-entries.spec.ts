import { describe, expect, it } from 'vitest';
import { anEntry } from './hours-fixtures';
import { byDay, stateOf, totalsOf } from './week-entries';

const AT = '2026-11-23T20:00:00.000Z';

describe('the entries of a week', () => {
  it.each([
    ['stand on the day on which the work began', '2026-11-24T08:00:00.000Z', 1],
    ['by the clock on the wall: past midnight in Amsterdam', '2026-11-23T23:30:00.000Z', 1],
    ['late on Sunday', '2026-11-29T22:30:00.000Z', 6],
  ])('%s', (_rule, startedAt, index) => {
    const days = byDay([anEntry({ startedAt })], '2026-11-23');
    expect(days.map(({ entries }) => entries.length)).toEqual(
      Array.from({ length: 7 }, (_, day) => (day === index ? 1 : 0)),
    );
  });

  it('are in the order of the work, and what was taken back counts for nothing', () => {
    const [monday] = byDay(
      [
        anEntry({ id: 'b', startedAt: '2026-11-23T10:00:00.000Z', rawMinutes: 30 }),
        anEntry({ id: 'a', startedAt: '2026-11-23T08:00:00.000Z', rawMinutes: 15 }),
        anEntry({ id: 'c', startedAt: '2026-11-23T12:00:00.000Z', rawMinutes: 60, reversedAt: AT }),
      ],
      '2026-11-23',
    );
    expect(monday?.entries.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(monday?.minutes).toBe(45);
  });

  it('add up', () => {
    expect(
      totalsOf([
        anEntry({ id: 'a', travelMinutes: 20 }),
        anEntry({ id: 'b', billable: false, releasedAt: AT }),
        anEntry({ id: 'c', reversedAt: AT }),
      ]),
    ).toEqual({ minutes: 90, billableMinutes: 45, travelMinutes: 20, unreleased: ['a'] });
  });

  it.each([
    ['a new one is a draft', {}, 'draft'],
    ['the customer sees a released one', { releasedAt: AT }, 'released'],
    ['of a closed month', { releasedAt: AT, closed: true }, 'closed'],
    ['taken back goes before all', { closed: true, reversedAt: AT }, 'reversed'],
  ] as const)('have a state: %s', (_rule, part, state) => {
    expect(stateOf(anEntry(part))).toBe(state);
  });
});
