import { describe, expect, it } from 'vitest';
import { countNights, nightCells, type JobNight } from './night-cells';

const CALENDAR = {
  switches: { goodFriday: false, liberationDay: 'never' as const, christmasEve: true, newYearsEve: false },
  freeDays: [{ date: '2026-12-22', name: 'Verhuizing' }],
};
const night = (date: string, status: JobNight['status'], signed = true): JobNight => ({
  date,
  status,
  signed,
  bytes: null,
  seconds: null,
});

describe('the calendar of a job', () => {
  it('marks today and free days, and holds a night where one was', () => {
    const [week] = nightCells(
      [['2026-12-21', '2026-12-22', '2026-12-24', null]],
      [night('2026-12-21', 'failed')],
      CALENDAR,
      '2026-12-22',
    );
    expect(week).toEqual([
      { date: '2026-12-21', night: night('2026-12-21', 'failed'), free: null, isToday: false },
      { date: '2026-12-22', night: null, free: { kind: 'closed', name: 'Verhuizing' }, isToday: true },
      { date: '2026-12-24', night: null, free: { kind: 'holiday', code: 'christmas-eve' }, isToday: false },
      null,
    ]);
  });
});

describe('nights counted', () => {
  it.each<[string, JobNight[], object]>([
    [
      'are good also after a retry',
      [night('a', 'success'), night('b', 'success-after-retry')],
      { good: 2, expected: 2, unsigned: 0 },
    ],
    [
      'are not good when they warn or are known',
      [night('a', 'warning'), night('b', 'overridden')],
      { good: 0, expected: 2, unsigned: 0 },
    ],
    ['leave out what is not over', [night('a', 'waiting', false)], { good: 0, expected: 0, unsigned: 0 }],
    [
      'tell what nobody signed',
      [night('a', 'failed', false), night('b', 'success', false)],
      { good: 1, expected: 2, unsigned: 2 },
    ],
  ])('%s', (_rule, nights, expected) => {
    expect(countNights(nights)).toEqual(expected);
  });
});
