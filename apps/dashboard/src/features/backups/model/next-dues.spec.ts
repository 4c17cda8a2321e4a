import type { JobScheduleInput } from '@nachtwacht/contracts';
import type { Calendar } from '@nachtwacht/domain/time';
import { describe, expect, it } from 'vitest';
import { nextDues } from './next-dues';

const timeZone = 'Europe/Amsterdam';
const MONDAY_NOON = Date.parse('2026-11-23T11:00:00Z');
const CALENDAR: Calendar = {
  switches: { goodFriday: true, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
  freeDays: [{ date: '2026-11-24', name: 'Studiedag' }],
};
const cron = (text: string): JobScheduleInput => ({ kind: 'cron', cron: text, timeZone });

describe('the next moments of a schedule', () => {
  it.each<[string, JobScheduleInput, Calendar | null, string[]]>([
    [
      'are the next evenings of the week',
      { kind: 'evenings', weekdays: [1, 2, 5], at: '22:00', timeZone },
      null,
      ['2026-11-23T21:00Z', '2026-11-24T21:00Z', '2026-11-27T21:00Z'],
    ],
    [
      'leave out free days where these count',
      { kind: 'evenings', weekdays: [1, 2, 5], at: '22:00', timeZone },
      CALENDAR,
      ['2026-11-23T21:00Z', '2026-11-27T21:00Z', '2026-11-30T21:00Z'],
    ],
    [
      'are found for what runs all the time',
      cron('* * * * *'),
      null,
      ['2026-11-23T11:00Z', '2026-11-23T11:01Z', '2026-11-23T11:02Z'],
    ],
    [
      'are found for what runs once a month',
      cron('0 3 1 * *'),
      null,
      ['2026-12-01T02:00Z', '2027-01-01T02:00Z', '2027-02-01T02:00Z'],
    ],
    ['are fewer where it hardly runs', cron('0 3 29 2 *'), null, ['2028-02-29T02:00Z']],
    ['are none where nothing is expected', { kind: 'none' }, null, []],
  ])('%s', (_rule, schedule, calendar, expected) => {
    const found = nextDues(schedule, calendar, MONDAY_NOON, 3);
    expect(found.map((at) => `${new Date(at).toISOString().slice(0, 16)}Z`)).toEqual(expected);
  });
});
