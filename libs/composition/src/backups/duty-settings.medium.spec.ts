import { ROUTES } from '@nachtwacht/contracts';
import { daysAfter, dutyDateOf, isWorkingDay, nextWorkingDay } from '@nachtwacht/domain/time';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BackupWorld, type TestJob } from '../testing/backup-world';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let world: BackupWorld;
let app: RestApp;
let job: TestJob;
beforeAll(async () => {
  db = await createTestDatabase();
  world = new BackupWorld(db);
  app = await startRestApp({ database: db.database, publicUrl: 'https://nw.example.nl' });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  for (const table of ['duty_settings', 'duty_day']) await db.owner(`DELETE FROM ${table}`);
  job = await world.job(await world.rows.customer());
  await world.again();
});

const read = () => app.call(ROUTES.dutySettings, { role: 'viewer' });
const closeOn = async (...dates: string[]) => {
  const { calendar, ...hours } = await read();
  const freeDays = dates.map((date) => ({ date, name: 'Studiedag' }));
  const body = { ...hours, calendar: { ...calendar, freeDays } };
  return app.attempt(ROUTES.changeDutySettings, { body, role: 'service-lead' });
};
const dutyOf = async (date: string) => (await world.night(job, date)).duty;

describe('settings of the check', () => {
  it('are the usual ones until somebody says otherwise, and then what was said', async () => {
    const usual = await read();
    expect(usual).toMatchObject({ opensAt: '07:00', emptyBy: '10:30', closesAt: '23:45' });
    const said = { ...usual, emptyBy: '11:00' };
    const change = () => app.call(ROUTES.changeDutySettings, { body: said, role: 'service-lead' });
    expect(await change()).toEqual(said);
    expect(await change()).toEqual(said);
    expect(await read()).toEqual(said);
  });

  it('are changed by leads alone', async () => {
    const body = await read();
    expect((await app.attempt(ROUTES.changeDutySettings, { body, role: 'engineer' })).status).toBe(403);
  });

  it('a new closing day moves the nights that are ahead to the next working day', async () => {
    const { calendar } = await read();
    const tomorrow = daysAfter(world.today, 1);
    const closed = nextWorkingDay(tomorrow, calendar);
    const eve = daysAfter(closed, -1);
    expect(await dutyOf(eve)).toBe(closed);
    expect(await closeOn(closed)).toMatchObject({ status: 200 });
    await world.judge();
    expect(await dutyOf(eve)).toBe(nextWorkingDay(closed, calendar));
    expect(isWorkingDay(closed, (await read()).calendar)).toBe(false);
  });

  it('a night that has begun goes along, and one that is signed stays', async () => {
    const { calendar, opensAt, timeZone } = await read();
    const begunAt = Date.now() - 60_000;
    const by = { checkOpensAt: opensAt, dutyCalendar: calendar, dutyTimeZone: timeZone };
    const closed = dutyDateOf(begunAt, by);
    const other = await world.job(job.customer);
    await world.again();
    await db.owner(
      `UPDATE backup_night SET duty_date = $3, dues = ARRAY[$4::timestamptz] WHERE job_id = ANY($1) AND date = $2`,
      [[job.job, other.job], world.lastNight, closed, new Date(begunAt)],
    );
    await db.owner('UPDATE backup_night SET signed_at = now() WHERE job_id = $1 AND date = $2', [
      other.job,
      world.lastNight,
    ]);
    expect(await closeOn(closed)).toMatchObject({ status: 200 });
    expect(await dutyOf(world.lastNight)).toBe(nextWorkingDay(closed, calendar));
    expect((await world.night(other)).duty).toBe(closed);
  });

  it('a day whose check has begun can’t become free any more', async () => {
    await world.rows.insert('duty_day', { date: world.today, due_at: new Date() }, 'date');
    expect(await closeOn(world.today)).toMatchObject({ status: 409, body: { code: 'check-begun' } });
    expect((await read()).calendar.freeDays).toEqual([]);
  });
});
