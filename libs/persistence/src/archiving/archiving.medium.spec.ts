import { STAFF } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AssetsRepository } from '../assets/assets.repository';
import { CustomersRepository } from '../customers/customers.repository';
import { SitesRepository } from '../sites/sites.repository';
import { archive } from './archive';

let db: TestDatabase;
let rows: Rows;
let customers: CustomersRepository;
let sites: SitesRepository;
let assets: AssetsRepository;

interface Practice {
  customer: string;
  site: string;
  firewall: string;
  server: string;
  connection: string;
  check: number;
}
let one: Practice;

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  customers = new CustomersRepository(db.database);
  sites = new SitesRepository(db.database);
  assets = new AssetsRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  one = await practice();
  await db.owner('DELETE FROM change');
});

/** A site with a firewall that a connection of its own watches, and a server that nothing watches. */
async function practice(): Promise<Practice> {
  const customer = await rows.customer();
  const site = await rows.site(customer);
  const firewall = await rows.asset(customer, { site_id: site });
  const server = await rows.asset(customer);
  const connection = await rows.connection(customer, { site_id: site, interval_seconds: 300 });
  await rows.found(connection, { customer_id: customer, asset_id: firewall });
  const check = await rows.check(customer, firewall, connection, 'critical');
  return { customer, site, firewall, server, connection, check };
}

async function due(connection: string): Promise<number | null> {
  const [row] = await db.owner<{ seconds: number | null }>(
    'SELECT extract(epoch FROM next_due_at - now())::float AS seconds FROM poll WHERE connection_id = $1',
    [connection],
  );
  return row?.seconds ?? null;
}

async function archived(table: string, id: string | number): Promise<boolean> {
  const [row] = await db.owner<{ gone: boolean }>(
    `SELECT archived_at IS NOT NULL AS gone FROM "${table}" WHERE id = $1`,
    [id],
  );
  return row?.gone ?? false;
}

async function changes(): Promise<{ kind: string; what?: string }[]> {
  return (await db.owner<{ payload: { kind: string } }>('SELECT payload FROM change ORDER BY id')).map(
    (row) => row.payload,
  );
}

describe('archiving', () => {
  it('a customer takes along all it has: no poll, no check on the board, no open incident', async () => {
    const incident = await rows.incident(one.customer, one.firewall);
    expect(await customers.archive(STAFF, one.customer, 'person')).toMatchObject({
      archivedAt: expect.any(String) as string,
      assets: 0,
      sites: 0,
      worst: null,
    });
    expect(await archived('connection', one.connection)).toBe(true);
    expect(await archived('check', one.check)).toBe(true);
    expect(await due(one.connection)).toBeNull();
    expect(
      await db.owner(`SELECT kind, actor_id, data FROM incident_entry WHERE incident_id = $1`, [incident]),
    ).toEqual([{ kind: 'closed', actor_id: 'person', data: { reason: 'archived' } }]);
    expect(await changes()).toMatchObject([
      { kind: 'incident', incident: { id: incident, closedAt: expect.any(String) as string } },
      { kind: 'inventory', what: 'customer', id: one.customer },
    ]);
  });

  it('an asset stops the poll that has nothing else to watch, and only that', async () => {
    const shared = await rows.connection(null);
    const other = await practice();
    await rows.found(shared, { key: 'a', customer_id: one.customer, asset_id: one.firewall });
    await rows.found(shared, { key: 'b', customer_id: other.customer, asset_id: other.firewall });
    await assets.archive(STAFF, one.firewall, 'person');
    expect(await due(one.connection)).toBeNull();
    expect(await due(shared)).not.toBeNull();
    expect(await due(other.connection)).not.toBeNull();
    await assets.archive(STAFF, other.firewall, 'person');
    expect(await due(shared)).toBeNull();
  });

  it('drops what a poll brings that was on its way', async () => {
    const fence = () => db.owner('SELECT fence FROM poll WHERE connection_id = $1', [one.connection]);
    const [before] = await fence();
    await sites.archive(STAFF, one.site, 'person');
    expect((await fence())[0]).not.toEqual(before);
  });

  it('a site leaves alone what is elsewhere', async () => {
    await sites.archive(STAFF, one.site, 'person');
    expect(await archived('asset', one.firewall)).toBe(true);
    expect(await archived('connection', one.connection)).toBe(true);
    expect(await archived('asset', one.server)).toBe(false);
    expect(await archived('customer', one.customer)).toBe(false);
  });

  it('again changes nothing', async () => {
    const first = await assets.archive(STAFF, one.firewall, 'person');
    const told = await changes();
    expect(await assets.archive(STAFF, one.firewall, 'person')).toEqual(first);
    expect(await changes()).toEqual(told);
  });

  it('leaves an incident open that another connection still has reason for', async () => {
    const incident = await rows.incident(one.customer, one.firewall);
    const second = await rows.connection(one.customer);
    await rows.check(one.customer, one.firewall, second, 'warning', { aspect: 'load' });
    await db.database.inScope(STAFF, (sql) => archive(sql, 'connection', one.connection, 'person'));
    expect(await archived('check', one.check)).toBe(true);
    expect(await db.owner('SELECT closed_at FROM incident WHERE id = $1', [incident])).toEqual([
      { closed_at: null },
    ]);
  });
});

describe('restoring', () => {
  it('a customer brings back what went with it, and not what had gone before', async () => {
    await assets.archive(STAFF, one.server, 'person');
    await db.owner(`UPDATE asset SET archived_at = archived_at - interval '1 day' WHERE id = $1`, [
      one.server,
    ]);
    await customers.archive(STAFF, one.customer, 'person');
    await customers.restore(STAFF, one.customer);
    expect(await archived('asset', one.firewall)).toBe(false);
    expect(await archived('site', one.site)).toBe(false);
    expect(await archived('connection', one.connection)).toBe(false);
    expect(await archived('check', one.check)).toBe(false);
    expect(await archived('asset', one.server)).toBe(true);
  });

  it('gives polls a turn, spread over their interval', async () => {
    const many: string[] = [];
    for (let n = 0; n < 30; n += 1)
      many.push(await rows.connection(one.customer, { interval_seconds: 3600 }));
    await customers.archive(STAFF, one.customer, 'person');
    await customers.restore(STAFF, one.customer);
    const turns: (number | null)[] = [];
    for (const connection of many) turns.push(await due(connection));
    for (const turn of turns) {
      expect(turn).toBeGreaterThan(-10);
      expect(turn).toBeLessThanOrEqual(3600);
    }
    expect(Math.max(...turns.map(Number)) - Math.min(...turns.map(Number))).toBeGreaterThan(600);
  });

  it('leaves a disabled connection without a turn', async () => {
    await db.owner('UPDATE connection SET enabled = false WHERE id = $1', [one.connection]);
    await customers.archive(STAFF, one.customer, 'person');
    await customers.restore(STAFF, one.customer);
    expect(await due(one.connection)).toBeNull();
  });

  it('an asset starts its poll again', async () => {
    await assets.archive(STAFF, one.firewall, 'person');
    expect(await assets.restore(STAFF, one.firewall)).toMatchObject({ archivedAt: null, checks: 1 });
    expect(await due(one.connection)).not.toBeNull();
  });

  it.each([
    [
      'a site of an archived customer',
      'customer-archived',
      () => customers.archive(STAFF, one.customer, 'p'),
      () => sites.restore(STAFF, one.site),
    ],
    [
      'an asset of an archived customer',
      'customer-archived',
      () => customers.archive(STAFF, one.customer, 'p'),
      () => assets.restore(STAFF, one.firewall),
    ],
    [
      'an asset of an archived site',
      'site-archived',
      () => sites.archive(STAFF, one.site, 'p'),
      () => assets.restore(STAFF, one.firewall),
    ],
  ])('%s is refused', async (_what, code, archiveFirst, restore) => {
    await archiveFirst();
    await expect(restore()).rejects.toMatchObject({ kind: 'conflict', code });
  });

  it('what is not archived changes nothing', async () => {
    await customers.restore(STAFF, one.customer);
    await sites.restore(STAFF, one.site);
    expect(await changes()).toEqual([]);
  });
});
