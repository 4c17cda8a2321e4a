import { STAFF, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

let db: TestDatabase;
let own: string;
let other: string;

beforeAll(async () => {
  db = await createTestDatabase();
  const rows = new Rows(db);
  [own, other] = [await rows.customer(), await rows.customer()];
  for (const customerId of [own, other]) {
    const site = await rows.site(customerId);
    const asset = await rows.asset(customerId, { site_id: site });
    await rows.found(await rows.connection(customerId), { customer_id: customerId, asset_id: asset });
    await rows.insert('maintenance_window', {
      id: crypto.randomUUID(),
      customer_id: customerId,
      starts_at: new Date(),
      ends_at: new Date(),
      reason: 'x',
    });
  }
});
afterAll(async () => {
  await db.drop();
});

it.each([
  ['an asset to a site', 'asset', 'site'],
  ['what was found to an asset', 'found_asset', 'asset'],
  ['maintenance to an asset', 'maintenance_window', 'asset'],
  ['maintenance to a site', 'maintenance_window', 'site'],
  ['a connection to a site', 'connection', 'site'],
])('nobody ties %s of another customer, not even staff', async (_what, table, to) => {
  const tie = `UPDATE ${table} SET ${to}_id = (SELECT id FROM ${to} WHERE customer_id = $2) WHERE customer_id = $1`;
  await expect(db.database.inScope(STAFF, (sql) => sql.query(tie, [own, other]))).rejects.toThrow(
    /foreign key/,
  );
});

it.each(['', 'root', 'customer:', 'customer:*', "staff'; --", 'customer:x OR 1=1'])(
  'nobody enters as %j',
  async (scope) => {
    const customer: Scope = { kind: 'customer', customerId: own };
    await expect(
      db.database.inScope(customer, (sql) => sql.query('SELECT app.enter($1)', [scope])),
    ).rejects.toThrow(/not a scope/);
  },
);
