import { ROUTES } from '@nachtwacht/contracts';
import {
  addBackupJob,
  createTestDatabase,
  Rows,
  type BackupRows,
  type TestDatabase,
} from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PERSON, startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let rows: Rows;
let app: RestApp;
let customer: string;
let backup: BackupRows;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  app = await startRestApp({ database: db.database, publicUrl: 'https://nw.example.nl' });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  customer = await rows.customer();
  backup = await addBackupJob(rows, customer, {
    archive_by_day: 5,
    active_from: new Date('2020-01-01T00:00:00Z'),
  });
});

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
/** YYYY-MM, so many months before this one. */
const monthBack = (count: number) => {
  const [year = 0, month = 0] = today().split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - count, 1)).toISOString().slice(0, 7);
};
const backupsOf = () => app.call(ROUTES.customerBackups, { id: customer });

describe('an archive month that the source can not list', () => {
  const attest = (month: string) => ({ body: { jobId: backup.job, month, how: 'Gezien in de kluis' } });

  it('is attested by somebody, once, and never passes for present', async () => {
    const month = monthBack(3);
    const attested = await app.call(ROUTES.attestArchive, { ...attest(month), role: 'engineer' });
    expect(attested).toMatchObject({
      jobId: backup.job,
      month,
      status: 'attested',
      attestedBy: PERSON.name,
      pointAt: null,
    });
    const [shown] = (await backupsOf()).jobs;
    expect(shown?.archive).toHaveLength(13);
    expect(shown?.archive.map((each) => each.status)).toEqual([
      ...Array<string>(9).fill('unknown'),
      'attested',
      'unknown',
      expect.stringMatching(/unknown|waiting/) as string,
      'waiting',
    ]);
    expect(await app.attempt(ROUTES.attestArchive, attest(month))).toMatchObject({
      status: 409,
      body: { code: 'attested' },
    });
    expect(
      await db.owner(
        'SELECT attested_how FROM backup_archive WHERE attested_at IS NOT NULL AND job_id = $1',
        [backup.job],
      ),
    ).toEqual([{ attested_how: 'Gezien in de kluis' }]);
    expect(
      await db.owner(`SELECT act FROM audit_entry WHERE thing = 'backup-archive' AND customer_id = $1`, [
        customer,
      ]),
    ).toHaveLength(1);
  });

  it('of longer ago, or to come, is none that is judged', async () => {
    for (const month of [monthBack(13), monthBack(-1)])
      expect(await app.attempt(ROUTES.attestArchive, attest(month))).toMatchObject({
        status: 400,
        body: { fields: { month: expect.any(String) as string } },
      });
  });

  it('is not for those who look', async () => {
    const refused = await app.attempt(ROUTES.attestArchive, { ...attest(monthBack(2)), role: 'viewer' });
    expect(refused.status).toBe(403);
  });
});

it.each([
  ['of a job whose source lists its points', { points: '[]', archive_by_day: 5 }, 'source-lists'],
  ['of a job without any agreed', { archive_by_day: null }, 'no-archive'],
])('an archive month %s is not attested', async (_what, over, code) => {
  const { job } = await addBackupJob(rows, customer, over);
  const body = { jobId: job, month: monthBack(2), how: 'Gezien' };
  expect(await app.attempt(ROUTES.attestArchive, { body })).toMatchObject({ status: 409, body: { code } });
});

describe('a restore test', () => {
  const plan = (over: object = {}) =>
    app.call(ROUTES.planRestoreTest, {
      id: customer,
      role: 'engineer',
      body: { jobId: backup.job, plannedOn: today(), method: 'files', ...over },
    });
  const account = () => ({
    doneOn: today(),
    restored: 'Map met röntgenfoto’s',
    durationMinutes: 25,
    result: 'passed',
  });

  it('is planned, done by who writes it down, and then nothing is owed for a year', async () => {
    expect((await backupsOf()).restore).toMatchObject({
      status: 'overdue',
      everyMonths: 12,
      dueOn: '2021-01-01',
    });
    const planned = await plan();
    expect(planned).toMatchObject({
      customerId: customer,
      jobId: backup.job,
      doneOn: null,
      doneBy: null,
      cancelled: false,
    });
    expect(planned.jobName).toMatch(/^Asset/);
    const done = await app.call(ROUTES.changeRestoreTest, {
      id: planned.id,
      role: 'engineer',
      body: account(),
    });
    expect(done).toMatchObject({ ...account(), doneBy: PERSON.name });
    const { restore } = await backupsOf();
    expect(restore).toMatchObject({ status: 'done', tests: [done] });
    expect(restore.dueOn.slice(0, 4)).toBe(String(Number(today().slice(0, 4)) + 1));
  });

  it('is written down as a whole', async () => {
    const { id } = await plan({ jobId: null });
    const refused = await app.attempt(ROUTES.changeRestoreTest, { id, body: { doneOn: today() } });
    expect(refused).toMatchObject({ status: 400 });
    expect(Object.keys((refused.body as { fields: object }).fields)).toEqual([
      'restored',
      'durationMinutes',
      'result',
    ]);
  });

  it('is cancelled, and counts for nothing', async () => {
    const { id } = await plan();
    expect(await app.call(ROUTES.changeRestoreTest, { id, body: { cancelled: true } })).toMatchObject({
      cancelled: true,
    });
    expect(await app.attempt(ROUTES.changeRestoreTest, { id, body: account() })).toMatchObject({
      status: 409,
      body: { code: 'restore-test-cancelled' },
    });
  });

  it('is of a job of its own customer', async () => {
    const foreign = await addBackupJob(rows, await rows.customer());
    expect(
      await app.attempt(ROUTES.planRestoreTest, {
        id: customer,
        body: { jobId: foreign.job, plannedOn: today(), method: 'files' },
      }),
    ).toMatchObject({ status: 400, body: { fields: { jobId: expect.any(String) as string } } });
    const nobody = { id: crypto.randomUUID(), body: { jobId: null, plannedOn: today(), method: 'files' } };
    expect((await app.attempt(ROUTES.planRestoreTest, nobody)).status).toBe(404);
    expect((await app.attempt(ROUTES.changeRestoreTest, { id: crypto.randomUUID(), body: {} })).status).toBe(
      404,
    );
  });
});

describe('the terms of a customer', () => {
  const CALENDAR = {
    switches: { goodFriday: true, liberationDay: 'yearly', christmasEve: true, newYearsEve: false },
    freeDays: [{ date: '2999-01-03', name: 'Verbouwing' }],
  };
  const change = (body: object) =>
    app.call(ROUTES.changeBackupTerms, { id: customer, role: 'engineer', body });

  it('begin as what is usual, and change by part', async () => {
    await change({ restoreEveryMonths: 6 });
    expect(await backupsOf()).toMatchObject({
      restore: { everyMonths: 6, dueOn: '2020-07-01' },
      calendar: { switches: { liberationDay: 'lustrum' }, freeDays: [] },
    });
    await change({ calendar: CALENDAR });
    expect(await backupsOf()).toMatchObject({ restore: { everyMonths: 6 }, calendar: CALENDAR });
  });

  it('change the jobs that follow the free days, and no others', async () => {
    const schedule = { kind: 'cron', cron: '0 22 * * *', timeZone: 'Europe/Amsterdam' };
    const follows = await addBackupJob(rows, customer, {
      calendar: { ...CALENDAR, freeDays: [] },
      schedule,
      planned_until: null,
    });
    await change({ calendar: CALENDAR });
    const jobs = (await backupsOf()).jobs.map(({ id, calendar }) => [id, calendar]);
    expect(Object.fromEntries(jobs)).toEqual({ [backup.job]: null, [follows.job]: CALENDAR });
    expect(await db.owner('SELECT policy FROM "check" WHERE asset_id = $1', [follows.asset])).toMatchObject([
      { policy: { calendar: CALENDAR } },
    ]);
    // One that begins to follow them gets those of its customer.
    const begun = await app.call(ROUTES.changeBackupJob, {
      id: backup.job,
      body: { calendar: { ...CALENDAR, freeDays: [] } },
    });
    expect(begun.calendar).toEqual(CALENDAR);
  });

  it('are not of nobody', async () => {
    expect((await app.attempt(ROUTES.changeBackupTerms, { id: crypto.randomUUID(), body: {} })).status).toBe(
      404,
    );
    expect(
      (await app.attempt(ROUTES.changeBackupTerms, { id: customer, role: 'viewer', body: {} })).status,
    ).toBe(403);
  });
});
