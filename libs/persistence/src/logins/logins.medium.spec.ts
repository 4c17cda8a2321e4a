import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Login } from './logins';
import { whoSignsIn } from './who-signs-in';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await new Rows(db).customer();
});
afterAll(async () => {
  await db.drop();
});

/** Each statement in a session of its own, as somebody would who took the process over. */
async function as(login: Login, sql: string): Promise<object[]> {
  const client = new Client({ connectionString: db.logins[login] });
  await client.connect();
  try {
    const results = await client.query<object>(sql);
    return Array.isArray(results) ? (results.at(-1) as { rows: object[] }).rows : results.rows;
  } finally {
    await client.end();
  }
}

describe.each<Login>(['api', 'worker'])('whoever signs in as %s', (login) => {
  it.each([
    ['reads no table of customers without becoming somebody', 'SELECT * FROM customer'],
    ['nor one of people', 'SELECT * FROM "user"'],
    ['nor by taking the role off again', 'SET ROLE nachtwacht_app; SET ROLE NONE; SELECT * FROM customer'],
    ['nor by taking it back', 'SET ROLE nachtwacht_app; RESET ROLE; SELECT * FROM customer'],
    ['does not become the owner', 'SET ROLE nachtwacht'],
    ['nor anybody else', 'SET SESSION AUTHORIZATION nachtwacht'],
    ['nor whoever writes the audit log', 'SET ROLE nachtwacht_audit_writer'],
    ['makes no table', 'CREATE TABLE novel (id int)'],
    ['makes no schema', 'CREATE SCHEMA novel'],
    ['makes no role', 'CREATE ROLE novel'],
    ['lets nobody in', 'GRANT nachtwacht_app TO nachtwacht_auth'],
    ['switches no policy off', 'SET ROLE nachtwacht_app; ALTER TABLE customer DISABLE ROW LEVEL SECURITY'],
    ['reads no file of the server', `SELECT pg_read_file('postgresql.conf')`],
    ['runs no program on the server', `COPY (SELECT 1) TO PROGRAM 'true'`],
  ])('%s', async (_rule, sql) => {
    await expect(as(login, sql)).rejects.toThrow(
      /permission denied|must be owner|must be able to|no privilege/,
    );
  });

  it('becomes who it needs to be, and is asked for a scope', async () => {
    await expect(as(login, 'SET ROLE nachtwacht_auth; SELECT * FROM "user"')).resolves.toEqual([]);
    await expect(as(login, 'SET ROLE nachtwacht_app; SELECT * FROM customer')).rejects.toThrow(/scope/);
  });

  it('is known as nobody special', async () => {
    expect(await whoSignsIn(db.logins[login])).toEqual({
      user: `nachtwacht_${login}`,
      mayMigrate: false,
      isOwner: false,
      mayPoll: login === 'worker',
    });
  });
});

it('whoever signs in as the api never becomes the poller; the worker does', async () => {
  await expect(as('api', 'SET ROLE nachtwacht_poller')).rejects.toThrow(
    'permission denied to set role "nachtwacht_poller"',
  );
  await expect(
    as('worker', 'SET ROLE nachtwacht_poller; SELECT current_user::text AS name'),
  ).resolves.toEqual([{ name: 'nachtwacht_poller' }]);
});

it('the owner is known as the owner', async () => {
  expect(await whoSignsIn(db.url)).toMatchObject({ mayMigrate: true, isOwner: true, mayPoll: true });
});

it('a connection of the product is somebody with a right for a transaction only', async () => {
  const names = await db.database.inScope({ kind: 'staff' }, async (sql) => {
    const { rows } = await sql.query<object>(
      'SELECT session_user::text AS login, current_user::text AS role',
    );
    return rows;
  });
  expect(names).toEqual([{ login: 'nachtwacht_worker', role: 'nachtwacht_app' }]);
});
