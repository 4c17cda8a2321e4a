import { ROUTES } from '@nachtwacht/contracts';
import { writeInstallation } from '@nachtwacht/persistence';
import { generateKeyPair, publicHalf, unseal, type KeyPair } from '@nachtwacht/server-kit';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelContext } from '../adapters/sealing-contexts';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let app: RestApp;
let keys: KeyPair;
beforeAll(async () => {
  db = await createTestDatabase();
  keys = await generateKeyPair();
  await writeInstallation(db.database, 'poller-public-key', publicHalf(keys));
  app = await startRestApp({ database: db.database, publicUrl: 'https://nw.example.nl' });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const webhook = (over: object = {}) => ({
  kind: 'webhook',
  name: 'Wachtdienst',
  settings: { url: 'https://hooks.example.nl/nachtwacht', language: 'en' },
  credentials: { secret: 'zeer-geheim-teken-van-leven' },
  ...over,
});
const create = (over: object = {}) => app.call(ROUTES.createChannel, { body: webhook(over) });
async function sealed(id: string): Promise<unknown> {
  const [row] = await db.owner<{ sealed: unknown }>('SELECT sealed FROM channel WHERE id = $1', [id]);
  return row?.sealed;
}

describe('channels over HTTP', () => {
  it('tell which kinds there are, each with its forms', async () => {
    const kinds = await app.call(ROUTES.channelKinds);
    expect(kinds.map(({ id }) => id)).toEqual(['email', 'webhook']);
    for (const { settings } of kinds) expect(JSON.stringify(settings)).toContain('"target":true');
  });

  it('seal credentials for the sender alone and never show them', async () => {
    const channel = await create();
    expect(channel).toMatchObject({ name: 'Wachtdienst', credentials: 'set', enabled: true, queued: 0 });
    expect(await app.call(ROUTES.channels)).toEqual([channel]);
    expect(JSON.stringify([channel, await db.owner('SELECT * FROM channel')])).not.toContain('zeer-geheim');
    expect(await unseal(keys, channelContext(channel), await sealed(channel.id))).toEqual({
      secret: 'zeer-geheim-teken-van-leven',
    });
  });

  it('forget their credentials when they dial another address, and keep them otherwise', async () => {
    const { id } = await create();
    const patch = (body: object) => app.call(ROUTES.updateChannel, { id, body });
    expect(await patch({ name: 'Nacht', enabled: false })).toMatchObject({
      name: 'Nacht',
      enabled: false,
      credentials: 'set',
    });
    expect(await sealed(id)).not.toBeNull();
    await patch({ settings: { url: 'https://evil.example/' } });
    expect(await sealed(id)).toBeNull();
  });

  it('send a test message with a key of its own each time, worded for who reads it', async () => {
    const { id } = await create();
    const first = await app.call(ROUTES.testChannel, { id });
    expect(first).toMatchObject({ channelId: id, state: 'queued', attempts: 0 });
    const second = await app.call(ROUTES.testChannel, { id });
    expect(second.id).not.toBe(first.id);
    expect(await app.call(ROUTES.deliveries, { id })).toHaveLength(2);
    expect(first.subject).toMatch(/test message/i);
    const dutch = await create({ settings: { url: 'https://hooks.example.nl/', language: 'nl' } });
    expect((await app.call(ROUTES.testChannel, { id: dutch.id })).subject).toMatch(/testbericht/i);
  });

  it('are removed with what waited', async () => {
    const { id } = await create();
    await app.call(ROUTES.testChannel, { id });
    expect(await app.call(ROUTES.archiveChannel, { id })).toMatchObject({ queued: 0, failed: 1 });
    expect((await app.call(ROUTES.channels)).map((channel) => channel.id)).not.toContain(id);
  });

  it.each<[string, object, string]>([
    ['a kind that does not exist', { kind: 'postduif' }, 'kind'],
    ['settings that their kind refuses', { settings: { url: 'ftp://x' } }, 'settings.url'],
    ['a name of nothing', { name: '' }, 'name'],
  ])('refuse %s, by field', async (_what, wrong, field) => {
    const refused = await app.attempt(ROUTES.createChannel, { body: webhook(wrong) });
    expect(refused.status).toBe(400);
    expect((refused.body as { fields: object }).fields).toHaveProperty([field]);
  });

  it('are looked at by everybody and changed by those who lead', async () => {
    expect((await app.attempt(ROUTES.channels, { role: 'viewer' })).status).toBe(200);
    expect((await app.attempt(ROUTES.createChannel, { role: 'engineer', body: webhook() })).status).toBe(403);
    expect((await app.attempt(ROUTES.createChannel, { role: 'service-lead', body: webhook() })).status).toBe(
      200,
    );
  });
});
