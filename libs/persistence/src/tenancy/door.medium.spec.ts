import { STAFF, SYSTEM } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as patience from '../database/patience';

let db: TestDatabase;
let rows: Rows;
let customerId: string;
const CHANNEL = { kind: 'webhook', name: 'Chat', settings: {}, sealed: { kid: 'k' } };

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  customerId = await rows.customer({ name: 'as it was' });
  const connection = await rows.connection(customerId);
  await rows.insert('credential', { connection_id: connection, sealed: { kid: 'k' } }, 'connection_id');
  await rows.insert('channel', { ...CHANNEL, id: crypto.randomUUID() });
});
afterAll(async () => {
  await db.drop();
});

const nameNow = async () => (await db.owner<{ name: string }>('SELECT name FROM customer'))[0]?.name;

describe('before a transaction is committed', () => {
  it('its scope is asked for again: one that became another writes nothing', async () => {
    const changed = db.database.inScope(STAFF, async (sql) => {
      await sql.query(`UPDATE customer SET name = 'changed'`);
      await sql.query(`SELECT app.enter('system')`);
    });
    await expect(changed).rejects.toThrow('the scope changed within a transaction');
    expect(await nameNow()).toBe('as it was');
  });

  it('the same holds for models', async () => {
    const changed = db.database.modelsInScope(STAFF, async (models) => {
      await models.customer.updateMany({ data: { name: 'changed' } });
      await models.$executeRaw`SELECT app.enter('system')`;
    });
    await expect(changed).rejects.toThrow('the scope changed within a transaction');
    expect(await nameNow()).toBe('as it was');
  });

  it('a failure that was swallowed is not taken for done', async () => {
    const swallowed = db.database.inScope(STAFF, async (sql) => {
      await sql.query(`UPDATE customer SET name = 'changed'`);
      await sql.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('current transaction is aborted');
    expect(await nameNow()).toBe('as it was');
  });
});

describe('a connection in doubt', () => {
  it('of models is not reused either', async () => {
    const backends = new Set<unknown>();
    for (let index = 0; index < 3; index++)
      await expect(
        db.database.modelsInScope(STAFF, async (models) => {
          backends.add(JSON.stringify(await models.$queryRaw`SELECT pg_backend_pid() AS pid`));
          throw new Error('failed');
        }),
      ).rejects.toThrow('failed');
    expect(backends.size).toBe(3);
  });

  it('is one only: what went well is reused', async () => {
    const pidOf = () =>
      db.database.inScope(
        STAFF,
        async (sql) => (await sql.query<object>('SELECT pg_backend_pid() AS pid')).rows,
      );
    expect(await pidOf()).toEqual(await pidOf());
  });
});

describe('who waits for whom', () => {
  it('the server gives up before the client', async () => {
    const shown = await db.database.inScope(STAFF, async (sql) => {
      const { rows: found } = await sql.query<{ name: string; setting: string }>(
        `SELECT name, setting FROM pg_settings WHERE name IN ('statement_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')`,
      );
      return Object.fromEntries(found.map(({ name, setting }) => [name, Number(setting)]));
    });
    const { statement_timeout: statement = 0, idle_in_transaction_session_timeout: idle = 0 } = shown;
    const { transaction_timeout: transaction = 0 } = shown;
    for (const each of [statement, idle]) {
      expect(each).toBeGreaterThan(0);
      // A shorter limit of the whole would make PostgreSQL ignore these.
      expect(each).toBeLessThan(transaction);
    }
    for (const client of [patience.SILENCE_MS, patience.MODELS.timeout])
      expect(transaction).toBeLessThan(client);
    expect(patience.CONNECT_MS).toBeLessThan(patience.MODELS.maxWait);
  });

  it('a transaction of many short statements is ended as a whole, and nothing of it is kept', async () => {
    let statements = 0;
    const endless = db.database.inScope(STAFF, async (sql) => {
      await sql.query(`SET LOCAL transaction_timeout = '200ms'; UPDATE customer SET name = 'changed'`);
      for (;;) {
        await sql.query('SELECT pg_sleep(0.01)');
        statements += 1;
      }
    });
    await expect(endless).rejects.toThrow(/transaction timeout|Connection terminated/);
    expect(statements).toBeGreaterThan(1);
    expect(await nameNow()).toBe('as it was');
    // The pool has other connections.
    await db.database.ping();
  });
});

describe('what the roles may read', () => {
  const asApp = (sql: string) => db.database.inScope(SYSTEM, (tx) => tx.query(sql));
  const asPoller = (sql: string) => db.database.asPoller().inScope(SYSTEM, (tx) => tx.query(sql));

  it.each([
    ['sealed credentials', 'SELECT sealed FROM credential'],
    ['the whole row of a credential', 'SELECT * FROM credential'],
    ['what is said of it on the way out', 'UPDATE credential SET set_at = now() RETURNING sealed'],
    ['what opens a channel', 'SELECT sealed FROM channel'],
    ['the whole row of a channel', 'SELECT * FROM channel'],
    ['what is said of that on the way out', 'UPDATE channel SET enabled = true RETURNING sealed'],
    ['a guess at what is sealed', `SELECT 1 FROM channel WHERE sealed->>'kid' = 'k'`],
    ['passwords', 'SELECT password FROM account'],
    ['tokens of other systems', 'SELECT access_token FROM account'],
    ['what opens a session', 'SELECT token FROM session'],
    ['one-time words', 'SELECT value FROM verification'],
    ['partitions away', `SELECT app.drop_partitions('sample', current_date)`],
  ])('the process that answers browsers: not %s', async (_what, sql) => {
    await expect(asApp(sql)).rejects.toThrow('permission denied');
  });

  it('the poller reads what is sealed, and no passwords', async () => {
    for (const table of ['credential', 'channel'])
      expect((await asPoller(`SELECT sealed FROM ${table}`)).rows).toEqual([{ sealed: { kid: 'k' } }]);
    await expect(asPoller('SELECT password FROM account')).rejects.toThrow('permission denied');
    await expect(asPoller('SELECT token FROM session')).rejects.toThrow('permission denied');
  });

  it('who answers browsers writes what opens a channel, and knows whether there is something', async () => {
    const known = 'SELECT has_credentials AS known FROM channel';
    await asApp(`UPDATE channel SET sealed = NULL`);
    expect((await asApp(known)).rows).toEqual([{ known: false }]);
    await asApp(`UPDATE channel SET sealed = '{"kid": "k"}'`);
    expect((await asApp(known)).rows).toEqual([{ known: true }]);
  });

  it('the sign-in reads passwords, and nothing of customers', async () => {
    expect(await db.database.unscoped.account.findMany({ select: { password: true } })).toEqual([]);
    await expect(db.database.identityClient.credential.findMany()).rejects.toThrow(/denied/);
    await expect(db.database.identityClient.customer.findMany()).rejects.toThrow(/denied/);
  });
});
