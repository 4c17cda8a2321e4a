import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startChild } from './child.mjs';
import { descendantsOf, megabytesOf } from './cpu-group.mjs';
import { freePort } from './target.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Another checkout may be measured by the same bench. */
const built = process.env.BENCH_ROOT ?? root;

/**
 * The built all-in-one with its own PostgreSQL, as a person would start it, on an empty data folder.
 * @param {{ prefix?: readonly string[], env?: NodeJS.ProcessEnv, nodeArgs?: readonly string[] }} [options]
 */
export async function startProduct({ prefix = [], env = {}, nodeArgs = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'nachtwacht-bench-'));
  const port = await freePort();
  const child = startChild(
    'Nachtwacht',
    [...prefix, process.execPath, ...nodeArgs, join(built, 'dist/server/all-in-one.js')],
    {
      cwd: root,
      env: {
        DATA_DIR: folder,
        PORT: String(port),
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        NACHTWACHT_ALLOW_LOOPBACK: 'true',
        SECOND_FACTOR: 'offered',
        LOG_LEVEL: 'warn',
        ...env,
      },
    },
  );
  const url = `http://127.0.0.1:${port}`;
  await child.until(
    () =>
      fetch(`${url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    120,
  );
  let setupToken = '';
  await child.until(() => (setupToken = /setup#token=(\S+)/.exec(child.output())?.[1] ?? '') !== '');
  let sql = await connect(folder);
  return {
    url,
    folder,
    pid: child.pid,
    connection: connectionOf(folder),
    /** A session of the owner that sees everything. */
    get sql() {
      return sql;
    },
    async reconnect() {
      sql = await connect(folder);
    },
    signIn: () => signIn(url, setupToken),
    megabytes: () => {
      const isPostgres = (command) => command.startsWith('postgres') || command.includes('/bin/postgres');
      const ours = [...descendantsOf(child.pid)].filter(([, command]) => !isPostgres(command));
      return megabytesOf([child.pid, ...ours.map(([pid]) => pid)]);
    },
    output: child.output,
    async stop() {
      await sql.end();
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function connect(folder) {
  const client = new pg.Client(connectionOf(folder));
  await client.connect();
  await client.query(`SELECT set_config('app.scope', 'system', false)`);
  return client;
}

/** Of the superuser of that PostgreSQL. */
function connectionOf(folder) {
  const password = readFileSync(join(folder, 'postgres/password'), 'utf8').trim();
  const port = Number(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[3]);
  return { host: '127.0.0.1', port, user: 'nachtwacht', database: 'nachtwacht', password };
}

export const PERSON = {
  name: 'Bench',
  email: 'bench@nachtwacht.example',
  password: 'a sentence nobody guesses',
};

/** Makes the first administrator and signs in. @returns the cookie of the session */
async function signIn(url, token) {
  await post(`${url}/api/setup`, { token, ...PERSON });
  return signInAgain(url);
}

/** Another session of the administrator. @returns its cookie */
export async function signInAgain(url) {
  const { email, password } = PERSON;
  const response = await post(`${url}/api/auth/sign-in/email`, { email, password }, { origin: url });
  return cookieOf(response);
}

/** @param {Response} response of a sign-in */
export function cookieOf(response) {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** @returns {Promise<Response>} */
export async function post(url, body, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response;
}
