import { STAFF, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SitesRepository } from './sites.repository';

let db: TestDatabase;
let rows: Rows;
let sites: SitesRepository;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  sites = new SitesRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});

it('sites are added, edited and listed with the number of their assets', async () => {
  const customer = await rows.customer();
  const added = await sites.create(STAFF, customer, { name: 'Zuid', city: 'Breda' });
  await rows.asset(customer, { site_id: added.id });
  await rows.asset(customer, { site_id: added.id, archived_at: new Date() });
  const edited = await sites.update(STAFF, added.id, { city: null });
  expect(edited).toEqual({ ...added, city: null, assets: 1 });
  expect(await sites.list(STAFF, customer, false)).toEqual([edited]);
  expect(await sites.list(STAFF, customer, true)).toEqual([]);
  expect(
    await db.owner(`SELECT payload->>'what' AS what FROM change WHERE customer_id = $1`, [customer]),
  ).toEqual([{ what: 'site' }, { what: 'site' }]);
});

it('what is approved for a site is kept until something else is', async () => {
  const customer = await rows.customer();
  const added = await sites.create(STAFF, customer, { name: 'Zuid', city: null });
  expect(added.targets).toEqual({ networks: [], ports: [] });
  const targets = { networks: ['192.168.1.0/24', 'fd12::/32'], ports: ['443', '8000-8100'] };
  const approved = await sites.approveTargets(STAFF, added.id, targets);
  expect(approved).toEqual({ ...added, targets });
  expect(await sites.update(STAFF, added.id, { city: 'Breda' })).toMatchObject({ targets });
  expect(await sites.list(STAFF, customer, false)).toMatchObject([{ targets }]);
  expect(await sites.approveTargets(STAFF, added.id, { networks: [], ports: [] })).toMatchObject({
    targets: { networks: [], ports: [] },
  });
});

it('a name is used once per customer', async () => {
  const customer = await rows.customer();
  await sites.create(STAFF, customer, { name: 'Zuid', city: null });
  await sites.create(STAFF, await rows.customer(), { name: 'Zuid', city: null });
  await expect(sites.create(STAFF, customer, { name: 'Zuid', city: null })).rejects.toMatchObject({
    code: 'name-taken',
  });
});

it('nothing is added to a customer that is archived or not there', async () => {
  const gone = await rows.customer({ archived_at: new Date() });
  await expect(sites.create(STAFF, gone, { name: 'x', city: null })).rejects.toMatchObject({
    code: 'customer-archived',
  });
  await expect(sites.create(STAFF, crypto.randomUUID(), { name: 'x', city: null })).rejects.toMatchObject({
    kind: 'invalid',
  });
});

it('a customer sees its own sites only and changes none', async () => {
  const customer = await rows.customer();
  const scope: Scope = { kind: 'customer', customerId: customer };
  const own = await rows.site(customer);
  const otherCustomer = await rows.customer();
  await rows.site(otherCustomer);
  expect((await sites.list(scope, customer, false)).map(({ id }) => id)).toEqual([own]);
  expect(await sites.list(scope, otherCustomer, false)).toEqual([]);
  await expect(sites.update(scope, own, { name: 'x' })).rejects.toThrow(/row-level security/);
  const everything = { networks: ['0.0.0.0/0'], ports: [] };
  await expect(sites.approveTargets(scope, own, everything)).rejects.toThrow(/row-level security/);
});
