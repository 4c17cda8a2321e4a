import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectionCreated, TokenMade } from '@nachtwacht/contracts';
import { BUDGETS } from '@nachtwacht/domain';
import {
  createTestDatabase,
  freePort,
  Rows,
  startProgram,
  type Program,
  type TestDatabase,
} from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleProcess, type BundledProcess } from './testing/bundle-process';
import { cookieOf, PERSON } from './testing/whole-app';

const SOCKET = '/api/socket/?EIO=4&transport=polling';

let bundle: BundledProcess;
let db: TestDatabase;
let folder: string;
let programs: Program[];
let urls: [string, string];
let cookie = '';

beforeAll(async () => {
  [bundle, db, folder] = await Promise.all([
    bundleProcess(),
    createTestDatabase(),
    mkdtemp(join(tmpdir(), 'nachtwacht-budgets-')),
  ]);
  const env = {
    MIGRATION_DATABASE_URL: db.url,
    DATABASE_URL: db.logins.api,
    AUTH_SECRET: 'x'.repeat(40),
    SECOND_FACTOR: 'offered',
    LOG_LEVEL: 'silent',
    DATA_DIR: folder,
  };
  const ports = [await freePort(), await freePort()];
  urls = ports.map((port) => `http://127.0.0.1:${String(port)}`) as [string, string];
  programs = [];
  let token: string | null = null;
  // One after the other: each makes a link for the first administrator, and the newest one works.
  for (const port of ports) {
    const program = startProgram(bundle.file, {
      args: [bundle.root, 'api'],
      env: { ...env, PORT: String(port) },
    });
    programs.push(program);
    const greeting = await program.greeting;
    expect(greeting?.ready).toBe(true);
    token = greeting?.setupToken ?? null;
  }
  expect((await post(0, '/api/setup', { ...PERSON, token })).status).toBe(200);
  cookie = cookieOf(await signIn(0));
});
afterAll(async () => {
  await Promise.all(programs.map((program) => program.stop()));
  await db.drop();
  await bundle.remove();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
});

function post(process: 0 | 1, path: string, json: unknown, headers: object = {}): Promise<Response> {
  const origin = urls[process];
  return fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', cookie, ...headers },
    body: JSON.stringify(json),
  });
}
/** Without the cookie: signing in anew ends the session that it replaces. */
const signIn = (process: 0 | 1, password: string = PERSON.password) =>
  post(process, '/api/auth/sign-in/email', { email: PERSON.email, password }, { cookie: '' });
const handshake = (process: 0 | 1, from = '127.0.0.1') =>
  fetch(`${urls[process]}${SOCKET}`, {
    headers: { origin: urls[process], cookie, 'x-forwarded-for': from },
  });
/** What this opens stays open for a while, and only so many may be from one address. */
const handshakesFrom = (address: string) => (process: 0 | 1) => handshake(process, address);
const exported = (process: 0 | 1) => post(process, '/api/audit/export', { format: 'csv' });

/** Calls both processes in turn, many at a time, until one is refused by each. @returns how many were let through */
async function flood(call: (process: 0 | 1) => Promise<Response>, most: number) {
  const began = performance.now();
  const refusals: Response[] = [];
  let passed = 0;
  for (let round = 0; round * 20 < most && refusals.length < 40; round += 1) {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => call(n % 2 ? 1 : 0)));
    for (const answer of answers) {
      if (answer.status === 429) refusals.push(answer);
      else {
        passed += 1;
        await answer.arrayBuffer();
      }
    }
  }
  return { passed, refusals, ms: performance.now() - began };
}

/**
 * What a budget of the table lets through in this time, however many processes there are. Each may hold some that it took
 * before, and some at the end.
 */
function between(name: keyof typeof BUDGETS, ms: number): readonly [number, number] {
  const { burst, perWindow, windowMs, atOnce } = BUDGETS[name];
  return [burst - 2 * atOnce, burst + (perWindow * ms) / windowMs + 1 + 2 * atOnce];
}

describe('two processes share one budget', () => {
  it.each<[keyof typeof BUDGETS, string, () => Promise<(process: 0 | 1) => Promise<Response>>]>([
    ['export.account', 'files of a person', () => Promise.resolve(exported)],
    ['socket.network', 'handshakes from one address', () => Promise.resolve(handshakesFrom('198.51.100.1'))],
    [
      'token.token',
      'calls of a program',
      async () => {
        const made = await post(0, '/api/tokens', {
          name: 'p',
          permissions: ['read'],
          customerId: null,
          days: 1,
        });
        const { secret } = (await made.json()) as TokenMade;
        return (process) =>
          fetch(`${urls[process]}/api/services`, { headers: { authorization: `Bearer ${secret}` } });
      },
    ],
    [
      'push.job',
      'reports of a job',
      async () => {
        const customerId = await new Rows(db).customer();
        const connection = { collector: 'backup-push', name: 'Taak', customerId, settings: {} };
        const made = (await (await post(0, '/api/connections', connection)).json()) as ConnectionCreated;
        const path = new URL(made.pushUrl ?? '').pathname;
        return (process) => fetch(`${urls[process]}${path}`, { method: 'POST' });
      },
    ],
    [
      'push.network',
      'reports from one address',
      () =>
        Promise.resolve((process: 0 | 1) =>
          fetch(`${urls[process]}/push/${crypto.randomUUID().replaceAll('-', '')}`, { method: 'POST' }),
        ),
    ],
  ])('%s: %s', { timeout: 120_000 }, async (name, _what, prepare) => {
    const call = await prepare();
    await db.owner('DELETE FROM budget');
    const { passed, refusals, ms } = await flood(call, 6_000);
    const [least, most] = between(name, ms);
    expect(passed).toBeGreaterThanOrEqual(least);
    expect(passed).toBeLessThanOrEqual(most);
    const [refused] = refusals;
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await refused?.text()) ?? '').toMatch(/\w+ \w+.*\./);
    console.log(`${name}: ${String(passed)} let through in ${ms.toFixed(0)} ms`);
  });

  it('sign-in.account: guesses at one account', async () => {
    const guess = (process: 0 | 1) => {
      const network = `2001:db8:${Math.floor(Math.random() * 65_535).toString(16)}::1`;
      return post(
        process,
        '/api/auth/sign-in/email',
        { email: PERSON.email, password: 'x' },
        { 'x-forwarded-for': network },
      );
    };
    const { passed, refusals } = await flood(guess, 60);
    expect(passed).toBe(BUDGETS['sign-in.account'].burst);
    expect(Number(refusals[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('who uses up one budget', () => {
  it('leaves the others as they are', { timeout: 120_000 }, async () => {
    const unknown = (process: 0 | 1) => fetch(`${urls[process]}/push/${'A'.repeat(32)}`, { method: 'POST' });
    expect((await flood(unknown, 3_000)).refusals.length).toBeGreaterThan(0);
    expect((await flood(exported, 100)).refusals.length).toBeGreaterThan(0);
    expect((await handshake(0)).status).toBe(200);
    expect((await signIn(1)).status).toBe(200);
    const board = await fetch(`${urls[0]}/api/board`, { headers: { cookie } });
    expect(board.status).toBe(200);
    expect((await flood(handshakesFrom('198.51.100.2'), 6_000)).refusals.length).toBeGreaterThan(0);
    expect((await signIn(0)).status).toBe(200);
    const again = await fetch(`${urls[1]}/api/board`, { headers: { cookie } });
    expect(again.status).toBe(200);
  });
});

/** All that the first process answers to a handshake without the library. */
function upgrade(from: string): Promise<string> {
  const { hostname, port } = new URL(urls[0]);
  return new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `GET /api/socket/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
          `Origin: ${urls[0]}\r\nX-Forwarded-For: ${from}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      );
    });
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes(' 101 ')) socket.destroy();
    });
    socket.once('close', () => {
      resolve(text);
    });
    socket.once('error', reject);
  });
}

it('a connection that was to become a socket is told too', async () => {
  const from = '198.51.100.3';
  await upgrade(from);
  await db.owner(`UPDATE budget SET used_until = used_until + 36e5 WHERE name = 'socket.network'`);
  // What the process took before is used first.
  await expect.poll(() => upgrade(from), { timeout: 20_000, interval: 1 }).toMatch(/^HTTP\/1\.1 429 /);
  const answer = await upgrade(from);
  expect(answer).toMatch(/\r\nRetry-After: \d+\r\n/);
  expect(answer).toContain('too-many-sockets');
});

it('the board costs no budget', async () => {
  expect((await fetch(`${urls[0]}/api/board`, { headers: { cookie } })).status).toBe(200);
  expect(await db.owner('SELECT name FROM budget')).toEqual([]);
});
