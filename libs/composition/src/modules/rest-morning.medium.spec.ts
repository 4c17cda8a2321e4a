import { ROUTES } from '@nachtwacht/contracts';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BackupWorld, type TestJob } from '../testing/backup-world';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let app: RestApp;
let world: BackupWorld;
let job: TestJob;
let duty: string;
let key: { jobId: string; date: string };

beforeAll(async () => {
  db = await createTestDatabase();
  app = await startRestApp({ database: db.database, publicUrl: 'https://nw.example.nl' });
  world = new BackupWorld(db);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  job = await world.job(await world.rows.customer());
  await world.run(job, 'failed', { message: 'Tape 4711 is full' });
  await world.judge();
  ({ duty } = await world.night(job));
  key = { jobId: job.job, date: world.lastNight };
});

async function row() {
  const { nights } = await app.call(ROUTES.morningCheck, { query: { date: duty }, role: 'engineer' });
  const found = nights.find(({ jobId, date }) => jobId === key.jobId && date === key.date);
  if (!found) throw new Error('the night is not shown');
  return found;
}

describe('a known problem', () => {
  const known = { text: 'tape 4711', reason: 'nieuwe tape besteld' };

  it('is one in the answer itself: who signs at once signs that', async () => {
    await app.call(ROUTES.overrideNight, { body: { ...key, ...known, until: key.date }, role: 'engineer' });
    const { status, version } = await row();
    expect(status).toBe('overridden');
    const { outcomes } = await app.call(ROUTES.signNights, {
      body: { nights: [{ ...key, version }], bulk: false },
      role: 'engineer',
    });
    expect(outcomes[0]?.outcome).toBe('signed');
    expect(await row()).toMatchObject({ status: 'overridden', hidden: 'failed' });
  });

  it('counts again as soon as it was ended', async () => {
    const { id } = await app.call(ROUTES.overrideNight, {
      body: { ...key, ...known, until: key.date },
      role: 'engineer',
    });
    await app.call(ROUTES.endOverride, { id, role: 'engineer' });
    expect((await row()).status).toBe('failed');
  });
});

describe('whoever may only look', () => {
  it('sees the check and signs nothing', async () => {
    const { version } = await row();
    const sign = app.call(ROUTES.signNights, {
      body: { nights: [{ ...key, version }], bulk: false },
      role: 'viewer',
    });
    await expect(sign).rejects.toThrow();
  });
});
