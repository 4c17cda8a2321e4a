import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  asAdmin,
  createTestDatabase,
  freePort,
  processesIn,
  startProgram,
  TEST_POSTGRES_URL,
  withDatabase,
  type TestDatabase,
} from '@nachtwacht/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleProcess, type BundledProcess } from './testing/bundle-process';

const run = promisify(execFile);
const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

let bundle: BundledProcess;
let folder: string;
let db: TestDatabase;
let taken: Server;

beforeAll(async () => {
  bundle = await bundleProcess();
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-starts-'));
  // Some of these starts are by another user.
  await chmod(folder, 0o777);
  db = await createTestDatabase();
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  taken.close();
  await db.drop();
  await bundle.remove();
  await rm(folder, { recursive: true, force: true });
});

interface Start {
  readonly env?: Readonly<Record<string, string>>;
  readonly prefix?: readonly string[];
  readonly role?: 'all-in-one' | 'api' | 'worker';
}

/** Its one message. It must be the only thing it says, end it with a failure, and leave no process behind. */
async function whyNot({ env = {}, prefix = [], role = 'all-in-one' }: Start): Promise<string> {
  const data = join(folder, randomUUID());
  const program = startProgram(bundle.file, {
    args: [bundle.root, role],
    prefix,
    env: { DATA_DIR: data, PORT: String(await freePort()), LOG_LEVEL: 'warn', ...env },
  });
  const greeting = await program.greeting;
  expect(await program.ended).toBe(1);
  expect(greeting).toEqual({ ready: false, reason: program.output().trim() });
  expect(await processesIn(env['DATA_DIR'] ?? data)).toEqual([]);
  return greeting?.reason ?? '';
}

/** As an installation with separate logins. */
const separated = () => ({ MIGRATION_DATABASE_URL: db.url, DATABASE_URL: db.logins.worker });
const on = (url: string) => ({ DATABASE_URL: url });
const changed = (change: (url: URL) => void) => {
  const url = new URL(db.url);
  change(url);
  return on(url.href);
};

describe('a start that can not succeed says why in one message, and what to do', () => {
  it('a port that another program has', async () => {
    const { port } = taken.address() as AddressInfo;
    const said = await whyNot({ env: { ...separated(), PORT: String(port) } });
    expect(said).toMatch(new RegExp(`^The port is taken .*:${port}.* choose another with PORT`));
  });

  it.each([
    [
      'no database listens there',
      () => on('postgres://a:b@127.0.0.1:9/c'),
      /^The database does not answer .*127\.0\.0\.1:9.*DATABASE_URL/,
    ],
    [
      'a host of the database that does not exist',
      () => on('postgres://a:b@nowhere.invalid/c'),
      /^The database does not answer .*nowhere\.invalid.*DATABASE_URL/,
    ],
    [
      'a wrong password',
      () => changed((url) => (url.password = 'wrong')),
      /^The database refuses the user or password in DATABASE_URL/,
    ],
    [
      'a database that does not exist',
      () => changed((url) => (url.pathname = '/missing')),
      /^The database in DATABASE_URL does not exist.*Create it first/,
    ],
    [
      'a wrong password of the owner',
      () => ({
        ...separated(),
        MIGRATION_DATABASE_URL: changed((url) => (url.password = 'wrong')).DATABASE_URL,
      }),
      /^The database refuses the user or password in DATABASE_URL or MIGRATION_DATABASE_URL/,
    ],
    [
      'two databases where there should be one',
      () => ({ ...separated(), DATABASE_URL: withDatabase(db.logins.worker, 'postgres') }),
      /not at the schema of this program.*see that both lead to one database/,
    ],
    ['an address of the database that is none', () => on('here'), /DATABASE_URL: Invalid URL/],
    [
      'a Redis that does not answer',
      () => ({ ...separated(), REDIS_URL: 'redis://127.0.0.1:9' }),
      /Redis does not answer .*127\.0\.0\.1:9.*REDIS_URL/,
    ],
  ])('%s', async (_rule, env, message) => {
    expect(await whyNot({ env: env() })).toMatch(message);
  });

  it('a user of the database without the right to make tables', async () => {
    const name = `reader_${randomUUID().replaceAll('-', '')}`;
    await db.owner(`CREATE ROLE ${name} LOGIN PASSWORD 'reader'`);
    const env = changed((url) => {
      url.username = name;
      url.password = 'reader';
    });
    expect(await whyNot({ env })).toMatch(/The user reader_.* lacks a right.*"Logins of the database"/);
    await db.owner(`DROP ROLE ${name}`);
  });

  it('a process of several that is told no database', async () => {
    expect(await whyNot({ role: 'api' })).toMatch(/DATABASE_URL is not set\. Set it to the PostgreSQL/);
  });

  it('a data folder that this user may not write', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const said = await whyNot({ env: { DATA_DIR: join(closed, 'data') }, prefix: NOBODY });
    expect(said).toMatch(/^Not allowed: .*closed\/data.*choose another with DATA_DIR/);
  });

  it('a data folder that is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await whyNot({ env: { DATA_DIR: file } })).toMatch(
      /^There is a file where a folder is needed .*DATA_DIR/,
    );
  });

  it('a disk that is full from the start', async () => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    // A disk of 30 MB in memory: half of what a new PostgreSQL needs. Takes the right to mount: root, not in a sandbox.
    await run('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', disk]);
    try {
      const said = await whyNot({ env: { DATA_DIR: disk } });
      expect(said).toMatch(/^The disk is full .*No space left on device.*Make room; nothing stored is lost/);
    } finally {
      await run('umount', [disk]);
    }
  });
});

describe('the key of the poller', () => {
  it('that is missing although credentials are sealed to one', async () => {
    const sealed = { v: 1, kid: 'lost-one', enc: '', ct: '' };
    const values = [randomUUID(), sealed];
    await db.owner(
      `INSERT INTO channel (id, kind, name, settings, sealed) VALUES ($1, 'email', 'x', '{}', $2)`,
      values,
    );
    const said = await whyNot({ env: separated() });
    expect(said).toMatch(
      /key is missing: there is no .*poller\.key.* start once with POLLER_KEY_LOST=lost-one/,
    );
    await db.owner('DELETE FROM channel');
  });

  it.each([
    ['that others may read', 'anything', 0o644, /Others may read the poller's key\. Run: chmod 600/],
    ['that was damaged', '{"half', 0o600, /does not hold the poller's key\. Put its backup back/],
  ])('%s', async (_rule, text, mode, message) => {
    const file = join(folder, `key-${mode}`);
    await writeFile(file, text, { mode });
    expect(await whyNot({ env: { ...separated(), POLLER_KEY_FILE: file } })).toMatch(message);
  });

  it('that is a folder', async () => {
    const file = join(folder, 'key-folder');
    await mkdir(file, { mode: 0o700 });
    expect(await whyNot({ env: { ...separated(), POLLER_KEY_FILE: file } })).toMatch(
      /does not hold the poller's key/,
    );
  });

  it('that this user may not read', async () => {
    const file = join(folder, 'key-of-root');
    await writeFile(file, 'anything', { mode: 0o600 });
    const env = { ...separated(), POLLER_KEY_FILE: file };
    expect(await whyNot({ env, prefix: NOBODY })).toMatch(
      /^Not allowed: .*key-of-root.*Give this user the right/,
    );
  });
});

describe('the state of the database', () => {
  it('newer than the program is refused, and left as it was', async () => {
    await db.owner(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
                    VALUES ('future', '', '20990101000000_future', now(), 1)`);
    expect(await whyNot({ env: separated() })).toMatch(
      /newer than this program: it has 20990101000000_future\. Start the newer/,
    );
    expect(await db.owner(`DELETE FROM _prisma_migrations WHERE id = 'future' RETURNING id`)).toHaveLength(1);
  });

  it('half migrated by a start that was killed is simply finished', async () => {
    const name = `half_${randomUUID().replaceAll('-', '')}`;
    const server = process.env[TEST_POSTGRES_URL]!;
    await asAdmin(server, `CREATE DATABASE ${name}`);
    const url = withDatabase(server, name);
    const [first] = await db.owner<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM _prisma_migrations ORDER BY migration_name LIMIT 1',
    );
    await withClient(url, async (client) => {
      await client.query(HISTORY);
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('half', $1, $2)`,
        [first!.checksum, first!.migration_name],
      );
    });
    const env = {
      MIGRATION_DATABASE_URL: url,
      DATABASE_URL: withDatabase(db.logins.worker, name),
      DATA_DIR: join(folder, 'half'),
      PORT: String(await freePort()),
      LOG_LEVEL: 'warn',
    };
    const program = startProgram(bundle.file, { args: [bundle.root], env });
    expect(await program.greeting).toMatchObject({ ready: true });
    expect(await program.stop()).toBe(0);
    expect(program.output()).toBe('');
    await asAdmin(server, `DROP DATABASE ${name} WITH (FORCE)`);
  });
});

/** The table in which Prisma keeps what it applied, as it makes it. */
const HISTORY = `CREATE TABLE _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0)`;

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}
