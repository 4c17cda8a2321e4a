import { STAFF, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CustomersRepository } from './customers.repository';
import { ServicesRepository } from './services.repository';

let db: TestDatabase;
let rows: Rows;
let customers: CustomersRepository;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  customers = new CustomersRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});

const INPUT = { name: 'Tandarts Noord', code: 'TN', language: 'nl', timeZone: 'Europe/Amsterdam' } as const;

async function changes(): Promise<unknown[]> {
  return (await db.owner<{ payload: unknown }>('DELETE FROM change RETURNING payload')).map(
    (row) => row.payload,
  );
}

describe('customers', () => {
  it('are added, edited and listed by name, each write with its change', async () => {
    const added = await customers.create(STAFF, INPUT);
    expect(added).toMatchObject({ ...INPUT, sites: 0, assets: 0, worst: null, archivedAt: null });
    expect(await customers.update(STAFF, added.id, { name: 'Aarts', language: undefined })).toEqual({
      ...added,
      name: 'Aarts',
    });
    expect(await customers.byId(STAFF, added.id)).toMatchObject({ name: 'Aarts', language: 'nl' });
    const change = { kind: 'inventory', what: 'customer', id: added.id };
    expect(await changes()).toEqual([change, change]);
    expect((await customers.list(STAFF, false)).map(({ name }) => name)).toEqual(['Aarts']);
  });

  it('have a code of their own, in whatever case it is typed', async () => {
    await expect(customers.create(STAFF, { ...INPUT, code: 'tn' })).rejects.toMatchObject({
      name: 'Refusal',
      code: 'code-taken',
      fields: { code: expect.any(String) as string },
    });
    expect(await changes()).toEqual([]);
  });

  it('that are not there are refused', async () => {
    const nowhere = crypto.randomUUID();
    await expect(customers.byId(STAFF, nowhere)).rejects.toMatchObject({ kind: 'gone' });
    await expect(customers.update(STAFF, nowhere, { name: 'x' })).rejects.toMatchObject({ kind: 'gone' });
    await expect(customers.archive(STAFF, nowhere, 'me')).rejects.toMatchObject({ kind: 'gone' });
    await expect(customers.restore(STAFF, nowhere)).rejects.toMatchObject({ kind: 'gone' });
  });

  it('show how much they have and the worst of it: what is silent too long is unknown, not green', async () => {
    const id = await rows.customer();
    await rows.site(id);
    const asset = await rows.asset(id);
    const connection = await rows.connection(id);
    const reach = await rows.check(id, asset, connection, 'ok');
    expect(await customers.byId(STAFF, id)).toMatchObject({ sites: 1, assets: 1, worst: 'ok' });
    await rows.check(id, asset, connection, 'warning', { aspect: 'load' });
    expect(await customers.byId(STAFF, id)).toMatchObject({ worst: 'warning' });
    await db.owner(`UPDATE check_state SET measured_at = now() - interval '1 hour' WHERE check_id = $1`, [
      reach,
    ]);
    expect(await customers.byId(STAFF, id)).toMatchObject({ worst: 'unknown' });
    await rows.check(id, asset, connection, 'critical', { aspect: 'disk', archived_at: new Date() });
    expect(await customers.byId(STAFF, id)).toMatchObject({ worst: 'unknown' });
  });

  it('see only themselves and can’t write', async () => {
    const id = await rows.customer();
    const scope: Scope = { kind: 'customer', customerId: id };
    const other = await rows.customer();
    expect((await customers.list(scope, false)).map((customer) => customer.id)).toEqual([id]);
    await expect(customers.byId(scope, other)).rejects.toMatchObject({ kind: 'gone' });
    await expect(customers.update(scope, id, { name: 'x' })).rejects.toThrow(/row-level security/);
    await expect(customers.archive(scope, id, 'me')).rejects.toThrow(/row-level security/);
    await expect(customers.create(scope, { ...INPUT, code: 'other' })).rejects.toThrow(/row-level security/);
  });
});

describe('services', () => {
  it('are listed in the order of the board, for everybody', async () => {
    const services = await new ServicesRepository(db.database).list({
      kind: 'customer',
      customerId: await rows.customer(),
    });
    expect(services[0]).toEqual({
      code: 'cloud-office',
      nameNl: 'Cloud Office',
      nameEn: 'Cloud Office',
      monitored: true,
    });
    expect(services.length).toBeGreaterThan(10);
  });
});
