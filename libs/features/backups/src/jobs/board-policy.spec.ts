import { isoOf, judge, MS_PER_HOUR, type JobAgreement } from '@nachtwacht/domain';
import { expectedBackupAt } from '@nachtwacht/domain/time';
import { expect, test } from 'vitest';
import { boardPolicy } from './board-policy';
import { agreement, HOLIDAYS, NOON, ZONE } from './job.builders';

const cron = (text: string) => ({ kind: 'cron', cron: text, timeZone: ZONE }) as const;

test.each<[string, Partial<JobAgreement>, object | null]>([
  [
    'evenings become a cron, and the whole window is grace',
    {},
    { schedule: { cron: '0 22 * * 1,2,3,4,5', timeZone: ZONE }, graceMinutes: 600 },
  ],
  ['a cron stays what it is', { schedule: cron('30 1 1 * *') }, { schedule: { cron: '30 1 1 * *' } }],
  ['a run may take as long as was agreed', {}, { maxDurationHours: 12 }],
  ['nothing is agreed: what the collector says', { schedule: { kind: 'none' } }, null],
  ['paused: nothing is expected', { pausedAt: NOON }, { schedule: null }],
  ['paused without a schedule, too', { pausedAt: NOON, schedule: { kind: 'none' } }, { schedule: null }],
  ['free days go along', { calendar: HOLIDAYS }, { calendar: HOLIDAYS }],
])('%s', (_rule, over, expected) => {
  const policy = boardPolicy(agreement(over));
  if (expected === null) expect(policy).toBeNull();
  else expect(policy).toMatchObject({ kind: 'backup', ...expected });
});

const monthly = { schedule: cron('30 1 1 * *') };
test.each<[string, Partial<JobAgreement>, number, string]>([
  ['in time', {}, 20, 'ok'],
  ['within its window and grace', {}, 33.9, 'ok'],
  ['past them', {}, 34.1, 'critical'],
  ['past them, and paused', { pausedAt: NOON }, 900, 'ok'],
  ['once a month, almost three weeks later', monthly, 20 * 24, 'ok'],
])('a board with a good run of last night: %s', (_rule, over, hoursLater, status) => {
  const policy = boardPolicy(agreement(over));
  if (policy === null) throw new Error('nothing to judge by');
  // Monday evening's run; Tuesday's is due a day later.
  const due = Date.parse('2027-01-11T21:00:00Z');
  const now = due + hoursLater * MS_PER_HOUR;
  const at = isoOf(due + MS_PER_HOUR);
  const run = { id: '1', outcome: 'success', startedAt: at, finishedAt: at, message: null } as const;
  const told = { ...run, bytesProcessed: 5, bytesStored: null, files: null };
  const context = { now, expectedBackupAt: expectedBackupAt(policy, now) };
  expect(judge({ kind: 'backup', runs: [told] }, policy, context).status).toBe(status);
});

test('on a free day the board expects what was due before it', () => {
  const policy = boardPolicy(agreement({ calendar: HOLIDAYS }));
  if (policy === null) throw new Error('nothing to judge by');
  // Easter Monday is 29 March 2027: on Tuesday at noon the last that was due is Friday's.
  const tuesday = Date.parse('2027-03-30T10:00:00Z');
  expect(expectedBackupAt(policy, tuesday)).toBe(Date.parse('2027-03-26T21:00:00Z'));
  const evening = tuesday + 10.5 * MS_PER_HOUR;
  expect(expectedBackupAt({ ...policy, graceMinutes: 0 }, evening)).toBe(Date.parse('2027-03-30T20:00:00Z'));
});
