import { setTimeout as pause } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { writeInstallation } from '@nachtwacht/persistence';
import { KeyRing, makeKeyPair, publicHalf, readKeyPairs, seal, type KeyPair } from '@nachtwacht/server-kit';
import {
  createTestDatabase,
  freePort,
  startProgram,
  type Program,
  type TestDatabase,
} from '@nachtwacht/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectionContext } from '../adapters/sealing-contexts';
import { bundleProcess, type BundledProcess } from '../testing/bundle-process';

let bundle: BundledProcess;
beforeAll(async () => {
  bundle = await bundleProcess();
});
afterAll(() => bundle.remove());

let db: TestDatabase;
let folder: string;
let path: string;
let old: KeyPair;
beforeEach(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-keys-'));
  path = join(folder, 'poller.key');
  old = (await makeKeyPair(path))[0]!;
  await writeInstallation(db.database, 'poller-public-key', publicHalf(old));
});
afterEach(async () => {
  await db.drop();
  await rm(folder, { recursive: true, force: true });
});

const environment = () => ({
  MIGRATION_DATABASE_URL: db.url,
  DATABASE_URL: db.logins.worker,
  DATA_DIR: folder,
  LOG_LEVEL: 'warn',
});
const command = (...args: string[]): Program =>
  startProgram(bundle.file, { args: [bundle.root, 'keys:rotate', ...args], env: environment() });

async function said(...args: string[]): Promise<string> {
  const program = command(...args);
  expect(await program.ended).toBe(0);
  return program.output();
}

/** Connections with a token each, in few statements. */
async function sealMany(count: number, url: string, intervalSeconds = 3_600): Promise<void> {
  const settings = { url, certificate: 'public', fingerprint: '', ignoredMounts: '', ignoredServices: '' };
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  const envelopes: object[] = [];
  for (const id of ids) {
    const context = connectionContext({ id, customerId: null, collector: 'node-exporter', settings });
    envelopes.push(
      await seal(publicHalf(old), context, { username: '', password: '', token: `teken-${id}` }),
    );
  }
  await db.owner(
    `WITH added AS (
       INSERT INTO connection (id, collector, name, settings, interval_seconds)
       SELECT id, 'node-exporter', 'Server', $2, $3 FROM unnest($1::uuid[]) AS id RETURNING id)
     INSERT INTO poll (connection_id, next_due_at) SELECT id, now() + random() * interval '2 seconds' FROM added`,
    [ids, settings, intervalSeconds],
  );
  await db.owner(
    'INSERT INTO credential (connection_id, sealed) SELECT * FROM unnest($1::uuid[], $2::jsonb[])',
    [ids, envelopes],
  );
}

const counted = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await db.owner<{ kid: string; count: number }>(
        `SELECT sealed->>'kid' AS kid, count(*)::int AS count FROM credential GROUP BY 1`,
      )
    ).map(({ kid, count }) => [kid, count]),
  );

async function allOpen(): Promise<number> {
  const ring = new KeyRing({ keys: (await readKeyPairs(path))! });
  const rows = await db.owner<{ id: string; collector: string; settings: object; sealed: unknown }>(
    'SELECT c.id, c.collector, c.settings, k.sealed FROM connection c JOIN credential k ON k.connection_id = c.id',
  );
  for (const { sealed, ...connection } of rows)
    expect(await ring.open(connectionContext({ ...connection, customerId: null }), sealed)).toMatchObject({
      token: `teken-${connection.id}`,
    });
  return rows.length;
}

describe('the command that rotates the keys', () => {
  it('can be killed at any point, and goes on to the same key', async () => {
    await sealMany(600, 'https://server.example.nl/metrics');
    const keysSeen = new Set<string>();
    let kills = 0;
    // Some 700 ms are the start of the program itself: from before the first step to the middle of the rows.
    for (let ms = 500; ; ms += 100) {
      const program = command();
      const ended = await Promise.race([program.ended, pause(ms).then(() => null)]);
      if (ended !== null) {
        expect(ended).toBe(0);
        break;
      }
      program.kill('SIGKILL');
      await program.ended;
      kills += 1;
      expect(await allOpen()).toBe(600);
      for (const { kid } of (await readKeyPairs(path))!) keysSeen.add(kid);
      // Killed between the last row and its own end: another start would be another rotation.
      if (!(old.kid in (await counted()))) break;
    }
    expect(kills).toBeGreaterThan(2);
    expect(keysSeen.size).toBeLessThanOrEqual(2);
    const [fresh] = Object.keys(await counted());
    expect(await counted()).toEqual({ [fresh!]: 600 });
    expect((await readKeyPairs(path))!.map(({ kid }) => kid)).toEqual([old.kid, fresh]);
    expect(await said('--delete-old')).toContain(`Deleted from ${path}: ${old.kid}`);
    expect(await readFile(path, 'utf8')).not.toContain(old.privateKey);
    expect(await allOpen()).toBe(600);
  }, 150_000);

  it('says what is sealed to which key, before and after', async () => {
    expect(await said('--status')).toBe('Nothing is sealed.\n');
    await sealMany(3, 'https://server.example.nl/metrics');
    expect(await said('--status')).toBe(`${old.kid}  3\n`);
    expect(await said('--prepare')).toContain('nothing is sealed to it yet');
    expect(await said()).toMatch(
      /3 of 3 sealed anew\nSealed anew to the key .*: 3 in .* s\.\nNothing is sealed to/,
    );
    const [fresh] = Object.keys(await counted());
    expect(await said('--status')).toBe(`${fresh!}  3\n`);
    expect(await said('--help')).toContain('keys:rotate [options]');
  });

  it('says in one line what is missing', async () => {
    await rm(path);
    const program = command();
    expect(await program.ended).toBe(1);
    expect(program.output()).toBe(`There is no key to rotate: ${path} is missing. Start a worker once.\n`);
  });
});

describe('polls while the keys are rotated', () => {
  let device: Server;
  const heard: string[] = [];
  beforeAll(async () => {
    device = createServer((request, response) => {
      heard.push(request.headers.authorization ?? '');
      response.writeHead(200, { 'content-type': 'text/plain' }).end('# nothing\n');
    });
    await new Promise<void>((resolve) => device.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => device.close());

  it('go on with the right credentials, before, during and after, without a restart', async () => {
    const url = `http://127.0.0.1:${String((device.address() as AddressInfo).port)}/metrics`;
    await sealMany(60, url, 10);
    const worker = startProgram(bundle.file, {
      args: [bundle.root, 'worker'],
      env: { ...environment(), PORT: String(await freePort()), NACHTWACHT_ALLOW_LOOPBACK: 'true' },
    });
    expect(await worker.greeting).toMatchObject({ ready: true });
    await expect.poll(() => new Set(heard).size, { timeout: 20_000 }).toBe(60);
    await said();
    await said('--delete-old');
    heard.length = 0;
    await db.owner(`UPDATE poll SET next_due_at = now()`);
    await expect.poll(() => new Set(heard).size, { timeout: 20_000 }).toBe(60);
    expect([...new Set(heard)].every((token) => token.startsWith('Bearer teken-'))).toBe(true);
    expect(
      await db.owner(`SELECT fault_text FROM poll WHERE fault_class IN ('misconfigured', 'auth')`),
    ).toEqual([]);
    expect(await worker.stop()).toBe(0);
  });
});
