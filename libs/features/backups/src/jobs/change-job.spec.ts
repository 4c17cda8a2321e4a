import type { BackupJobPatch } from '@nachtwacht/contracts';
import { MS_PER_DAY, Refusal, type JobAgreement } from '@nachtwacht/domain';
import { describe, expect, test } from 'vitest';
import { changeJob } from './change-job';
import { agreement, HOLIDAYS, NOON, ZONE } from './job.builders';

const NONE = { kind: 'none' } as const;
const AT = '2027-01-11T11:00:00.000Z';
const nightly = { kind: 'cron', cron: '0 23 * * *', timeZone: ZONE } as const;
const proposed = {
  kind: 'proposed',
  at: AT,
  schedule: nightly,
  windowMinutes: 90,
  days: 30,
  due: 30,
  ran: 29,
  spreadMinutes: 4,
} as const;

test.each<
  [
    string,
    Partial<JobAgreement>,
    BackupJobPatch,
    Partial<JobAgreement>,
    ReturnType<typeof changeJob>['planFrom'],
  ]
>([
  ['another schedule makes other nights from now on', {}, { schedule: nightly }, { schedule: nightly }, NOON],
  [
    'the first schedule asks for last night, too',
    { schedule: NONE },
    { schedule: nightly },
    {},
    NOON - MS_PER_DAY,
  ],
  [
    'but not for one before it was active',
    { schedule: NONE, activeFrom: NOON - 5 },
    { schedule: nightly },
    {},
    NOON - 5,
  ],
  ['the same schedule makes none', {}, { schedule: agreement().schedule as never }, {}, null],
  ['another window', {}, { windowMinutes: 60 }, { windowMinutes: 60 }, NOON],
  ['another grace', {}, { graceMinutes: 0 }, { graceMinutes: 0 }, NOON],
  ['a package is no night', {}, { packageCode: 'server-50' }, { packageCode: 'server-50' }, null],
  ['nor is the day of the archive', {}, { archiveByDay: 5 }, { archiveByDay: 5 }, null],
  ['no schedule, said so', {}, { schedule: NONE }, { learned: { kind: 'said-none', at: AT } }, NOON],
  [
    'a schedule settles what was proposed',
    { learned: proposed },
    { schedule: nightly },
    { learned: null },
    NOON,
  ],
  [
    'a proposal is taken with its window',
    { schedule: NONE, learned: proposed },
    { learned: 'confirm' },
    { schedule: nightly, windowMinutes: 90, learned: null },
    NOON - MS_PER_DAY,
  ],
  [
    'a proposal without a window leaves the present one',
    { schedule: NONE, learned: { ...proposed, windowMinutes: null } },
    { learned: 'confirm' },
    { windowMinutes: 480 },
    NOON - MS_PER_DAY,
  ],
  [
    'a proposal is sent away and remembered',
    { schedule: NONE, learned: proposed },
    { learned: 'refuse' },
    { schedule: NONE, learned: { kind: 'refused', at: AT, schedule: nightly } },
    null,
  ],
  [
    'a pause has a beginning and a reason',
    {},
    { pause: 'Verhuizing' },
    { pausedAt: NOON, pauseReason: 'Verhuizing' },
    NOON,
  ],
  [
    'a longer reason is no new pause',
    { pausedAt: 5, pauseReason: 'x' },
    { pause: 'Verhuizing' },
    { pausedAt: 5, pauseReason: 'Verhuizing' },
    null,
  ],
  [
    'it goes on from now',
    { pausedAt: 5, pauseReason: 'x' },
    { pause: null },
    { pausedAt: null, pauseReason: null, activeFrom: NOON },
    NOON,
  ],
  [
    'promised since earlier asks for those nights, too',
    {},
    { activeFrom: '2025-12-01T21:00:00.000Z' },
    { activeFrom: Date.parse('2025-12-01T21:00:00Z') },
    'never-before',
  ],
  [
    'promised from later on',
    {},
    { activeFrom: '2027-02-01T21:00:00.000Z' },
    { activeFrom: Date.parse('2027-02-01T21:00:00Z') },
    NOON,
  ],
  ['what is not paused goes on as it did', {}, { pause: null }, { activeFrom: agreement().activeFrom }, null],
  ['free days that are switched on', {}, { calendar: HOLIDAYS as never }, { calendar: HOLIDAYS }, NOON],
  ['free days that are switched off', { calendar: HOLIDAYS }, { calendar: null }, { calendar: null }, NOON],
  ['nothing', {}, {}, {}, null],
])('%s', (_rule, before, patch, expected, planFrom) => {
  const changed = changeJob(agreement(before), patch, null, NOON);
  expect(changed.agreement).toMatchObject(expected);
  expect(changed.planFrom).toBe(planFrom);
});

test('what was not asked for stays', () => {
  const before = agreement({
    calendar: HOLIDAYS,
    archiveByDay: 5,
    packageCode: 'server-50',
    learned: proposed,
  });
  expect(changeJob(before, {}, null, NOON).agreement).toEqual(before);
});

test('a job that follows free days follows those of its customer', () => {
  const customers = { ...HOLIDAYS, freeDays: [{ date: '2027-02-01', name: 'Dicht' }] };
  const changed = changeJob(agreement(), { calendar: HOLIDAYS as never }, customers, NOON);
  expect(changed.agreement.calendar).toEqual(customers);
  expect(changed.policy).toMatchObject({ calendar: customers });
});

describe('is refused', () => {
  const cron = (text: string, timeZone = ZONE) => ({ kind: 'cron', cron: text, timeZone }) as const;
  test.each<[string, BackupJobPatch, string]>([
    ['what is no cron', { schedule: cron('every evening') }, 'schedule.cron'],
    ['a day that never comes', { schedule: cron('0 0 30 2 *') }, 'schedule.cron'],
    ['a zone that is none', { schedule: cron('0 22 * * *', 'Mars/Olympus') }, 'schedule.timeZone'],
  ])('%s', (_rule, patch, field) => {
    const change = () => changeJob(agreement(), patch, null, NOON);
    expect(change).toThrow(Refusal);
    expect(change).toThrow(expect.objectContaining({ fields: { [field]: expect.any(String) as string } }));
  });

  test('an answer to a proposal that is not there', () => {
    expect(() => changeJob(agreement(), { learned: 'confirm' }, null, NOON)).toThrow(
      expect.objectContaining({ code: 'nothing-learned' }),
    );
  });
});
