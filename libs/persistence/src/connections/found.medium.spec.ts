import { STAFF, type Scope } from '@nachtwacht/domain';
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
  customer = await rows.customer();
  connection = await rows.connection(customer);
  await rows.found(connection, { kind: 'firewall', customer_id: customer, facts: { serial: 'S1' } });
  await rows.found(connection, {
    key: 'ap-1',
    kind: 'access-point',
    name: 'Wachtkamer',
    customer_id: customer,
  });
  await db.owner('DELETE FROM change');
});

const item = (over: object = {}) => ({
  key: 'host',
  customerId: customer,
  siteId: null,
  serviceCode: 'firewall',
  name: 'Poort',
  assetId: null,
  backup: null,
  ...over,
});
const OUT = { ignored: true, reason: null, notOurs: false };
const BACK = { ...OUT, ignored: false };
const accept = (...items: ReturnType<typeof item>[]) => found.accept(STAFF, connection, { items });
const assetsOf = (id: string) =>
  db.owner<{ id: string; name: string }>('SELECT id, name, kind, facts FROM asset WHERE customer_id = $1', [
    id,
  ]);

describe('accepting what was found', () => {
  it('makes assets of the kind and with the facts that were found, without a check', async () => {
    const after = await accept(item(), item({ key: 'ap-1', serviceCode: 'wifi', name: 'AP wachtkamer' }));
    expect(await assetsOf(customer)).toMatchObject([
      { name: 'Poort', kind: 'firewall', facts: { serial: 'S1' } },
      { name: 'AP wachtkamer', kind: 'access-point', facts: {} },
    ]);
    expect(after.map(({ assetId, customerId }) => assetId !== null && customerId === customer)).toEqual([
      true,
      true,
    ]);
    expect(await db.owner('SELECT 1 FROM "check"')).toEqual([]);
  });

  it('raises the version, polls at once and tells both the customer and the connection', async () => {
    await db.owner(`UPDATE poll SET next_due_at = NULL WHERE connection_id = $1`, [connection]);
    await accept(item());
    expect(
      await db.owner(
        'SELECT c.version, p.next_due_at <= now() AS due FROM connection c JOIN poll p ON p.connection_id = c.id WHERE c.id = $1',
        [connection],
      ),
    ).toEqual([{ version: 2, due: true }]);
    expect(await db.owner('SELECT customer_id, payload FROM change ORDER BY id')).toEqual([
      { customer_id: customer, payload: { kind: 'inventory', what: 'customer', id: customer } },
      { customer_id: customer, payload: { kind: 'inventory', what: 'connection', id: connection } },
    ]);
  });

  it('joins an asset that exists, which learns the facts it did not have', async () => {
    const bare = await rows.asset(customer, { name: 'Al bekend' });
    await accept(item({ assetId: bare }));
    expect(await assetsOf(customer)).toEqual([
      { id: bare, name: 'Al bekend', kind: 'server', facts: { serial: 'S1' } },
    ]);
  });

  it('again changes nothing: a double click makes no second asset', async () => {
    const [, first] = await Promise.all([accept(item()), accept(item())]);
    expect(await assetsOf(customer)).toHaveLength(1);
    await db.owner('DELETE FROM change');
    expect(await accept(item())).toEqual(first);
    expect(await db.owner('SELECT 1 FROM change')).toEqual([]);
  });

  it('brings back what was ignored', async () => {
    await found.ignore(STAFF, connection, ['host'], OUT);
    const after = await accept(item());
    expect(after.find(({ key }) => key === 'host')).toMatchObject({ ignored: false });
  });

  it.each<[string, () => object | Promise<object>, string]>([
    ['what the connection does not hold', () => ({ key: 'nothing' }), 'key'],
    ['a service that does not exist', () => ({ serviceCode: 'nothing' }), 'serviceCode'],
    [
      'a customer other than the connection’s',
      async () => ({ customerId: await rows.customer() }),
      'customerId',
    ],
    [
      'the site of another customer',
      async () => ({ siteId: await rows.site(await rows.customer()) }),
      'siteId',
    ],
    [
      'an archived site',
      async () => ({ siteId: await rows.site(customer, { archived_at: new Date() }) }),
      'siteId',
    ],
    [
      'another customer’s asset',
      async () => ({ assetId: await rows.asset(await rows.customer()) }),
      'assetId',
    ],
  ])('is refused for %s, and nothing of the list is accepted', async (_what, wrong, field) => {
    const items = [item({ key: 'ap-1', serviceCode: 'wifi' }), item(await wrong())];
    await expect(accept(...items)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [`items.1.${field}`]: expect.any(String) as string },
    });
    expect(await assetsOf(customer)).toEqual([]);
  });

  it('is refused when one thing is named twice, or one asset for two things', async () => {
    await expect(accept(item(), item())).rejects.toMatchObject({
      fields: { 'items.1.key': 'Is in the list twice.' },
    });
    const assetId = await rows.asset(customer);
    await expect(accept(item({ assetId }), item({ key: 'ap-1', assetId }))).rejects.toMatchObject({
      fields: { 'items.1.assetId': expect.any(String) as string },
    });
    await accept(item({ assetId }));
    await expect(accept(item({ assetId: await rows.asset(customer) }))).rejects.toMatchObject({
      fields: { 'items.0.assetId': expect.any(String) as string },
    });
  });

  it('gives the things of the provider’s own controller to their customers', async () => {
    const other = await rows.customer();
    connection = await rows.connection(null);
    for (const key of ['a', 'b', 'c']) await rows.found(connection, { key });
    await accept(item({ key: 'a' }), item({ key: 'b', customerId: other }));
    expect(await assetsOf(customer)).toHaveLength(1);
    expect(await assetsOf(other)).toHaveLength(1);
    const seen = await db.owner(
      'SELECT key, customer_id FROM found_asset WHERE connection_id = $1 ORDER BY key',
      [connection],
    );
    expect(seen).toEqual([
      { key: 'a', customer_id: customer },
      { key: 'b', customer_id: other },
      { key: 'c', customer_id: null },
    ]);
  });
});

describe('what was found', () => {
  it('is ignored and brought back, unless it was accepted', async () => {
    await accept(item());
    const ignored = await found.ignore(STAFF, connection, ['host', 'ap-1'], OUT);
    expect(ignored.map(({ key, ignored: is }) => [key, is])).toEqual([
      ['ap-1', true],
      ['host', false],
    ]);
    const back = await found.ignore(STAFF, connection, ['ap-1'], BACK);
    expect(back.some(({ ignored: is }) => is)).toBe(false);
  });

  it('is shown to its own customer only, who accepts and ignores nothing', async () => {
    const own: Scope = { kind: 'customer', customerId: customer };
    const other: Scope = { kind: 'customer', customerId: await rows.customer() };
    expect(await found.list(own, connection)).toHaveLength(2);
    await expect(found.list(other, connection)).rejects.toMatchObject({ kind: 'gone' });
    await expect(found.accept(own, connection, { items: [item()] })).rejects.toThrow();
    await expect(found.ignore(own, connection, ['host'], OUT)).rejects.toThrow(/row-level security/);
    expect(await assetsOf(customer)).toEqual([]);
  });
});
