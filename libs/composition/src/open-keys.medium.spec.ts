import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInstallation } from '@nachtwacht/persistence';
import {
  createLogger,
  makeKeyPair,
  publicHalf,
  readEnvironment,
  readKeyPairs,
  seal,
  type KeyPair,
} from '@nachtwacht/server-kit';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openKeys } from './open-keys';

let db: TestDatabase;
let rows: Rows;
let folder: string;
let path: string;
let keys: KeyPair;
const log = createLogger('silent', 'spec');
const warned = vi.spyOn(log, 'warn');

beforeEach(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-keys-'));
  path = join(folder, 'poller.key');
  keys = await start();
  warned.mockClear();
});
afterEach(async () => {
  await db.drop();
  await rm(folder, { recursive: true, force: true });
});

async function start(env: Readonly<Record<string, string>> = {}): Promise<KeyPair> {
  const environment = readEnvironment({ DATA_DIR: folder, ...env });
  await openKeys({ environment, database: db.database, log });
  const [pair] = (await readKeyPairs(environment.POLLER_KEY_FILE ?? path)) ?? [];
  return pair!;
}

const contextOf = (purpose: 'connection' | 'channel', id: string) =>
  ({ purpose, id, customerId: null, kind: 'x', target: {} }) as const;

async function sealConnection(name: string, key = keys): Promise<string> {
  const id = await rows.connection(null, { name });
  const sealed = await seal(publicHalf(key), contextOf('connection', id), { a: 'b' });
  await db.owner('INSERT INTO credential (connection_id, sealed) VALUES ($1, $2)', [id, sealed]);
  return id;
}

async function sealChannel(name: string, key = keys): Promise<string> {
  const id = randomUUID();
  const sealed = await seal(publicHalf(key), contextOf('channel', id), { a: 'b' });
  await db.owner(
    `INSERT INTO channel (id, kind, name, settings, sealed) VALUES ($1, 'email', $2, '{}', $3)`,
    [id, name, sealed],
  );
  return id;
}

const counted = async () =>
  db.owner<{ connections: number; channels: number }>(
    `SELECT (SELECT count(*)::int FROM credential) AS connections,
            (SELECT count(*)::int FROM channel WHERE sealed IS NOT NULL) AS channels`,
  );
const published = () => readInstallation(db.database, 'poller-public-key');
const isThere = () => stat(path).then(Boolean, () => false);

describe('the key of the poller', () => {
  it('is made by the first start, told to those that seal, and the same at every start after it', async () => {
    expect(await start()).toEqual(keys);
    expect(await published()).toEqual(publicHalf(keys));
  });

  it('is made anew without a word as long as nothing was sealed', async () => {
    await rm(path);
    const other = await start();
    expect(other.kid).not.toBe(keys.kid);
    expect(await published()).toEqual(publicHalf(other));
    expect(warned).not.toHaveBeenCalled();
  });

  it.each([
    ['a connection', sealConnection],
    ['a channel', sealChannel],
  ])('that is missing while %s is sealed to it stops the start, and nothing is made', async (name, made) => {
    await made(name);
    await rm(path);
    await expect(start()).rejects.toThrow(
      `The poller's key is missing: there is no ${path}, and the stored credentials were sealed to it (${keys.kid}). ` +
        'Put the right file back from the backup of the data folder, or name it in POLLER_KEY_FILE. ' +
        `If it is lost, start once with POLLER_KEY_LOST=${keys.kid}: that clears the credentials (1), ` +
        'which then have to be entered again.',
    );
    expect(await isThere()).toBe(false);
    expect(await published()).toEqual(publicHalf(keys));
  });

  it('that is another one than everything was sealed to stops the start, and is not told to those that seal', async () => {
    await sealConnection('Firewall');
    const elsewhere = join(folder, 'elsewhere.key');
    const other = (await makeKeyPair(elsewhere))[0]!;
    await expect(start({ POLLER_KEY_FILE: elsewhere })).rejects.toThrow(
      `${elsewhere} holds another key (${other.kid}) than the stored credentials were sealed to (${keys.kid}).`,
    );
    expect(await published()).toEqual(publicHalf(keys));
  });

  it('that comes back from the backup opens everything again', async () => {
    await sealConnection('Firewall');
    const backup = join(folder, 'backup');
    await rename(path, backup);
    await expect(start()).rejects.toThrow('is missing');
    await rename(backup, path);
    expect(await start()).toEqual(keys);
    expect(await counted()).toEqual([{ connections: 1, channels: 0 }]);
  });

  it('that some credentials are sealed to is the right one; the others are told in the log', async () => {
    await sealConnection('Firewall');
    await sealConnection('Oud', (await makeKeyPair(join(folder, 'old.key')))[0]);
    expect(await start()).toEqual(keys);
    expect(warned.mock.calls).toEqual([
      [expect.objectContaining({ keys: [keys.kid] }), expect.stringContaining('sealed to another key')],
    ]);
  });
});

describe('a key that is said to be lost', () => {
  it('has its credentials cleared and told in the log; a new one takes its place', async () => {
    const connection = await sealConnection('Firewall');
    await sealChannel('Wachtdienst');
    await rm(path);
    const other = await start({ POLLER_KEY_LOST: keys.kid });
    expect(await counted()).toEqual([{ connections: 0, channels: 0 }]);
    expect(warned.mock.calls).toEqual([
      [
        { keys: [keys.kid], connections: ['Firewall'], channels: ['Wachtdienst'] },
        expect.stringContaining('cleared the credentials'),
      ],
    ]);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(other);
    expect(await published()).toEqual(publicHalf(other));
    expect(
      await db.owner(
        'SELECT version, next_due_at <= now() AS due, fence > 0 AS fenced FROM connection JOIN poll ON connection_id = id WHERE id = $1',
        [connection],
      ),
    ).toEqual([{ version: 2, due: true, fenced: true }]);
    expect(await start()).toEqual(other);
  });

  it('and whose name stays in the settings clears nothing that was sealed later', async () => {
    await sealConnection('Firewall');
    await rm(path);
    const env = { POLLER_KEY_LOST: keys.kid };
    const other = await start(env);
    await sealConnection('Switch', other);
    expect(await start(env)).toEqual(other);
    expect(await counted()).toEqual([{ connections: 1, channels: 0 }]);
    await rm(path);
    await expect(start(env)).rejects.toThrow(`POLLER_KEY_LOST=${other.kid}`);
  });

  it('but is here keeps its credentials', async () => {
    await sealConnection('Firewall');
    expect(await start({ POLLER_KEY_LOST: keys.kid })).toEqual(keys);
    expect(await counted()).toEqual([{ connections: 1, channels: 0 }]);
  });
});
