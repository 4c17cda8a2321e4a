import { ROUTES } from '@nachtwacht/contracts';
import { JudgeService } from '@nachtwacht/features-backups';
import { remarkText } from '@nachtwacht/domain';
import { JudgeRepository } from '@nachtwacht/persistence';
import {
  addBackupJob,
  addNight as addNightOf,
  addRun,
  createTestDatabase,
  Rows,
  type BackupRows,
  type TestDatabase,
} from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let rows: Rows;
let app: RestApp;
let customer: string;
let backup: BackupRows;
let job: string;
let asset: string;
let connection: string;
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
  await addJob();
});

const EVENINGS = {
  kind: 'evenings',
  weekdays: [1, 2, 3, 4, 5],
  at: '22:00',
  timeZone: 'Europe/Amsterdam',
};

async function addJob() {
  backup = await addBackupJob(rows, customer);
  ({ job, asset, connection } = backup);
}
const addNight = (date: string, over: Readonly<Record<string, unknown>> = {}) =>
  addNightOf(rows, backup, date, over);
const datesKept = async () =>
  (
    await db.owner<{ date: string }>(
      'SELECT date::text AS date FROM backup_night WHERE job_id = $1 ORDER BY date',
      [job],
    )
  ).map(({ date }) => date);
const stored = async () =>
  (await db.owner<Record<string, unknown>>('SELECT * FROM backup_job WHERE id = $1', [job]))[0];
const change = (body: object, id = job) => app.call(ROUTES.changeBackupJob, { id, body, role: 'engineer' });

describe('a backup job', () => {
  it('is listed with its source, of one customer or of all', async () => {
    const [listed, ...others] = await app.call(ROUTES.backupJobs, {
      query: { customerId: customer },
      role: 'viewer',
    });
    expect(others).toEqual([]);
    expect(listed).toMatchObject({
      id: job,
      assetId: asset,
      connectionId: connection,
      collector: 'veeam',
      schedule: { kind: 'none' },
      learned: null,
      lastGoodAt: null,
      storedBytes: null,
    });
    const all = await app.call(ROUTES.backupJobs);
    expect(all.map(({ id }) => id)).toContain(job);
  });

  it('says when it was good last, and what was stored then', async () => {
    const days = (count: number) => new Date(Date.now() - count * 86_400_000);
    await addRun(rows, backup, days(9), { bytes_stored: 10 });
    await addRun(rows, backup, days(8), { outcome: 'warning', bytes_stored: 20 });
    await addRun(rows, backup, days(7), { outcome: 'failed', bytes_stored: 30 });
    await addRun(rows, backup, days(6), { outcome: 'running', finished_at: null });
    const [listed] = await app.call(ROUTES.backupJobs, { query: { customerId: customer } });
    expect(listed?.storedBytes).toBe(30);
    expect(listed?.lastGoodAt?.slice(0, 10)).toBe(days(8).toISOString().slice(0, 10));
  });

  it('gets a schedule: nights ahead are made anew, and the board judges by it from its next poll', async () => {
    await rows.insert(
      'backup_package',
      {
        code: 'x-1',
        kind: 'server',
        gigabytes: 1,
        name_nl: 'x',
        name_en: 'x',
        position: 9,
      },
      'code',
    );
    await addNight('2020-01-06', { signed_at: new Date(), status: 'success' });
    await addNight('2020-01-07');
    await addNight('2999-01-06', { signed_at: new Date() });
    await addNight('2999-01-07');
    await addNight('2999-01-08', { closed_at: new Date() });
    const [before] = await db.owner<{ fence: string }>('SELECT fence FROM poll WHERE connection_id = $1', [
      connection,
    ]);
    const changed = await change({ schedule: EVENINGS, windowMinutes: 300, packageCode: 'x-1' });
    expect(changed).toMatchObject({ schedule: EVENINGS, windowMinutes: 300, packageCode: 'x-1' });
    expect(await datesKept()).toEqual(['2020-01-06', '2020-01-07', '2999-01-06', '2999-01-08']);
    expect(await db.owner('SELECT policy FROM "check" WHERE asset_id = $1', [asset])).toMatchObject([
      {
        policy: {
          kind: 'backup',
          schedule: { cron: '0 22 * * 1,2,3,4,5', timeZone: 'Europe/Amsterdam' },
          graceMinutes: 420,
          maxDurationHours: 12,
        },
      },
    ]);
    const [after] = await db.owner<{ fence: string; due: boolean }>(
      'SELECT fence, next_due_at <= now() AS due FROM poll WHERE connection_id = $1',
      [connection],
    );
    expect(Number(after?.fence)).toBeGreaterThan(Number(before?.fence));
    expect(after?.due).toBe(true);
    expect((await stored())?.['planned_until']).toEqual((await stored())?.['active_from']);
    await change({ schedule: { kind: 'none' } });
    expect(await db.owner('SELECT policy FROM "check" WHERE asset_id = $1', [asset])).toEqual([
      { policy: null },
    ]);
  });

  it('has nights that the judge makes anew: by another hour, not on free days, and none while it is paused', async () => {
    const judge = new JudgeService(new JudgeRepository(db.database));
    const EVERY_EVENING = { ...EVENINGS, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    const ahead = async () => {
      await judge.judgeDue();
      return db.owner<{ date: string; at: string }>(
        `SELECT date::text AS date, to_char(dues[1] AT TIME ZONE 'Europe/Amsterdam', 'HH24:MI') AS at
         FROM backup_night WHERE job_id = $1 AND date > (now() AT TIME ZONE 'Europe/Amsterdam')::date ORDER BY date`,
        [job],
      );
    };
    await change({ schedule: EVERY_EVENING });
    const first = await ahead();
    expect(first.map(({ at }) => at)).toEqual(['22:00']);
    await change({ schedule: { ...EVERY_EVENING, at: '21:15' } });
    expect(await ahead()).toEqual(first.map(({ date }) => ({ date, at: '21:15' })));
    const freeDays = first.map(({ date }) => ({ date, name: 'Dicht' }));
    const switches = { goodFriday: false, liberationDay: 'never', christmasEve: false, newYearsEve: false };
    await change({ calendar: { switches, freeDays } });
    expect(await ahead()).toEqual([]);
    await change({ calendar: null });
    expect(await ahead()).toHaveLength(1);
    await change({ pause: 'Verhuizing' });
    expect(await ahead()).toEqual([]);
    await change({ pause: null });
    expect(await ahead()).toHaveLength(1);
  });

  it('is paused with a reason, and goes on from now', async () => {
    await change({ schedule: EVENINGS });
    await addNight('2999-01-07');
    const paused = await change({ pause: 'Server is verhuisd' });
    expect(paused).toMatchObject({
      pauseReason: 'Server is verhuisd',
      pausedAt: expect.any(String) as string,
    });
    expect(await datesKept()).toEqual([]);
    expect(await db.owner('SELECT policy FROM "check" WHERE asset_id = $1', [asset])).toMatchObject([
      { policy: { schedule: null } },
    ]);
    const goes = await change({ pause: null });
    expect(goes).toMatchObject({ pausedAt: null, pauseReason: null });
    expect(goes.activeFrom > paused.activeFrom).toBe(true);
  });

  it('has a proposal in words, which is taken or sent away', async () => {
    const learned = {
      kind: 'proposed',
      at: '2027-01-01T00:00:00.000Z',
      schedule: EVENINGS,
      windowMinutes: 90,
      days: 30,
      due: 22,
      ran: 21,
      spreadMinutes: 3,
    };
    const propose = () => db.owner('UPDATE backup_job SET learned = $2 WHERE id = $1', [job, learned]);
    await propose();
    const [listed] = await app.call(ROUTES.backupJobs, { query: { customerId: customer } });
    expect(listed?.learned).toMatchObject({ schedule: EVENINGS, windowMinutes: 90 });
    expect(remarkText(listed?.learned?.why ?? '', 'nl')).toBe(
      'Hij draaide op 21 van de 22 dagen die daarbij passen; negen van de tien keer begon hij binnen 3 minuten van dit tijdstip.',
    );
    expect(await change({ learned: 'refuse' })).toMatchObject({ learned: null, schedule: { kind: 'none' } });
    await propose();
    expect(await change({ learned: 'confirm' })).toMatchObject({
      learned: null,
      schedule: EVENINGS,
      windowMinutes: 90,
    });
    const refused = await app.attempt(ROUTES.changeBackupJob, { id: job, body: { learned: 'confirm' } });
    expect(refused).toMatchObject({ status: 409, body: { code: 'nothing-learned' } });
  });

  it.each([
    [
      'a cron that is none',
      { schedule: { kind: 'cron', cron: 'nightly at ten', timeZone: 'UTC' } },
      'schedule.cron',
    ],
    ['a package that is not sold', { packageCode: 'none' }, 'packageCode'],
    ['what is not there to protect', { protectsAssetId: crypto.randomUUID() }, 'protectsAssetId'],
    ['a window of a minute', { windowMinutes: 1 }, 'windowMinutes'],
  ])('refuses %s, by field', async (_what, body, field) => {
    const refused = await app.attempt(ROUTES.changeBackupJob, { id: job, body });
    expect(refused.status).toBe(400);
    expect((refused.body as { fields: object }).fields).toHaveProperty([field]);
  });

  it('protects an asset of its own customer, and never itself', async () => {
    const server = await rows.asset(customer, { name: 'Server' });
    const foreign = await rows.asset(await rows.customer());
    expect(await change({ protectsAssetId: server })).toMatchObject({ protectsName: 'Server' });
    for (const wrong of [asset, foreign])
      expect(
        (await app.attempt(ROUTES.changeBackupJob, { id: job, body: { protectsAssetId: wrong } })).status,
      ).toBe(400);
  });

  it('is changed by engineers, and not by those who look', async () => {
    for (const [role, status] of [
      ['engineer', 200],
      ['viewer', 403],
      ['owner', 403],
    ] as const)
      expect((await app.attempt(ROUTES.changeBackupJob, { id: job, role, body: {} })).status).toBe(status);
    expect((await app.attempt(ROUTES.changeBackupJob, { id: crypto.randomUUID(), body: {} })).status).toBe(
      404,
    );
  });
});

it('packages are a catalogue that a lead changes', async () => {
  const given = {
    code: 'server-2000',
    kind: 'server' as const,
    gigabytes: 2_000,
    nameNl: 'Server 2 TB',
    nameEn: 'Server 2 TB',
    position: 20,
    archived: false,
  };
  expect(await app.call(ROUTES.keepBackupPackage, { role: 'service-lead', body: given })).toEqual(given);
  const archived = { ...given, archived: true, nameNl: 'Server 2000 GB' };
  await app.call(ROUTES.keepBackupPackage, { role: 'service-lead', body: archived });
  const all = await app.call(ROUTES.backupPackages, { role: 'viewer' });
  expect(all.filter(({ code }) => code === given.code)).toEqual([archived]);
  expect((await app.attempt(ROUTES.keepBackupPackage, { role: 'engineer', body: given })).status).toBe(403);
  expect(
    (await app.attempt(ROUTES.changeBackupJob, { id: job, body: { packageCode: given.code } })).status,
  ).toBe(400);
});

describe('the backups of a customer', () => {
  it('show nights of a period, what is stored against what is sold, and what is owed', async () => {
    await change({ packageCode: 'server-50', schedule: EVENINGS });
    await addNight('2026-11-02', {
      status: 'success',
      signed_at: new Date(),
      bytes: 5,
      started_at: '2026-11-02T21:00:00Z',
      finished_at: '2026-11-02T21:10:00Z',
    });
    await addNight('2026-11-03', { status: 'failed' });
    await addNight('2026-12-24');
    const now = Date.now();
    for (const [day, bytes] of [
      [2, 30e9],
      [1, 41e9],
      [0, 46e9],
    ] as const)
      await addRun(rows, backup, new Date(now - day * 86_400_000), { bytes_stored: bytes });
    const backups = await app.call(ROUTES.customerBackups, {
      id: customer,
      query: { from: '2026-11-01', to: '2026-11-30' },
      role: 'viewer',
    });
    expect(backups).toMatchObject({ customerId: customer, from: '2026-11-01', to: '2026-11-30' });
    expect(backups.jobs).toHaveLength(1);
    const [shown] = backups.jobs;
    expect(shown?.nights).toEqual([
      { date: '2026-11-02', status: 'success', signed: true, bytes: 5, seconds: 600 },
      { date: '2026-11-03', status: 'failed', signed: false, bytes: null, seconds: null },
    ]);
    expect(shown?.stored.map(({ bytes }) => bytes)).toEqual([30e9, 41e9, 46e9]);
    expect(shown?.quota).toMatchObject({ usedBytes: 46e9, percent: 92, status: 'warning', next: null });
    expect(shown?.storedBytes).toBe(46e9);
    expect(backups.restore).toMatchObject({ status: 'due', everyMonths: 12, tests: [] });
    expect(backups.calendar.switches.liberationDay).toBe('lustrum');
  });

  it('are of the last five weeks where nobody says', async () => {
    const { from, to } = await app.call(ROUTES.customerBackups, { id: customer });
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(34);
  });

  it.each([
    ['that ends before it begins', { from: '2026-11-30', to: '2026-11-01' }],
    ['of more than 400 days', { from: '2025-01-01', to: '2026-11-01' }],
  ])('refuse a period %s', async (_what, query) => {
    const refused = await app.attempt(ROUTES.customerBackups, { id: customer, query });
    expect(refused).toMatchObject({ status: 400, body: { fields: { to: expect.any(String) as string } } });
  });

  it('of nobody are not found', async () => {
    expect((await app.attempt(ROUTES.customerBackups, { id: crypto.randomUUID() })).status).toBe(404);
  });
});

it('a month shows the worst night of each day, and of how many were good', async () => {
  const first = job;
  await addNight('2026-10-05', { status: 'success' });
  await addNight('2026-10-06', { status: 'success-after-retry' });
  await addJob();
  await addNight('2026-10-05', { status: 'missed' });
  await addNight('2026-10-31', { status: 'unknown' });
  await addNight('2026-11-01', { status: 'failed' });
  expect(first).not.toBe(job);
  const month = await app.call(ROUTES.backupMonth, { query: { month: '2026-10' }, role: 'viewer' });
  expect(month.days).toHaveLength(31);
  const ours = month.customers.find(({ customerId }) => customerId === customer);
  expect(ours?.jobs).toBe(2);
  expect(ours?.days.map((day, index) => [index + 1, day]).filter(([, day]) => day !== null)).toEqual([
    [5, ['missed', 1, 2]],
    [6, ['success-after-retry', 1, 1]],
    [31, ['unknown', 0, 1]],
  ]);
});
