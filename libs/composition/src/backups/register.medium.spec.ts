import { createHash } from 'node:crypto';
import { STAFF, verifyChain, type ChainLink } from '@nachtwacht/domain';
import { CheckRepository, RegisterRepository } from '@nachtwacht/persistence';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { maySign } from '@nachtwacht/features-backups';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BackupWorld, type TestJob } from '../testing/backup-world';

const digest = (previous: string, body: string) =>
  createHash('sha256').update(`${previous}\n${body}`).digest('hex');
const ONE = { id: 'one', name: 'Eén' };

let db: TestDatabase;
let world: BackupWorld;
let register: RegisterRepository;
let jobs: TestJob[];
let day: string;

beforeAll(async () => {
  db = await createTestDatabase();
  world = new BackupWorld(db);
  register = new RegisterRepository(db.database);
  jobs = [];
  for (let index = 0; index < 120; index++) {
    const job = await world.job(await world.rows.customer());
    if (index % 3 !== 0)
      await world.run(job, index % 3 === 1 ? 'success' : 'failed', { message: 'C:\\geheim\\jansen.doc' });
    jobs.push(job);
  }
  await world.judge();
  const [first] = jobs;
  if (!first) throw new Error('no job');
  ({ duty: day } = await world.night(first));
  await db.owner(`INSERT INTO duty_day (date, due_at, person_name) VALUES ($1, now(), 'Eén')`, [day]);
});
afterAll(async () => {
  await db.drop();
});

const entries = () =>
  db.owner<{ customer_id: string; body: string; hash: string; seq: number }>(
    'SELECT customer_id, seq, body, hash FROM register_entry ORDER BY customer_id, seq',
  );

it('killed while closing and begun again it gives the same register', async () => {
  // Whoever comes later than 60 customers finds the door shut: as a process that was killed leaves it.
  await db.owner(`CREATE FUNCTION fail_late() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF (SELECT count(*) FROM register_entry) > 60 THEN RAISE EXCEPTION 'killed'; END IF; RETURN NULL; END $$`);
  await db.owner(
    'CREATE TRIGGER fail_late AFTER INSERT ON register_entry FOR EACH STATEMENT EXECUTE FUNCTION fail_late()',
  );
  await db.owner('GRANT EXECUTE ON FUNCTION fail_late() TO nachtwacht_app');
  await expect(register.close(day)).rejects.toThrow('killed');
  const half = await entries();
  expect(half).toHaveLength(50);
  // What comes meanwhile is not of this day any more.
  const [late] = jobs;
  if (!late) throw new Error('no job');
  await db.owner('DROP TRIGGER fail_late ON register_entry');
  await register.close(day);
  const whole = await entries();
  expect(whole).toHaveLength(120);
  expect(whole.filter((entry) => half.some(({ hash }) => hash === entry.hash))).toHaveLength(50);
  await register.close(day);
  expect(await entries()).toEqual(whole);
});

it('is a sound chain per customer that says what was expected, what came and who signed', async () => {
  for (const { customer, job } of jobs.slice(0, 6)) {
    const chain = await register.chainOf(STAFF, customer);
    expect(verifyChain(customer, chain as ChainLink[], [], digest).sound).toBe(true);
    const body = JSON.parse(chain[0]?.body ?? '{}') as {
      nights: { job: string; status: string; runs: unknown[]; signed: unknown }[];
    };
    expect(body.nights.map((night) => night.job)).toEqual([job]);
    expect(body.nights[0]?.signed).toBeNull();
    expect(chain[0]?.body).not.toContain('jansen');
  }
});

it('one letter changed anywhere is found', async () => {
  const [{ customer } = { customer: '' }] = jobs;
  const [entry] = await register.chainOf(STAFF, customer);
  if (!entry) throw new Error('no entry');
  const changed = { ...entry, body: entry.body.replace('missed', 'success') };
  expect(changed.body).not.toBe(entry.body);
  expect(verifyChain(customer, [changed], [], digest)).toMatchObject({
    sound: false,
    fault: { kind: 'edited' },
  });
});

it('after closing nothing is signed, and a correction is an entry of its own', async () => {
  const [, job] = jobs;
  if (!job) throw new Error('no job');
  const checks = new CheckRepository(db.database);
  const { date, version } = await world.night(job);
  const key = { jobId: job.job, date };
  const reply = await checks.sign(STAFF, { nights: [{ ...key, version }], bulk: false }, ONE, {
    maySign,
    isTooFast: () => false,
  });
  expect(reply.outcomes[0]?.outcome).toBe('closed');
  await checks.correct(STAFF, key, 'Achteraf nagekeken: herstel gelukt.', ONE);
  const chain = await register.chainOf(STAFF, job.customer);
  expect(chain.map(({ kind }) => kind)).toEqual(['day', 'correction']);
  expect(verifyChain(job.customer, chain as ChainLink[], [], digest).sound).toBe(true);
  await expect(db.owner('DELETE FROM register_entry')).rejects.toThrow('only ever added to');
});
