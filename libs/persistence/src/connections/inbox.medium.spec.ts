import { STAFF, usualTerms, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FoundRepository } from './found.repository';

let db: TestDatabase;
let rows: Rows;
let found: FoundRepository;
let customer: string;
let connection: string;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  found = new FoundRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  await db.owner('DELETE FROM found_asset');
  customer = await rows.customer({ name: 'Praktijk Zuid' });
  connection = await rows.connection(customer, { name: 'NAS van Zuid' });
});

const hold = (key: string, over: object = {}) =>
  rows.found(connection, { key, name: key, customer_id: customer, ...over });
const keysIn = async (view: 'new' | 'ignored' | 'not-ours') =>
  (await found.inbox(STAFF, view)).things.map(({ key }) => key);
const leave = (key: string, reason: string | null, notOurs = false) =>
  found.ignore(STAFF, connection, [key], { ignored: true, reason, notOurs });

describe('the inbox', () => {
  it('holds what nobody took in at any connection, backup jobs first, then the newest', async () => {
    await hold('oude server', { first_seen_at: new Date('2026-11-01') });
    await hold('nieuwe server', { first_seen_at: new Date('2026-11-20') });
    await hold('nachtback-up', { kind: 'backup-job', first_seen_at: new Date('2026-10-01') });
    const own = await rows.connection(null, { name: 'Eigen controller' });
    await rows.found(own, { key: 'ap', kind: 'access-point', first_seen_at: new Date('2026-11-10') });
    const { counts, things } = await found.inbox(STAFF, 'new');
    expect(things.map(({ key }) => key)).toEqual(['nachtback-up', 'nieuwe server', 'ap', 'oude server']);
    expect(counts).toEqual({ new: 4, newBackupJobs: 1, ignored: 0, notOurs: 0 });
    expect(things[0]).toMatchObject({
      connectionId: connection,
      connectionName: 'NAS van Zuid',
      collector: 'http',
      connectionCustomerId: customer,
      connectionCustomerName: 'Praktijk Zuid',
    });
    expect(things[2]).toMatchObject({ connectionName: 'Eigen controller', connectionCustomerId: null });
  });

  it.each<[rule: string, disturb: () => Promise<unknown>]>([
    [
      'was taken in',
      () =>
        found.accept(STAFF, connection, {
          items: [{ ...ITEM, key: 'ding', customerId: customer, serviceCode: 'server', backup: null }],
        }),
    ],
    [
      'is held by an archived connection',
      () => db.owner('UPDATE connection SET archived_at = now() WHERE id = $1', [connection]),
    ],
  ])('holds nothing that %s', async (_rule, disturb) => {
    await hold('ding');
    expect(await keysIn('new')).toEqual(['ding']);
    await disturb();
    const { counts, things } = await found.inbox(STAFF, 'new');
    expect([counts.new, things]).toEqual([0, []]);
  });

  it('keeps why something was left out, apart from what is not ours, and brings both back', async () => {
    await hold('a');
    await hold('b');
    await leave('a', 'Oude taak, bestaat niet meer');
    await leave('b', 'Van de vorige beheerder', true);
    expect(await keysIn('new')).toEqual([]);
    const { counts, things } = await found.inbox(STAFF, 'ignored');
    expect(counts).toEqual({ new: 0, newBackupJobs: 0, ignored: 1, notOurs: 1 });
    expect(things).toMatchObject([
      { key: 'a', ignored: true, ignoredReason: 'Oude taak, bestaat niet meer', notOurs: false },
    ]);
    expect((await found.inbox(STAFF, 'not-ours')).things).toMatchObject([{ key: 'b', notOurs: true }]);
    const back = await found.ignore(STAFF, connection, ['a', 'b'], {
      ignored: false,
      reason: null,
      notOurs: false,
    });
    expect(back).toMatchObject([
      { ignored: false, ignoredReason: null, notOurs: false },
      { ignored: false, ignoredReason: null, notOurs: false },
    ]);
  });

  it('takes another decision about what was left out already, and tells of it once', async () => {
    await hold('a');
    await leave('a', 'Eerste reden');
    await db.owner('DELETE FROM change');
    await leave('a', 'Van de buren', true);
    await leave('a', 'Van de buren', true);
    expect(await keysIn('not-ours')).toEqual(['a']);
    expect(await db.owner('SELECT 1 FROM change')).toHaveLength(1);
  });

  it('shows a customer nothing of another', async () => {
    await hold('a');
    const other: Scope = { kind: 'customer', customerId: await rows.customer() };
    const { counts, things } = await found.inbox(other, 'new');
    expect([counts.new, things]).toEqual([0, []]);
  });
});

const ITEM = { key: 'nacht', siteId: null, serviceCode: 'backup', name: 'Nachtback-up', assetId: null };

describe('a backup job that is taken in', () => {
  const backup = { kind: 'workstation' as const, packageCode: 'workstation-250', protectsAssetId: null };
  const accept = (over: object = {}) =>
    found.accept(STAFF, connection, { items: [{ ...ITEM, customerId: customer, backup, ...over }] });
  const jobs = () =>
    db.owner(
      `SELECT j.kind, j.package_code, j.protects_asset_id, j.terms, j.schedule, a.name
       FROM backup_job j JOIN asset a ON a.id = j.asset_id WHERE j.customer_id = $1`,
      [customer],
    );
  beforeEach(async () => {
    await hold('nacht', { kind: 'backup-job' });
  });

  it('is a promise with its package, what it protects and what is usual for its kind', async () => {
    const protectsAssetId = await rows.asset(customer, { kind: 'workstation' });
    await accept({ backup: { ...backup, protectsAssetId } });
    expect(await jobs()).toEqual([
      {
        kind: 'workstation',
        package_code: 'workstation-250',
        protects_asset_id: protectsAssetId,
        terms: usualTerms('workstation'),
        schedule: { kind: 'none' },
        name: 'Nachtback-up',
      },
    ]);
  });

  it('is one of a server without a package where nobody said more', async () => {
    await accept({ backup: null });
    expect(await jobs()).toMatchObject([
      { kind: 'server', package_code: null, protects_asset_id: null, terms: usualTerms('server') },
    ]);
  });

  it('keeps the promise of the asset that it joins', async () => {
    const assetId = await rows.asset(customer, { kind: 'backup-job', name: 'Al afgesproken' });
    await rows.insert('backup_job', {
      id: crypto.randomUUID(),
      customer_id: customer,
      asset_id: assetId,
      package_code: 'server-500',
      terms: usualTerms('server'),
    });
    await accept({ assetId });
    expect(await jobs()).toMatchObject([{ kind: 'server', package_code: 'server-500' }]);
  });

  it('is a promise once, however often it is taken in', async () => {
    await Promise.all([accept(), accept()]);
    expect(await jobs()).toHaveLength(1);
  });

  it.each<[string, () => object | Promise<object>, string]>([
    ['a package that does not exist', () => ({ packageCode: 'niets' }), 'packageCode'],
    [
      'a package that is not sold any more',
      async () => {
        await db.owner(`UPDATE backup_package SET archived_at = now() WHERE code = 'server-50'`);
        return { packageCode: 'server-50' };
      },
      'packageCode',
    ],
    [
      'an asset of another customer to protect',
      async () => ({ protectsAssetId: await rows.asset(await rows.customer()) }),
      'protectsAssetId',
    ],
  ])('is refused for %s, and nothing is made', async (_what, wrong, field) => {
    await expect(accept({ backup: { ...backup, ...(await wrong()) } })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [`items.0.backup.${field}`]: expect.any(String) as string },
    });
    expect(await jobs()).toEqual([]);
  });

  it('does not protect itself', async () => {
    const assetId = await rows.asset(customer, { kind: 'backup-job' });
    await expect(accept({ assetId, backup: { ...backup, protectsAssetId: assetId } })).rejects.toMatchObject({
      fields: { 'items.0.backup.protectsAssetId': expect.any(String) as string },
    });
  });

  it('of any other kind is no promise', async () => {
    await hold('nas');
    await accept({ key: 'nas', serviceCode: 'server' });
    expect(await jobs()).toEqual([]);
  });
});
