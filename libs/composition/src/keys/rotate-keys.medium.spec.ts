import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInstallation, writeInstallation } from '@nachtwacht/persistence';
import {
  generateKeyPair,
  KeyRing,
  makeKeyPair,
  publicHalf,
  readKeyPairs,
  seal,
  type KeyPair,
} from '@nachtwacht/server-kit';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelContext, connectionContext } from '../adapters/sealing-contexts';
import { deleteOldKeys, prepareKey, rotateKeys, type Rotation } from './rotate-keys';

let db: TestDatabase;
let rows: Rows;
let folder: string;
let rotation: Rotation;
let old: KeyPair;

beforeEach(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-rotate-'));
  rotation = { database: db.database, path: join(folder, 'poller.key') };
  old = (await makeKeyPair(rotation.path))[0]!;
  await writeInstallation(db.database, 'poller-public-key', publicHalf(old));
});
afterEach(async () => {
  await db.drop();
  await rm(folder, { recursive: true, force: true });
});

const SETTINGS = { url: 'https://198.51.100.7', certificate: 'public', fingerprint: '' };

async function sealConnection(secret: string, key = old): Promise<string> {
  const id = await rows.connection(null, { collector: 'opnsense', settings: SETTINGS });
  const context = connectionContext({ id, customerId: null, collector: 'opnsense', settings: SETTINGS });
  await put(id, await seal(publicHalf(key), context, { key: 'k', secret }));
  return id;
}

const put = (id: string, sealed: object) =>
  db.owner('INSERT INTO credential (connection_id, sealed) VALUES ($1, $2)', [id, sealed]);

async function sealChannel(secret: string): Promise<string> {
  const channel = { id: randomUUID(), kind: 'webhook', settings: { url: 'https://hook.example.nl' } };
  const sealed = await seal(publicHalf(old), channelContext(channel), { secret });
  await db.owner(`INSERT INTO channel (id, kind, name, settings, sealed) VALUES ($1, $2, 'x', $3, $4)`, [
    channel.id,
    channel.kind,
    channel.settings,
    sealed,
  ]);
  return channel.id;
}

const kids = async () =>
  (
    await db.owner<{ kid: string }>(
      `SELECT DISTINCT sealed->>'kid' AS kid
       FROM (SELECT sealed FROM credential UNION ALL SELECT sealed FROM channel) s WHERE sealed IS NOT NULL`,
    )
  ).map(({ kid }) => kid);

async function opened(id: string): Promise<unknown> {
  const [row] = await db.owner<{ sealed: unknown }>(
    'SELECT sealed FROM credential WHERE connection_id = $1',
    [id],
  );
  const ring = new KeyRing({ keys: (await readKeyPairs(rotation.path))! });
  return ring.open(
    connectionContext({ id, customerId: null, collector: 'opnsense', settings: SETTINGS }),
    row?.sealed,
  );
}
const ids = async () => (await readKeyPairs(rotation.path))?.map(({ kid }) => kid);

describe('a rotation of the key', () => {
  it('seals everything to a new key, and nothing can be sealed to the old one any more', async () => {
    const connection = await sealConnection('geheim');
    await sealChannel('kanaal');
    const { set_at } = (await db.owner<{ set_at: Date }>('SELECT set_at FROM credential'))[0]!;
    const result = await rotateKeys(rotation);
    expect(result).toEqual({ key: result.key, resealed: 2, unopened: [], retired: [old.kid] });
    expect(result.key).not.toBe(old.kid);
    expect(await kids()).toEqual([result.key]);
    expect(await readInstallation(db.database, 'poller-public-key')).toMatchObject({ kid: result.key });
    expect(await opened(connection)).toEqual({ key: 'k', secret: 'geheim' });
    expect(await db.owner('SELECT set_at FROM credential')).toEqual([{ set_at }]);
    await expect(sealConnection('te-laat')).rejects.toThrow(
      `sealed to the key ${old.kid}, which was retired`,
    );
  });

  it('keeps the old key until it is told to delete it, for backups of before', async () => {
    const connection = await sealConnection('geheim');
    const { key } = await rotateKeys(rotation);
    expect(await ids()).toEqual([old.kid, key]);
    expect(await deleteOldKeys(rotation)).toEqual([old.kid]);
    expect(await ids()).toEqual([key]);
    expect(await readFile(rotation.path, 'utf8')).not.toContain(old.privateKey);
    expect(await opened(connection)).toEqual({ key: 'k', secret: 'geheim' });
  });

  it('deletes no key that something is sealed to, nor the one in use', async () => {
    await sealConnection('geheim');
    expect(await deleteOldKeys(rotation)).toEqual([]);
    const [, fresh] = await prepareKey(rotation);
    await sealConnection('x', fresh);
    await writeInstallation(db.database, 'poller-public-key', publicHalf(fresh!));
    expect(await deleteOldKeys(rotation)).toEqual([]);
    expect(await ids()).toEqual([old.kid, fresh!.kid]);
  });

  it('can be prepared: the key is there before anything is sealed to it, and the rotation takes that one', async () => {
    await sealConnection('geheim');
    const prepared = await prepareKey(rotation);
    expect(await prepareKey(rotation)).toEqual(prepared);
    expect(await readInstallation(db.database, 'poller-public-key')).toEqual(publicHalf(old));
    expect((await rotateKeys(rotation)).key).toBe(prepared.at(-1)?.kid);
  });

  it('is a new one after one that was ended, and not before', async () => {
    await sealConnection('geheim');
    const first = await rotateKeys(rotation);
    const second = await rotateKeys(rotation);
    expect(second.key).not.toBe(first.key);
    expect(second.retired.toSorted()).toEqual([old.kid, first.key].toSorted());
    expect(await ids()).toEqual([old.kid, first.key, second.key]);
  });

  it('may run twice at once: one key comes of it', async () => {
    for (let n = 0; n < 40; n++) await sealConnection(`geheim-${String(n)}`);
    const results = await Promise.all([
      rotateKeys({ ...rotation, batch: 3 }),
      rotateKeys({ ...rotation, batch: 4 }),
    ]);
    expect(new Set(results.map(({ key }) => key)).size).toBe(1);
    expect(results.reduce((sum, { resealed }) => sum + resealed, 0)).toBe(40);
    expect(await kids()).toEqual([results[0].key]);
  });

  it('leaves what no key opens as it is, says which, and does not retire what that is sealed to', async () => {
    const good = await sealConnection('geheim');
    const moved = await rows.connection(null, {
      collector: 'opnsense',
      settings: { ...SETTINGS, url: 'https://203.0.113.66' },
    });
    const [envelope] = await db.owner<{ sealed: object }>(
      'SELECT sealed FROM credential WHERE connection_id = $1',
      [good],
    );
    await put(moved, envelope!.sealed);
    const lost = await sealConnection('verloren', await generateKeyPair());
    const result = await rotateKeys(rotation);
    expect(result).toMatchObject({ resealed: 1, retired: [] });
    expect([...result.unopened].toSorted()).toEqual([moved, lost].toSorted());
    expect(await opened(good)).toEqual({ key: 'k', secret: 'geheim' });
    expect((await rotateKeys(rotation)).key).toBe(result.key);
  });

  it('meets what an edit seals to the old key while it runs', async () => {
    await sealConnection('vooraf');
    let late: Promise<string> | null = null;
    const onProgress = () => void (late ??= sealConnection('tussendoor'));
    for (let n = 0; n < 5; n++) await sealConnection('meer');
    const { key } = await rotateKeys({ ...rotation, batch: 1, onProgress });
    const id = await late!;
    expect(await kids()).toEqual([key]);
    expect(await opened(id)).toEqual({ key: 'k', secret: 'tussendoor' });
  });

  it('takes as many secrets as there are, batch after batch', async () => {
    const settings = SETTINGS;
    const ids = Array.from({ length: 1_000 }, () => randomUUID());
    const envelopes: object[] = [];
    for (const id of ids) {
      const context = connectionContext({ id, customerId: null, collector: 'opnsense', settings });
      envelopes.push(await seal(publicHalf(old), context, { key: 'k', secret: id }));
    }
    await db.owner(
      `INSERT INTO connection (id, collector, name, settings, interval_seconds)
       SELECT id, 'opnsense', 'x', $2, 60 FROM unnest($1::uuid[]) AS id`,
      [ids, settings],
    );
    await db.owner('INSERT INTO poll (connection_id) SELECT * FROM unnest($1::uuid[])', [ids]);
    await db.owner(
      'INSERT INTO credential (connection_id, sealed) SELECT * FROM unnest($1::uuid[], $2::jsonb[])',
      [ids, envelopes],
    );
    const { key, resealed } = await rotateKeys(rotation);
    expect(resealed).toBe(1_000);
    expect(await kids()).toEqual([key]);
    for (const id of [ids[0]!, ids[500]!, ids[999]!])
      expect(await opened(id)).toEqual({ key: 'k', secret: id });
  });

  it('begins nowhere without the file, and not with another one', async () => {
    await expect(rotateKeys({ ...rotation, path: join(folder, 'none') })).rejects.toThrow(/no key to rotate/);
    const other = join(folder, 'other.key');
    await writeFile(other, JSON.stringify(await generateKeyPair()), { mode: 0o600 });
    await expect(rotateKeys({ ...rotation, path: other })).rejects.toThrow(`sealed to now (${old.kid})`);
    expect(await kids()).toEqual([]);
  });
});
