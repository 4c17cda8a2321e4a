import type { JobScheduleInput } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { draftOf, scheduleOf } from './schedule-draft';

const timeZone = 'Europe/Amsterdam';

describe('a schedule in a form', () => {
  it.each<[string, JobScheduleInput]>([
    ['evenings', { kind: 'evenings', weekdays: [1, 7], at: '23:30', timeZone }],
    ['cron', { kind: 'cron', cron: '5 4 * * *', timeZone: 'Europe/Lisbon' }],
    ['none', { kind: 'none' }],
  ])('comes out as it went in: %s', (_kind, schedule) => {
    expect(scheduleOf(draftOf(schedule))).toEqual(schedule);
  });

  it('keeps weekdays in order and spaces out of a cron', () => {
    expect(
      scheduleOf({ ...draftOf({ kind: 'none' }), kind: 'evenings', weekdays: ['5', '1'] }),
    ).toMatchObject({
      weekdays: [1, 5],
    });
    expect(scheduleOf({ ...draftOf({ kind: 'none' }), kind: 'cron', cron: ' 0 1 * * * ' })).toMatchObject({
      cron: '0 1 * * *',
    });
  });
});
