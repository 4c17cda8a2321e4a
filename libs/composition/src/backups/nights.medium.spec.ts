import { daysAfter } from '@nachtwacht/domain/time';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BackupWorld, type TestJob } from '../testing/backup-world';

let db: TestDatabase;
let world: BackupWorld;
let job: TestJob;

beforeAll(async () => {
  db = await createTestDatabase();
  world = new BackupWorld(db);
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  job = await world.job(await world.rows.customer());
});

const changesOf = async ({ job: id }: TestJob) =>
  db.owner<{ payload: { night: { status: string; message: string | null } } }>(
    `SELECT payload FROM change WHERE kind = 'night' AND payload #>> '{night,jobId}' = $1 ORDER BY id`,
    [id],
  );
const followUps = ({ job: id }: TestJob) =>
  db.owner<{ night_count: number; closed: boolean; closed_by: string | null }>(
    'SELECT night_count, closed_at IS NOT NULL AS closed, closed_by FROM backup_follow_up WHERE job_id = $1 ORDER BY opened_at',
    [id],
  );

describe('what came of a night', () => {
  it('is missed when nothing came, and told to the staff alone', async () => {
    await world.judge();
    expect((await world.night(job)).status).toBe('missed');
    expect((await changesOf(job)).map(({ payload }) => payload.night.status)).toEqual(['missed']);
    const [{ customers } = { customers: 1 }] = await db.owner<{ customers: number }>(
      `SELECT count(customer_id)::int AS customers FROM change WHERE kind = 'night'`,
    );
    expect(customers).toBe(0);
  });

  it('follows what is told late, and says nothing when it stays the same', async () => {
    await world.run(job, 'running');
    await world.judge();
    expect((await world.night(job)).status).toBe('running-late');
    await db.owner(
      `UPDATE backup_run SET outcome = 'success', finished_at = started_at + interval '2 hours' WHERE job_id = $1`,
      [job.job],
    );
    await world.again();
    const after = await world.night(job);
    expect(after).toMatchObject({ status: 'success', version: 2 });
    await world.again();
    expect((await world.night(job)).version).toBe(2);
    expect(await changesOf(job)).toHaveLength(2);
  });

  it('masks paths in what is told to browsers', async () => {
    await world.run(job, 'failed', { message: 'cannot read C:\\Patienten\\Jansen\\rontgen.dcm' });
    await world.judge();
    const [change] = await changesOf(job);
    expect(change?.payload.night.message).toContain('cannot read');
    expect(JSON.stringify(change)).not.toMatch(/Jansen|rontgen/);
  });

  it('is nobody’s knowledge while the way to the source is closed', async () => {
    await db.owner(
      `UPDATE poll SET fault_class = 'auth', fault_since = now() - interval '3 days', fault_text = 'x' WHERE connection_id = $1`,
      [job.connection],
    );
    await world.judge();
    expect((await world.night(job)).status).toBe('unknown');
  });
});

describe('a failure', () => {
  const before = (days: number) => daysAfter(world.lastNight, -days);

  it('opens a follow-up that the next one joins and a good run closes', async () => {
    const earlier = world.now - 24 * 3_600_000;
    job = await world.job(job.customer, { active_from: new Date(earlier - 24 * 3_600_000) });
    await world.run(job, 'failed', { evening: before(1) });
    await world.judge(earlier);
    expect(await followUps(job)).toEqual([{ night_count: 1, closed: false, closed_by: null }]);
    await world.run(job, 'failed', { at: '22:10' });
    await world.again();
    expect(await followUps(job)).toEqual([{ night_count: 2, closed: false, closed_by: null }]);
    expect((await world.night(job)).follow_up_id).toBe((await world.night(job, before(1))).follow_up_id);
    await world.run(job, 'success', { at: '23:30' });
    await world.again();
    expect((await world.night(job)).status).toBe('success-after-retry');
    expect(await followUps(job)).toEqual([{ night_count: 2, closed: true, closed_by: null }]);
  });

  it('never joins the follow-up of another job', async () => {
    const other = await world.job(job.customer);
    await world.run(job, 'failed');
    await world.run(other, 'failed');
    await world.judge();
    expect((await world.night(job)).follow_up_id).not.toBe((await world.night(other)).follow_up_id);
  });
});

it('two processes that judge at once judge each job once', async () => {
  const jobs: TestJob[] = [];
  for (let index = 0; index < 30; index++) jobs.push(await world.job(job.customer));
  await Promise.all([world.judge(), world.judge(), world.judge()]);
  for (const one of jobs) {
    expect((await world.night(one)).version).toBe(1);
    expect(await changesOf(one)).toHaveLength(1);
  }
});
