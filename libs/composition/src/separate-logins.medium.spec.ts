import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  asAdmin,
  createTestDatabase,
  freePort,
  startProgram,
  TEST_POSTGRES_URL,
  withDatabase,
  type Program,
  type TestDatabase,
} from '@nachtwacht/testing';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@nachtwacht/persistence';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundleProcess, type BundledProcess } from './testing/bundle-process';

const SCRIPT = fileURLToPath(new URL('../../../docker/logins.sql', import.meta.url));
const OWNER_SIGNS_IN = /this process signs in as the owner of the database.*Logins of the database/;
const MAY_READ_SEALED = /this process does not poll, and its login may read what is sealed/;
const SOON = { timeout: 20_000 };

let bundle: BundledProcess;
let folder: string;
let db: TestDatabase;
const running: Program[] = [];

beforeAll(async () => {
  [bundle, folder, db] = [
    await bundleProcess(),
    await mkdtemp(join(tmpdir(), 'nachtwacht-logins-')),
    await createTestDatabase(),
  ];
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.stop()));
});
afterAll(async () => {
  await db.drop();
  await bundle.remove();
  await rm(folder, { recursive: true, force: true });
});

type Settings = Readonly<Record<string, string>>;

async function start(role: 'api' | 'worker', env: Settings): Promise<Program> {
  const program = startProgram(bundle.file, {
    args: [bundle.root, role],
    env: {
      DATA_DIR: join(folder, `${role}-${randomUUID()}`),
      PORT: String(await freePort()),
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
  running.push(program);
  return program;
}

async function ready(role: 'api' | 'worker', env: Settings): Promise<Program> {
  const program = await start(role, env);
  expect(await program.greeting, program.output()).toMatchObject({ ready: true });
  return program;
}

/** Whoever is connected to the database but the spec itself. */
const connected = async (url: string) => {
  const rows = await asked<{ name: string }>(
    url,
    `SELECT DISTINCT usename::text AS name FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'nachtwacht%' AND application_name <> 'nachtwacht-spec'
     ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};

async function asked<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('with logins of their own', () => {
  it('processes serve without a connection of the owner, and have nothing to warn of', async () => {
    const env = { MIGRATION_DATABASE_URL: db.url };
    const worker = await ready('worker', { ...env, DATABASE_URL: db.logins.worker });
    const api = await ready('api', { ...env, DATABASE_URL: db.logins.api });
    expect(await connected(db.url)).toEqual(['nachtwacht_api', 'nachtwacht_worker']);
    expect(worker.output() + api.output()).toBe('');
  });

  it('a process that is not told the owner starts on a database that another one brought to its schema', async () => {
    const api = await ready('api', { DATABASE_URL: db.logins.api });
    expect(await connected(db.url)).toEqual(['nachtwacht_api']);
    expect(api.output()).toBe('');
  });

  it('such a process waits for the one that migrates', async () => {
    const { name, url, login } = await emptyDatabase();
    const api = await start('api', { DATABASE_URL: login('api') });
    await expect.poll(() => connected(url), SOON).toEqual(['nachtwacht_api']);
    const worker = await ready('worker', { MIGRATION_DATABASE_URL: url, DATABASE_URL: login('worker') });
    expect(await api.greeting).toMatchObject({ ready: true });
    expect(worker.output() + api.output()).toBe('');
    await Promise.all(running.splice(0).map((program) => program.stop()));
    await asAdmin(url, `DROP DATABASE ${name} WITH (FORCE)`);
  });
});

describe('what more could be done than is needed is said once at the start', () => {
  it('by a process that signs in as the owner', async () => {
    const program = await ready('worker', { DATABASE_URL: db.url });
    expect(program.output().trim().split('\n')).toEqual([expect.stringMatching(OWNER_SIGNS_IN)]);
  });

  it('by one that is told the owner twice', async () => {
    const program = await ready('api', { DATABASE_URL: db.url, MIGRATION_DATABASE_URL: db.url });
    expect(program.output()).toMatch(OWNER_SIGNS_IN);
  });

  it('by an api with the login of a worker', async () => {
    const program = await ready('api', { DATABASE_URL: db.logins.worker });
    expect(program.output().trim().split('\n')).toEqual([expect.stringMatching(MAY_READ_SEALED)]);
  });
});

describe('the script for a database of one’s own', () => {
  let cluster: EmbeddedPostgres;
  let ownerUrl: string;

  beforeAll(async () => {
    cluster = await startEmbeddedPostgres(join(folder, 'cluster'));
    await asked(cluster.url, 'DROP ROLE nachtwacht_api, nachtwacht_worker');
    await asked(cluster.url, `CREATE ROLE msp LOGIN CREATEROLE PASSWORD 'o'`);
    await asked(cluster.url, 'CREATE DATABASE own OWNER msp');
    ownerUrl = signedIn(withDatabase(cluster.url, 'own'), 'msp', 'o');
    const script = (await readFile(SCRIPT, 'utf8'))
      .replaceAll(/^\\getenv.*$/gm, '')
      .replace(`:'api_password'`, `'a'`)
      .replace(`:'worker_password'`, `'w'`);
    await asked(ownerUrl, script);
  });
  afterAll(async () => {
    await cluster.stop();
  });

  it('makes logins that everything works with, of an owner who is no superuser', async () => {
    const env = { MIGRATION_DATABASE_URL: ownerUrl };
    const worker = await ready('worker', {
      ...env,
      DATABASE_URL: signedIn(ownerUrl, 'nachtwacht_worker', 'w'),
    });
    const api = await ready('api', { DATABASE_URL: signedIn(ownerUrl, 'nachtwacht_api', 'a') });
    expect(await connected(ownerUrl)).toEqual(['nachtwacht_api', 'nachtwacht_worker']);
    // Made while it runs, by the worker.
    await expect
      .poll(() => asked(ownerUrl, `SELECT FROM pg_inherits WHERE inhparent = 'sample'::regclass`), SOON)
      .not.toHaveLength(0);
    expect(worker.output() + api.output()).toBe('');
  });

  it('makes what this program makes of its own logins', async () => {
    const becomes = `SELECT member::regrole::text AS login, roleid::regrole::text AS role, inherit_option, admin_option
      FROM pg_auth_members WHERE member::regrole::text IN ('nachtwacht_api', 'nachtwacht_worker') ORDER BY 1, 2`;
    const kinds = `SELECT rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls
      FROM pg_roles WHERE rolname LIKE 'nachtwacht\\_%' ORDER BY 1`;
    for (const sql of [becomes, kinds]) expect(await asked(ownerUrl, sql)).toEqual(await asked(db.url, sql));
  });
});

async function emptyDatabase() {
  const server = process.env[TEST_POSTGRES_URL] ?? '';
  const name = `own_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(server, `CREATE DATABASE ${name}`);
  return {
    name,
    url: withDatabase(server, name),
    login: (role: 'api' | 'worker') => withDatabase(db.logins[role], name),
  };
}

function signedIn(url: string, user: string, password: string): string {
  const changed = new URL(url);
  [changed.username, changed.password] = [user, password];
  return changed.href;
}
