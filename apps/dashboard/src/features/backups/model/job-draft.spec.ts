import type { BackupJob } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { someJob } from './job-fixtures';
import { draftOfJob, patchOfJob, type JobDraft } from './job-draft';

const CALENDAR = {
  switches: { goodFriday: true, liberationDay: 'lustrum' as const, christmasEve: false, newYearsEve: false },
  freeDays: [],
};
const patch = (change: Partial<JobDraft>, job: BackupJob = someJob()) =>
  patchOfJob(job, { ...draftOfJob(job), ...change }, CALENDAR);
const OF_A_SERVER = someJob().terms;

describe('what a form sends of a job', () => {
  it.each<[string, Partial<JobDraft>, object]>([
    ['is nothing when nothing was changed', {}, {}],
    ['is what was changed alone', { windowMinutes: '240' }, { windowMinutes: 240 }],
    ['is no package any more', { packageCode: null }, { packageCode: null }],
    [
      'are the free days of the customer when it begins to follow them',
      { isOnCalendar: true },
      { calendar: CALENDAR },
    ],
    ['is no archive any more', { hasArchive: false }, { archiveByDay: null }],
    [
      'are terms as a whole; a workstation may be off',
      { kind: 'workstation', offlineDays: 3 },
      { terms: { ...OF_A_SERVER, kind: 'workstation', offlineDays: 3 } },
    ],
    ['lets no server be off', { offlineDays: 9 }, {}],
    [
      'is a whole schedule',
      { schedule: { ...draftOfJob(someJob()).schedule, at: '23:00' } },
      {
        schedule: { kind: 'evenings', weekdays: [1, 2, 3, 4, 5], at: '23:00', timeZone: 'Europe/Amsterdam' },
      },
    ],
  ])('%s', (_rule, change, expected) => {
    expect(patch(change)).toEqual(expected);
  });

  it('keeps the calendar that a job has', () => {
    const own = { ...CALENDAR, freeDays: [{ date: '2026-12-24', name: 'Dicht' }] };
    expect(patch({}, someJob({ calendar: own }))).toEqual({});
    expect(patch({ isOnCalendar: false }, someJob({ calendar: own }))).toEqual({ calendar: null });
  });
});
