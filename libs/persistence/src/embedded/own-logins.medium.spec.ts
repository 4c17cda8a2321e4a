import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOGINS } from '../logins/logins';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';
import { runningPostgresUrl } from './running-url';

let folder: string;
let postgres: EmbeddedPostgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-logins-'));
  postgres = await startEmbeddedPostgres(folder);
});
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

it('has a login for each kind of process, with a password of its own that only the owner of the folder reads', async () => {
  const names = (await readdir(folder)).filter((name) => name.startsWith('password'));
  expect(names.toSorted()).toEqual(['password', 'password-api', 'password-worker']);
  const passwords = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  expect(new Set(passwords).size).toBe(3);
  for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  for (const login of LOGINS)
    expect(await ask(postgres.logins[login], 'SELECT session_user::text AS name')).toEqual([
      { name: `nachtwacht_${login}` },
    ]);
});

it('is held by a process without the owner being connected', async () => {
  const connected = await ask(
    postgres.url,
    `SELECT usename::text AS name FROM pg_stat_activity WHERE datname IS NOT NULL AND pid <> pg_backend_pid()`,
  );
  expect(connected).toEqual([{ name: 'nachtwacht_api' }]);
});

it.each(LOGINS)(
  'tells a command on the folder the login of the %s, which stays over a restart',
  async (login) => {
    expect(await runningPostgresUrl(folder, login)).toBe(postgres.logins[login]);
  },
);

it('gives them new passwords where those were lost, and takes back what somebody let them do', async () => {
  await ask(postgres.url, 'ALTER ROLE nachtwacht_api SUPERUSER INHERIT');
  const before = postgres.logins.api;
  await postgres.stop();
  await rm(join(folder, 'password-api'));
  postgres = await startEmbeddedPostgres(folder);
  expect(new URL(postgres.logins.api).password).not.toBe(new URL(before).password);
  const kinds = await ask(
    postgres.logins.api,
    'SELECT rolsuper AS super, rolinherit AS inherits FROM pg_roles WHERE rolname = session_user',
  );
  expect(kinds).toEqual([{ super: false, inherits: false }]);
});
