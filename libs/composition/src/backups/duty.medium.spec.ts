import { DutyService } from '@nachtwacht/features-backups';
import { daysAfter, instantOfLocal, isWorkingDay, previousWorkingDay } from '@nachtwacht/domain/time';
import { CheckRepository, DutyRepository, RegisterRepository } from '@nachtwacht/persistence';
import { maySign } from '@nachtwacht/features-backups';
import { STAFF } from '@nachtwacht/domain';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BackupWorld, type TestJob } from '../testing/backup-world';

const ZONE = 'Europe/Amsterdam';
const CALENDAR = {
  switches: { goodFriday: false, liberationDay: 'lustrum' as const, christmasEve: false, newYearsEve: false },
  freeDays: [],
};

let db: TestDatabase;
let world: BackupWorld;
let job: TestJob;
/** The day of the check of last night, which is ahead on a weekend. */
let day: string;

/** The duty at a time of the day of the check. */
class DutyAt extends DutyRepository {
  clock = 0;
  override now(): Promise<number> {
    return Promise.resolve(this.clock);
  }
}
let store: DutyAt;
let duty: DutyService;
const look = async (time: string, date = day) => {
  store.clock = instantOfLocal(date, time, ZONE);
  await duty.look();
};
const kept = async (date = day) =>
  (
    await db.owner<{ person: string | null; empty: boolean; alerted: boolean; closed: boolean }>(
      `SELECT person_name AS person, empty_at IS NOT NULL AS empty, alerted_at IS NOT NULL AS alerted,
         closed_at IS NOT NULL AS closed FROM duty_day WHERE date = $1`,
      [date],
    )
  )[0];
const letters = () =>
  db.owner<{ recipient: string; unsigned: number }>(
    `SELECT recipient, (body ->> 'unsigned')::int AS unsigned FROM letter WHERE body ->> 'kind' = 'check-unfinished' ORDER BY recipient`,
  );

beforeEach(async () => {
  db = await createTestDatabase();
  world = new BackupWorld(db);
  store = new DutyAt(db.database);
  duty = new DutyService(store, new RegisterRepository(db.database));
  job = await world.job(await world.rows.customer());
  await world.run(job, 'failed');
  await world.judge();
  ({ duty: day } = await world.night(job));
});
afterEach(async () => {
  await db.drop();
});

it('begins at seven with who is on duty that weekday, and not before', async () => {
  const weekday = ((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;
  await db.owner(`INSERT INTO duty_weekday (weekday, person_id, person_name) VALUES ($1, 'a', 'Anna')`, [
    weekday,
  ]);
  await look('06:59');
  expect(await kept()).toBeUndefined();
  await look('07:00');
  expect(await kept()).toEqual({ person: 'Anna', empty: false, alerted: false, closed: false });
});

it('tells the leads once when it is not empty by half past ten, and closes unsigned at the end of the day', async () => {
  await world.rows.person({ role: 'service-lead', email: 'lead@example.nl' });
  await world.rows.person({ role: 'engineer', email: 'engineer@example.nl' });
  await db.owner(`UPDATE backup_night SET known_at = now() - interval '30 days'`);
  await look('10:29');
  expect(await letters()).toEqual([]);
  await look('10:30');
  await look('10:31');
  expect(await letters()).toEqual([{ recipient: 'lead@example.nl', unsigned: 1 }]);
  expect(await kept()).toMatchObject({ alerted: true, closed: false });
  await look('23:45');
  expect(await kept()).toMatchObject({ closed: true });
  const [entry] = await db.owner<{ body: string }>('SELECT body FROM register_entry');
  expect(JSON.parse(entry?.body ?? '{}')).toMatchObject({
    nights: [{ job: job.job, status: 'failed', signed: null }],
  });
});

it('tells nobody of nights that were first expected after it had begun', async () => {
  await world.rows.person({ role: 'service-lead' });
  await db.owner('UPDATE backup_night SET known_at = $1', [new Date(instantOfLocal(day, '10:31', ZONE))]);
  await look('10:32');
  expect(await kept()).toMatchObject({ alerted: false, closed: false });
  expect(await letters()).toEqual([]);
});

it('worked until it is empty it tells nobody, and closes at half past ten', async () => {
  await world.rows.person({ role: 'service-lead' });
  await look('08:00');
  const checks = new CheckRepository(db.database);
  const key = { jobId: job.job, date: world.lastNight };
  await checks.open(STAFF, key, { id: 'a', name: 'Anna' });
  const { version } = await world.night(job);
  await checks.sign(
    STAFF,
    { nights: [{ ...key, version }], bulk: false },
    { id: 'a', name: 'Anna' },
    {
      maySign,
      isTooFast: () => false,
    },
  );
  await look('09:00');
  expect(await kept()).toMatchObject({ empty: true, closed: false });
  await look('10:30');
  expect(await kept()).toMatchObject({ closed: true, alerted: false });
  expect(await letters()).toEqual([]);
});

it('a day on which nothing ran is closed afterwards, unsigned', async () => {
  await db.owner(`UPDATE backup_job SET created_at = now() - interval '30 days'`);
  const before = previousWorkingDay(day, CALENDAR);
  await db.owner('UPDATE backup_night SET duty_date = $2 WHERE job_id = $1', [job.job, before]);
  await look('07:00');
  expect(await kept(before)).toMatchObject({ closed: true });
});

it('nights that were over before their job was known are nobody’s check', async () => {
  await db.owner(`UPDATE backup_job SET created_at = now() + interval '30 days'`);
  const before = previousWorkingDay(day, CALENDAR);
  await db.owner('UPDATE backup_night SET duty_date = $2 WHERE job_id = $1', [job.job, before]);
  await look('07:00');
  expect(await kept(before)).toBeUndefined();
});

it('on a free day nobody checks', async () => {
  let free = day;
  while (isWorkingDay(free, CALENDAR)) free = daysAfter(free, 1);
  await look('12:00', free);
  expect(await kept(free)).toBeUndefined();
});
