import { STAFF, type PollPlan } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MetricsRepository } from '../metrics/metrics.repository';
import { SitesRepository } from '../sites/sites.repository';
import { PollsRepository } from './polls.repository';
import { resultOf, seen, succeeded } from './testing/scripted-poll';

const APPROVED = { networks: ['192.168.1.0/24', 'fd12::/32'], ports: ['443', '8000-8100'] };

let db: TestDatabase;
let rows: Rows;
let polls: PollsRepository;
let sites: SitesRepository;
let customer: string;
let site: string;
let connection: string;

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  sites = new SitesRepository(db.database);
  await new MetricsRepository(db.database).keepPartitions();
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  await db.owner('UPDATE poll SET next_due_at = NULL');
  await db.owner('DELETE FROM poll_lease');
  polls = new PollsRepository(db.database);
  customer = await rows.customer();
  site = await rows.site(customer, { name: 'Breda' });
  connection = await rows.connection(customer, { site_id: site });
});

/** One poll that was claimed and not stored yet. */
async function claimed(): Promise<{ token: string; plan: PollPlan; now: number }> {
  await db.owner(`UPDATE poll SET next_due_at = now() - interval '1 second' WHERE connection_id = $1`, [
    connection,
  ]);
  const [batch] = await polls.claim({ limit: 1, perBatch: 1, leaseSeconds: 60 });
  if (!batch) throw new Error('nothing was due');
  const { plans, now } = await polls.load(batch);
  const [plan] = plans;
  if (!plan) throw new Error('no plan was loaded');
  return { token: batch.leaseToken, plan, now };
}

async function store({ token, plan, now }: Awaited<ReturnType<typeof claimed>>) {
  return polls.write([resultOf(token, plan, succeeded(now, seen(['/', 40])))]);
}

describe('the plan of a poll', () => {
  it('carries what is approved for the site', async () => {
    expect((await claimed()).plan.targets).toEqual({ siteName: 'Breda', networks: [], ports: [] });
    await db.owner('DELETE FROM poll_lease');
    await sites.approveTargets(STAFF, site, APPROVED);
    expect((await claimed()).plan.targets).toEqual({ siteName: 'Breda', ...APPROVED });
  });

  it('carries nothing for a connection without a site', async () => {
    connection = await rows.connection(customer);
    expect((await claimed()).plan.targets).toBeNull();
  });

  it.each<readonly [string, () => Promise<unknown>, number]>([
    ['another list', () => sites.approveTargets(STAFF, site, APPROVED), 1],
    ['another name', () => sites.update(STAFF, site, { name: 'Tilburg' }), 1],
    ['another city', () => sites.update(STAFF, site, { city: 'Tilburg' }), 0],
    [
      'the list of another site',
      async () => sites.approveTargets(STAFF, await rows.site(customer), APPROVED),
      0,
    ],
  ])('after %s, of results by the plan before so many are dropped', async (_what, edit, fenced) => {
    await store(await claimed());
    const before = await claimed();
    await edit();
    expect(await store(before)).toMatchObject({ fenced });
    const { plan } = await claimed();
    const { targets, name } = (await sites.list(STAFF, customer, false)).find(({ id }) => id === site)!;
    expect(plan.targets).toEqual({ siteName: name, ...targets });
  });
});
