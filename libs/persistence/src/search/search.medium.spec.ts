import { STAFF, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SearchRepository } from './search.repository';

let db: TestDatabase;
let search: SearchRepository;
let customer: string;
let asset: string;

beforeAll(async () => {
  db = await createTestDatabase();
  search = new SearchRepository(db.database);
  const rows = new Rows(db);
  customer = await rows.customer({ name: 'Tandartspraktijk Óostpoort', code: 'TQ9' });
  const site = await rows.site(customer, { name: 'Hoofdvestiging', city: 'Delft' });
  asset = await rows.asset(customer, {
    name: 'fw_01',
    site_id: site,
    facts: { serial: 'SN-7731', mac: '00:11:22:aa:bb:cc', address: '10.7.3.1' },
  });
  await rows.asset(customer, { name: 'oud', facts: { serial: 'SN-7731-oud' }, archived_at: new Date() });
  const connection = await rows.connection(customer, { name: 'Website', site_id: site });
  await rows.check(customer, asset, connection, 'warning');
  const other = await rows.customer({ name: 'Huisartsen West', code: '100%' });
  await rows.asset(other, { name: 'fwx01' });
  await rows.connection(null, { name: 'Controller van ons', collector: 'unifi' });
});
afterAll(async () => {
  await db.drop();
});

async function titles(text: string, scope: Scope = STAFF): Promise<string[]> {
  return (await search.find(scope, text)).map(({ title }) => title);
}

describe('search', () => {
  it.each([
    ['finds without case and accents', 'oostPOORT hoofd', ['Hoofdvestiging', 'fw_01']],
    ['finds a customer by its code', 'tq9', ['Tandartspraktijk Óostpoort']],
    ['finds a site by its city', 'delft', ['Hoofdvestiging']],
    ['finds an asset by its serial number', 'sn-7731', ['fw_01']],
    ['finds an asset by its address', '10.7.3', ['fw_01']],
    ['finds an asset by its MAC address', '22:AA:bb', ['fw_01']],
    ['takes the wildcards of LIKE literally', 'fw_', ['fw_01']],
    ['takes a percent sign literally', '100%', ['Huisartsen West']],
    ['finds connections, also of the provider itself', 'unifi', ['Controller van ons']],
    ['finds nothing for a word that is nowhere', 'oostpoort xyz', []],
    ['finds nothing for nothing', '  ', []],
  ])('%s', async (_rule, text, expected) => {
    expect(await titles(text)).toEqual(expected);
  });

  it('puts what begins with the words first', async () => {
    expect((await titles('website'))[0]).toBe('Website');
    expect((await titles('fw'))[0]).toBe('fw_01');
  });

  it('tells where a thing is and how it is', async () => {
    expect(await search.find(STAFF, 'fw_01')).toEqual([
      {
        kind: 'asset',
        id: asset,
        title: 'fw_01',
        subtitle: 'Tandartspraktijk Óostpoort, Hoofdvestiging',
        customerId: customer,
        status: 'warning',
      },
    ]);
    const statuses = (await search.find(STAFF, 'oostpoort')).map(({ kind, status }) => [kind, status]);
    expect(statuses).toEqual([
      ['customer', 'warning'],
      ['site', 'warning'],
      ['asset', 'warning'],
      ['connection', 'warning'],
    ]);
  });

  it('shows a customer its own things only', async () => {
    const scope: Scope = { kind: 'customer', customerId: customer };
    expect(await titles('fw', scope)).toEqual(['fw_01']);
    expect(await titles('ons', scope)).toEqual([]);
    expect(await titles('west', scope)).toEqual([]);
  });

  it('is quick among ten thousand assets', async () => {
    await db.owner(
      `INSERT INTO asset (id, customer_id, service_code, kind, name, facts)
       SELECT gen_random_uuid(), $1, 'server', 'server', 'Server nummer ' || n,
              jsonb_build_object('serial', md5(n::text), 'address', '10.0.' || n / 250 || '.' || n % 250, 'model', 'PowerEdge')
       FROM generate_series(1, 10000) n`,
      [customer],
    );
    await search.find(STAFF, 'warm');
    const started = performance.now();
    expect((await titles('server nummer 9999'))[0]).toBe('Server nummer 9999');
    // A bound for this suite's machines, far above what it takes: it catches a plan gone wrong, not a slow day.
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
