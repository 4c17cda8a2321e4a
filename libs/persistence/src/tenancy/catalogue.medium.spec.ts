import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueFindings } from './testing/catalogue';

let db: TestDatabase;
let owner: Client;

beforeAll(async () => {
  db = await createTestDatabase();
  owner = new Client({ connectionString: db.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await db.drop();
});

/** What the rules say after this was done to the schema, which is undone again. */
async function after(sql: string): Promise<string[]> {
  await owner.query(`BEGIN; ${sql}`);
  try {
    return await catalogueFindings(owner);
  } finally {
    await owner.query('ROLLBACK');
  }
}

it('keeps every rule of tenancy', async () => {
  expect(await catalogueFindings(owner)).toEqual([]);
});

it.each([
  ['a table without policies', 'CREATE TABLE novel (id uuid PRIMARY KEY, customer_id uuid)', 'novel'],
  [
    'a table with policies of its own making',
    `CREATE TABLE novel (id uuid PRIMARY KEY, customer_id uuid); ALTER TABLE novel ENABLE ROW LEVEL SECURITY;
     ALTER TABLE novel FORCE ROW LEVEL SECURITY; CREATE POLICY tenant ON novel USING (true)`,
    'novel has the policy tenant | permissive | ALL | public | true',
  ],
  ['a view of its owner', 'CREATE VIEW novel AS SELECT * FROM asset', 'view'],
  ['a materialized view', 'CREATE MATERIALIZED VIEW novel AS SELECT * FROM asset', 'materialized'],
  [
    'a foreign key without the customer',
    'ALTER TABLE incident ADD CONSTRAINT novel FOREIGN KEY (asset_id) REFERENCES asset (id)',
    'novel',
  ],
  ['a unique key without the customer', 'CREATE UNIQUE INDEX novel ON asset (name)', 'novel'],
  ['a unique key on an expression', 'CREATE UNIQUE INDEX novel ON asset (lower(name))', 'novel'],
  ['a role that no policy stops', 'ALTER ROLE nachtwacht_app BYPASSRLS', 'nachtwacht_app'],
  [
    'a role that may become one which no policy stops',
    'CREATE ROLE novel BYPASSRLS; GRANT novel TO nachtwacht_app',
    'nachtwacht_app',
  ],
  [
    'a login that may become the poller',
    'GRANT nachtwacht_poller TO nachtwacht_api',
    'nachtwacht_api becomes',
  ],
  ['a role that signs in by itself', 'ALTER ROLE nachtwacht_app LOGIN', 'nachtwacht_app'],
  [
    'a role that may become a login',
    'GRANT nachtwacht_worker TO nachtwacht_audit_writer',
    'nachtwacht_audit_writer',
  ],
  ['a login with a right of its own', 'GRANT SELECT (name) ON asset TO nachtwacht_api', 'asset.name'],
  ['sealed words that others read', 'GRANT SELECT ON channel TO nachtwacht_app', 'sealed is read'],
  [
    'a function with the rights of its owner',
    `CREATE FUNCTION app.novel() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
    'no function runs with the rights of its owner: novel',
  ],
  [
    'a function that everybody may call',
    `CREATE FUNCTION app.novel() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    'everybody: novel',
  ],
  ['a grant to everybody', 'GRANT SELECT ON asset TO PUBLIC', 'everybody: asset'],
  ['a grant of one column', 'GRANT SELECT (name) ON asset TO PUBLIC', 'everybody: asset.name'],
  ['the owner past the policies', 'ALTER TABLE asset NO FORCE ROW LEVEL SECURITY', 'asset'],
])('finds %s', async (_what, sql, words) => {
  const found = await after(sql);
  expect(found.join('\n')).toContain(words);
});

describe('nobody in particular', () => {
  it('is refused by every table and view of customers, also where there is nothing to see', async () => {
    const relations = await db.owner<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
         AND (relrowsecurity OR relkind = 'v') ORDER BY 1`,
    );
    expect(relations.length).toBeGreaterThan(30);
    // Of this one the sign-in knows two columns: whose customer somebody is.
    for (const { name } of relations.filter((each) => each.name !== 'customer_access')) {
      const [row] = await db.owner<{ rows: number }>(`SELECT count(*)::int AS rows FROM "${name}"`);
      expect.soft(row?.rows, `${name} is to be empty here`).toBe(0);
      for (const sql of [
        `SELECT * FROM "${name}"`,
        `SELECT count(*) FROM "${name}" WHERE false`,
        `DELETE FROM "${name}"`,
      ])
        await expect
          .soft(unscoped(sql), sql)
          .rejects.toThrow(/permission denied for|cannot delete from view/);
    }
  });

  it('sees people, but of whom they are nothing more than the customer', async () => {
    await expect(unscoped('SELECT id FROM "user"')).resolves.toEqual([]);
    await expect(unscoped('SELECT user_id FROM customer_access')).resolves.toEqual([]);
    await expect(unscoped('SELECT ends_at FROM customer_access')).rejects.toThrow(/permission denied/);
  });

  it('is who a connection belongs to before and after each transaction', async () => {
    const role = () =>
      db.database.identityClient.$queryRawUnsafe<object[]>('SELECT current_user::text AS name');
    expect(await role()).toEqual([{ name: 'nachtwacht_auth' }]);
    await db.database.inScope({ kind: 'staff' }, (sql) => sql.query('SELECT 1 FROM asset'));
    expect(await role()).toEqual([{ name: 'nachtwacht_auth' }]);
  });
});

/** As a connection is on which nobody said on whose behalf. */
async function unscoped(sql: string): Promise<object[]> {
  await owner.query('BEGIN; SET LOCAL ROLE nachtwacht_auth');
  try {
    return (await owner.query<object>(sql)).rows;
  } finally {
    await owner.query('ROLLBACK');
  }
}
