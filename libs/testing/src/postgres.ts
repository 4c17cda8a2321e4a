import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { Database, type Login } from '@nachtwacht/persistence';

export const MIGRATIONS = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));
/** Set by the global set-up of the medium specs: the server and its migrated template database. */
export const TEST_POSTGRES_URL = 'TEST_POSTGRES_URL';
/** Set along with it: whom processes sign in as. */
export const TEST_LOGINS = [
  ['api', 'TEST_POSTGRES_API'],
  ['worker', 'TEST_POSTGRES_WORKER'],
] as const satisfies readonly (readonly [Login, string])[];
export const TEMPLATE = 'nachtwacht_template';

export interface TestDatabase {
  /** Of the owner: for arranging and for looking behind row-level security. */
  readonly url: string;
  /** Of whom processes sign in as: no owner, and no more than an api and a worker may. */
  readonly logins: Readonly<Record<Login, string>>;
  /** Signed in as a worker does. */
  readonly database: Database;
  /** Runs SQL as the owner, past every policy. */
  owner<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A fresh, migrated database of its own, copied from the template in a few dozen milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env[TEST_POSTGRES_URL];
  if (!server)
    throw new Error(`${TEST_POSTGRES_URL} is not set: run specs that need PostgreSQL by "npm test".`);
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(server, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = withDatabase(server, name);
  const [api = '', worker = ''] = TEST_LOGINS.map(([, login]) =>
    withDatabase(process.env[login] ?? '', name),
  );
  const database = new Database({ url: worker, applicationName: 'nachtwacht-spec' });
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    url,
    logins: { api, worker },
    database,
    owner: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await client.query<Row>(sql, values)).rows,
    drop: async () => {
      await client.end();
      await database.close();
      await asAdmin(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export async function asAdmin(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: withDatabase(server, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
