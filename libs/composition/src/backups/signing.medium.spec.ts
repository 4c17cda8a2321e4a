import { maySign } from '@nachtwacht/features-backups';
import { STAFF, tooFast } from '@nachtwacht/domain';
import { CheckRepository, OverridesRepository } from '@nachtwacht/persistence';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BackupWorld, type TestJob } from '../testing/backup-world';

const RULES = { maySign, isTooFast: tooFast };
const ONE = { id: 'one', name: 'Eén' };
const OTHER = { id: 'other', name: 'Ander' };

let db: TestDatabase;
let world: BackupWorld;
let checks: CheckRepository;
let overrides: OverridesRepository;
let customer: string;

beforeAll(async () => {
  db = await createTestDatabase();
  world = new BackupWorld(db);
  checks = new CheckRepository(db.database);
  overrides = new OverridesRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  customer = await world.rows.customer();
});

async function greenJobs(count: number): Promise<TestJob[]> {
  const jobs: TestJob[] = [];
  for (let index = 0; index < count; index++) {
    const job = await world.job(customer);
    await world.run(job, 'success');
    jobs.push(job);
  }
  await world.judge();
  await db.owner('UPDATE backup_night SET must_open = false WHERE customer_id = $1', [customer]);
  return jobs;
}

async function asSeen(jobs: readonly TestJob[]) {
  const seen = [];
  for (const one of jobs) {
    const { job, date, version } = await world.night(one);
    seen.push({ jobId: job, date, version });
  }
  return seen;
}
const countOf = (reply: { outcomes: readonly { outcome: string }[] }, outcome: string) =>
  reply.outcomes.filter((each) => each.outcome === outcome).length;

describe('signing', () => {
  it('two at once sign each night once, and the second is told who was first', async () => {
    const nights = await asSeen(await greenJobs(40));
    const [a, b] = await Promise.all([
      checks.sign(STAFF, { nights, bulk: true }, ONE, RULES),
      checks.sign(STAFF, { nights: nights.toReversed(), bulk: true }, OTHER, RULES),
    ]);
    expect(countOf(a, 'signed') + countOf(b, 'signed')).toBe(40);
    expect(countOf(a, 'already-signed') + countOf(b, 'already-signed')).toBe(40);
    const [second] = countOf(a, 'signed') === 0 ? [a] : [b];
    expect(second.nights.every(({ signed }) => signed !== null)).toBe(true);
    const [lines] = await db.owner<{ lines: number; nights: number }>(
      `SELECT count(*)::int AS lines, count(DISTINCT (job_id, date))::int AS nights FROM backup_night_line
       WHERE customer_id = $1 AND kind = 'signed'`,
      [customer],
    );
    expect(lines).toEqual({ lines: 40, nights: 40 });
  });

  it('signs nothing that changed since it was seen', async () => {
    const [job] = await greenJobs(1);
    if (!job) throw new Error('no job');
    const nights = await asSeen([job]);
    await world.run(job, 'failed', { at: '23:59' });
    await world.again();
    const reply = await checks.sign(STAFF, { nights, bulk: true }, ONE, RULES);
    expect(reply.outcomes.map(({ outcome }) => outcome)).toEqual(['changed']);
    expect(reply.nights[0]?.status).toBe('failed');
  });

  it('a failure is signed after it was opened, and that it was opened is kept', async () => {
    const job = await world.job(customer);
    await world.run(job, 'failed', { message: 'disk full' });
    await world.judge();
    const [night] = await asSeen([job]);
    if (!night) throw new Error('no night');
    const before = await checks.sign(STAFF, { nights: [night], bulk: false }, ONE, RULES);
    expect(before.outcomes[0]?.outcome).toBe('needs-look');
    const detail = await checks.open(STAFF, night, ONE);
    expect(detail.runs.map(({ outcome, rawStatus }) => [outcome, rawStatus])).toEqual([['failed', 'failed']]);
    const after = await checks.sign(STAFF, { nights: [night], bulk: false }, ONE, RULES);
    expect(after.outcomes[0]?.outcome).toBe('signed');
    const { lines, night: signed } = await checks.open(STAFF, night, OTHER);
    expect(lines.map(({ kind, byName }) => [kind, byName])).toEqual([
      ['opened', 'Eén'],
      ['signed', 'Eén'],
    ]);
    expect(signed.signed).toMatchObject({ byName: 'Eén', hasty: true });
  });

  it('what is signed stays: a late run is a line beside it, the row refuses, a correction is a new line', async () => {
    const [job] = await greenJobs(1);
    if (!job) throw new Error('no job');
    const [night] = await asSeen([job]);
    if (!night) throw new Error('no night');
    await expect(checks.correct(STAFF, night, 'te vroeg', ONE)).rejects.toThrow('not signed yet');
    await checks.sign(STAFF, { nights: [night], bulk: true }, ONE, RULES);
    await world.run(job, 'failed', { at: '23:59' });
    await db.owner('UPDATE backup_run SET changed_at = now() WHERE job_id = $1', [job.job]);
    await world.again();
    await world.again();
    await checks.correct(STAFF, night, 'Bandje was vol.', OTHER);
    const { night: after, lines } = await checks.open(STAFF, night, OTHER);
    expect(after.status).toBe('success');
    expect(lines.map(({ kind, text }) => [kind, text])).toEqual([
      ['signed', 'success'],
      ['late-news', 'failed'],
      ['corrected', 'Bandje was vol.'],
    ]);
    await expect(
      db.owner(`UPDATE backup_night SET status = 'failed' WHERE job_id = $1 AND date = $2`, [
        job.job,
        night.date,
      ]),
    ).rejects.toThrow('not changed any more');
    await expect(db.owner('DELETE FROM backup_night WHERE job_id = $1', [job.job])).rejects.toThrow(
      'not changed any more',
    );
  });

  it('raw text is given to who asks for it, and that is written down', async () => {
    const job = await world.job(customer);
    await world.run(job, 'failed', { message: 'cannot read /srv/patienten/jansen.pdf' });
    await world.judge();
    const [night] = await asSeen([job]);
    if (!night) throw new Error('no night');
    const masked = await checks.open(STAFF, night, ONE);
    expect(JSON.stringify(masked)).not.toContain('jansen');
    const raw = await checks.readRaw(STAFF, night, ONE);
    expect(raw.runs[0]?.message).toContain('jansen');
    expect((await checks.open(STAFF, night, ONE)).lines.map(({ kind }) => kind)).toContain('read-raw');
  });
});

describe('an override', () => {
  it('hides what matches until its day, in its own status, and shows it again when it ends', async () => {
    const job = await world.job(customer);
    await world.run(job, 'failed', { message: 'Tape is full' });
    await world.judge();
    const { date } = await world.night(job);
    const made = await overrides.addOverride(
      STAFF,
      {
        key: { jobId: job.job, date },
        text: 'tape',
        reason: 'nieuwe tape besteld',
        until: date,
        needsLead: false,
      },
      ONE,
    );
    await world.judge();
    const [row] = (await checks.nightsOf(STAFF, (await world.night(job)).duty)).nights.filter(
      ({ jobId }) => jobId === job.job,
    );
    expect(row).toMatchObject({ status: 'overridden', hidden: 'failed', overrideId: made.id });
    await overrides.endOverride(STAFF, made.id);
    await world.judge();
    expect((await world.night(job)).status).toBe('failed');
  });

  it('of more than two weeks holds when a lead agreed, and never by its own maker', async () => {
    const job = await world.job(customer);
    await world.run(job, 'failed');
    await world.judge();
    const { date } = await world.night(job);
    const made = await overrides.addOverride(
      STAFF,
      { key: { jobId: job.job, date }, text: '', reason: 'server vervangen', until: date, needsLead: true },
      ONE,
    );
    await world.judge();
    expect((await world.night(job)).status).toBe('failed');
    await expect(overrides.agree(STAFF, made.id, ONE)).rejects.toThrow('Somebody else');
    await overrides.agree(STAFF, made.id, OTHER);
    await world.judge();
    expect((await world.night(job)).status).toBe('overridden');
  });
});
