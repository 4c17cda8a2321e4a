import { SchedulesService, type JobToLearn } from '@nachtwacht/features-backups';
import { SchedulesRepository } from '@nachtwacht/persistence';
import {
  addBackupJob,
  addRun,
  createTestDatabase,
  Rows,
  type BackupRows,
  type TestDatabase,
} from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AgreedSchedulesAdapter } from '../adapters/agreed-schedules.adapter';

const DAY_MS = 86_400_000;
let db: TestDatabase;
let rows: Rows;
let schedules: SchedulesService;
let repository: SchedulesRepository;
let backup: BackupRows;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  repository = new SchedulesRepository(db.database);
  schedules = new SchedulesService(repository, new AgreedSchedulesAdapter());
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  await db.owner('UPDATE asset SET archived_at = now() WHERE archived_at IS NULL');
  backup = await addBackupJob(rows, await rows.customer());
});

type Kept = Record<'schedule' | 'learned', { kind: string } & Record<string, unknown>> & {
  readonly judgeable: boolean;
};
const kept = async (id = backup.job) =>
  (
    await db.owner<Kept>(
      'SELECT schedule, learned, judge_at <= now() AS judgeable FROM backup_job WHERE id = $1',
      [id],
    )
  )[0];
const policy = async () =>
  (
    await db.owner<{ policy: object | null }>('SELECT policy FROM "check" WHERE asset_id = $1', [
      backup.asset,
    ])
  )[0]?.policy;
/** So many evenings at 22:00 in Amsterdam, the last of them yesterday. */
async function runEvenings(count: number) {
  const yesterday = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
  const last = Date.parse(`${yesterday}T20:30:00Z`);
  for (let back = 0; back < count; back++) await addRun(rows, backup, new Date(last - back * DAY_MS));
}

describe('a schedule that the history suggests', () => {
  it('is proposed, once a day, and told to browsers', async () => {
    await runEvenings(21);
    await addRun(rows, backup, new Date(), { outcome: 'missed' });
    await db.owner('DELETE FROM change');
    expect(await schedules.learnDue()).toBe(1);
    expect((await kept())?.learned).toMatchObject({
      kind: 'proposed',
      schedule: { kind: 'evenings', weekdays: [1, 2, 3, 4, 5, 6, 7], timeZone: 'Europe/Amsterdam' },
      ran: 21,
    });
    expect(await db.owner('SELECT payload FROM change')).toEqual([
      { payload: { kind: 'inventory', what: 'asset', id: backup.asset } },
    ]);
    expect(await schedules.learnDue()).toBe(0);
    const yesterday = new Date(Date.now() - DAY_MS).toISOString();
    await db.owner(
      `UPDATE backup_job SET learned = learned || jsonb_build_object('at', $2::text) WHERE id = $1`,
      [backup.job, yesterday],
    );
    expect(await schedules.learnDue()).toBe(1);
    expect(await db.owner('SELECT FROM change')).toHaveLength(1);
  });

  it.each([
    ['of a job that has one', { schedule: { kind: 'cron', cron: '0 1 * * *', timeZone: 'UTC' } }],
    ['of a job that is paused', { paused_at: new Date() }],
    [
      'of a job that somebody said to have none',
      { learned: { kind: 'said-none', at: '2020-01-01T00:00:00.000Z' } },
    ],
  ])('is not looked for %s', async (_what, over) => {
    const { job } = await addBackupJob(rows, backup.customer, over);
    const before = await kept(job);
    expect(await schedules.learnDue()).toBe(1);
    expect(await kept(job)).toMatchObject({ learned: before?.learned ?? null });
  });

  it('is learned by the clock of its customer, from what ran', async () => {
    await db.owner(`UPDATE customer SET time_zone = 'America/New_York' WHERE id = $1`, [backup.customer]);
    await addRun(rows, backup, new Date(Date.now() - DAY_MS), { finished_at: null, outcome: 'running' });
    await addRun(rows, backup, new Date(Date.now() - 2 * DAY_MS), { started_at: null });
    await addRun(rows, backup, new Date(Date.now() - 92 * DAY_MS));
    const seen: JobToLearn[] = [];
    await repository.learnDue(10, (job) => {
      seen.push(job);
      return { kind: 'nothing', at: new Date().toISOString() };
    });
    expect(seen).toEqual([
      {
        learned: null,
        timeZone: 'America/New_York',
        runs: [expect.objectContaining({ finishedAt: null, startedAt: expect.any(Number) as number })],
      },
    ]);
  });
});

describe('a schedule that was agreed where the source was set up', () => {
  const agreeAt = (settings: object) =>
    db.owner(`UPDATE connection SET collector = 'backup-push', settings = $2 WHERE id = $1`, [
      backup.connection,
      settings,
    ]);
  const CRON = { cron: '30 22 * * 1-5', timeZone: 'Europe/Amsterdam', graceMinutes: 60 };

  it('is taken over once: the job is judged by it, and so is the board', async () => {
    await agreeAt(CRON);
    expect(await schedules.adopt()).toBe(1);
    expect(await kept()).toMatchObject({
      schedule: { kind: 'cron', cron: '30 22 * * 1-5', timeZone: 'Europe/Amsterdam' },
      learned: null,
      judgeable: true,
    });
    expect(await policy()).toMatchObject({ schedule: { cron: '30 22 * * 1-5' }, graceMinutes: 60 });
    expect(await schedules.adopt()).toBe(0);
  });

  it.each([
    ['a person said otherwise', { kind: 'said-none', at: '2020-01-01T00:00:00.000Z' }],
    [
      'a person sent one away',
      { kind: 'refused', at: '2020-01-01T00:00:00.000Z', schedule: { kind: 'none' } },
    ],
  ])('is left where %s', async (_what, learned) => {
    await agreeAt(CRON);
    await db.owner('UPDATE backup_job SET learned = $2 WHERE id = $1', [backup.job, learned]);
    expect(await schedules.adopt()).toBe(0);
  });

  it.each([
    ['none was', { cron: '' }],
    ['the settings can’t be read', { cron: 5 }],
  ])('is not there where %s', async (_what, settings) => {
    await agreeAt(settings);
    expect(await schedules.adopt()).toBe(0);
    expect((await kept())?.schedule).toEqual({ kind: 'none' });
  });
});

it('a check that comes later is judged by the schedule of its job', async () => {
  await db.owner('UPDATE backup_job SET schedule = $2 WHERE id = $1', [
    backup.job,
    { kind: 'evenings', weekdays: [7], at: '21:05', timeZone: 'UTC' },
  ]);
  const fence = () => db.owner('SELECT fence FROM poll WHERE connection_id = $1', [backup.connection]);
  const before = await fence();
  expect(await schedules.alignBoard()).toBe(1);
  expect(await policy()).toMatchObject({
    schedule: { cron: '5 21 * * 7', timeZone: 'UTC' },
    graceMinutes: 600,
  });
  expect(await fence()).not.toEqual(before);
  expect(await schedules.alignBoard()).toBe(0);
});
