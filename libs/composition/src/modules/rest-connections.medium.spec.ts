import { ROUTES } from '@nachtwacht/contracts';
import { writeInstallation } from '@nachtwacht/persistence';
import { generateKeyPair, publicHalf, unseal, UnsealError, type KeyPair } from '@nachtwacht/server-kit';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionContext } from '../adapters/sealing-contexts';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let rows: Rows;
let app: RestApp;
let keys: KeyPair;
let customer: string;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  keys = await generateKeyPair();
  customer = await rows.customer({ name: 'Noord' });
  app = await startRestApp({ database: db.database, publicUrl: 'https://nw.example.nl/' });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const PIN = new Array(32).fill('AB').join(':');
const CREDENTIALS = { key: 'sleutel', secret: 'zeer-geheim' };
const firewall = (over: object = {}) => ({
  collector: 'opnsense',
  name: 'Firewall',
  customerId: customer,
  settings: { url: 'https://198.51.100.7' },
  ...over,
});
const patch = (id: string, body: object) => app.call(ROUTES.updateConnection, { id, body });
async function stored(id: string): Promise<unknown> {
  const [row] = await db.owner<{ sealed: unknown }>(
    'SELECT sealed FROM credential WHERE connection_id = $1',
    [id],
  );
  return row?.sealed;
}
const opened = async (id: string) =>
  unseal(keys, connectionContext(await app.call(ROUTES.connection, { id })), await stored(id));
async function create(over: object = {}) {
  return (await app.call(ROUTES.createConnection, { body: firewall(over) })).connection;
}

describe('connections over HTTP', () => {
  it('tell which kinds there are, each with its forms', async () => {
    const kinds = await app.call(ROUTES.collectors);
    expect(kinds.map(({ id }) => id)).toEqual(expect.arrayContaining(['http', 'opnsense', 'backup-push']));
    const { settings, credentials, push } = kinds.find(({ id }) => id === 'opnsense')!;
    expect(settings).toMatchObject({ properties: { url: { field: { target: true } } } });
    expect(credentials).toMatchObject({ properties: {} });
    expect(push).toBe(false);
  });

  it('keep no credentials before a poller was started, and say so', async () => {
    const refused = await app.attempt(ROUTES.createConnection, {
      body: firewall({ credentials: CREDENTIALS }),
    });
    expect(refused).toMatchObject({ status: 503, body: { code: 'no-poller-key' } });
    expect(await create()).toMatchObject({ credentials: 'missing', address: 'https://198.51.100.7' });
    await writeInstallation(db.database, 'poller-public-key', publicHalf(keys));
  });

  it('seal credentials for the poller alone and never show them', async () => {
    const reply = await app.call(ROUTES.createConnection, { body: firewall({ credentials: CREDENTIALS }) });
    expect(reply.connection).toMatchObject({ credentials: 'set', customerName: 'Noord' });
    const { id } = reply.connection;
    const page = await app.call(ROUTES.connection, { id });
    const list = await app.call(ROUTES.connections, { query: { customerId: customer } });
    const row = await db.owner(
      'SELECT c.*, k.* FROM connection c JOIN credential k ON k.connection_id = c.id WHERE c.id = $1',
      [id],
    );
    expect(JSON.stringify([reply, page, list, row, await db.owner('SELECT * FROM change')])).not.toMatch(
      /sleutel|zeer-geheim/,
    );
    expect(await opened(id)).toMatchObject(CREDENTIALS);
  });

  it.each<[string, () => object | Promise<object>, string]>([
    ['another address', () => ({ settings: { url: 'https://evil.example' } }), 'missing'],
    ['another port', () => ({ settings: { url: 'https://198.51.100.7:8443' } }), 'missing'],
    ['another scheme', () => ({ settings: { url: 'http://198.51.100.7' } }), 'missing'],
    ['any certificate', () => ({ settings: { url: 'https://198.51.100.7', certificate: 'any' } }), 'missing'],
    ['another pin', () => ({ settings: { url: 'https://198.51.100.7', fingerprint: PIN } }), 'missing'],
    ['another customer', async () => ({ customerId: await rows.customer() }), 'missing'],
    ['the word to clear them', () => ({ credentials: null }), 'missing'],
    ['another name', () => ({ name: 'Poort' }), 'set'],
    ['a switch', () => ({ enabled: false }), 'set'],
    [
      'a setting that is no address',
      () => ({ settings: { url: 'https://198.51.100.7', ignoredGateways: 'WAN2' } }),
      'set',
    ],
    ['the same address again', () => ({ settings: { url: 'https://198.51.100.7' } }), 'set'],
  ])('answer %s by what becomes of the credentials', async (_what, change, credentials) => {
    const { id } = await create({ credentials: CREDENTIALS });
    expect(await patch(id, await change())).toMatchObject({ credentials });
    expect((await stored(id)) === undefined).toBe(credentials === 'missing');
    const [row] = await db.owner('SELECT version FROM connection WHERE id = $1', [id]);
    expect(row).toEqual({ version: 2 });
  });

  it('take new credentials along to a new address', async () => {
    const { id } = await create({ credentials: CREDENTIALS });
    const moved = {
      settings: { url: 'https://198.51.100.8' },
      credentials: { ...CREDENTIALS, secret: 'nieuw' },
    };
    expect(await patch(id, moved)).toMatchObject({ credentials: 'set', address: 'https://198.51.100.8' });
    expect(await opened(id)).toMatchObject({ secret: 'nieuw' });
  });

  it('open nothing any more for whoever writes another address past us', async () => {
    const { id } = await create({ credentials: CREDENTIALS });
    expect(await opened(id)).toMatchObject(CREDENTIALS);
    await db.owner(
      `UPDATE connection SET settings = jsonb_set(settings, '{url}', '"https://203.0.113.66"') WHERE id = $1`,
      [id],
    );
    await expect(opened(id)).rejects.toThrow(UnsealError);
  });

  it('can not become another kind', async () => {
    const { id } = await create({ credentials: CREDENTIALS });
    await patch(id, { collector: 'http' });
    expect(await app.call(ROUTES.connection, { id })).toMatchObject({ collector: 'opnsense' });
  });

  it.each<[string, object, string]>([
    ['a kind that does not exist', { collector: 'telepathie' }, 'collector'],
    ['settings that its collector refuses', { settings: { url: 'gopher://x' } }, 'settings.url'],
    ['settings that are missing', { settings: {} }, 'settings.url'],
    ['credentials that are incomplete', { credentials: { key: 'x' } }, 'credentials.secret'],
    ['an interval that is too short', { intervalSeconds: 1 }, 'intervalSeconds'],
    ['a name of nothing', { name: ' ' }, 'name'],
  ])('refuse %s, by field', async (_what, wrong, field) => {
    const refused = await app.attempt(ROUTES.createConnection, { body: firewall(wrong) });
    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid' } });
    expect((refused.body as { fields: object }).fields).toHaveProperty([field]);
  });

  it('are tested, accepted and ignored', async () => {
    const { id } = await create();
    const asked = await app.call(ROUTES.testConnection, { id, role: 'engineer' });
    expect(await app.call(ROUTES.connectionTest, { id: asked.id })).toEqual(asked);
    await rows.found(id, { kind: 'firewall', customer_id: customer });
    await rows.found(id, { key: 'wan', kind: 'gateway', customer_id: customer });
    const item = { key: 'host', customerId: customer, serviceCode: 'firewall', name: 'Poort' };
    const found = await app.call(ROUTES.accept, { id, role: 'engineer', body: { items: [item] } });
    expect(found.find(({ key }) => key === 'host')).toMatchObject({ customerId: customer, ignored: false });
    const ignored = await app.call(ROUTES.ignoreFound, { id, body: { keys: ['wan'], ignored: true } });
    expect(ignored.find(({ key }) => key === 'wan')).toMatchObject({ ignored: true, assetId: null });
    expect(await app.call(ROUTES.found, { id })).toEqual(ignored);
    expect(await app.call(ROUTES.connection, { id })).toMatchObject({ accepted: 1, found: 1 });
  });

  it('fill the inbox with what nobody took in, and keep why it was left out', async () => {
    const { id } = await create();
    await rows.found(id, { key: 'nacht', kind: 'backup-job', customer_id: customer });
    await rows.found(id, { key: 'wan', kind: 'gateway', customer_id: customer });
    const ofThis = async (view: 'new' | 'not-ours') => {
      const { things } = await app.call(ROUTES.inbox, { query: { view }, role: 'viewer' });
      return things.filter(({ connectionId }) => connectionId === id);
    };
    expect((await ofThis('new')).map(({ key }) => key)).toEqual(['nacht', 'wan']);
    const body = { keys: ['wan'], ignored: true, reason: 'Van de buren', notOurs: true };
    await app.call(ROUTES.ignoreFound, { id, role: 'engineer', body });
    expect(await ofThis('not-ours')).toMatchObject([{ key: 'wan', ignoredReason: 'Van de buren' }]);
    const backup = { kind: 'server', packageCode: 'server-500', protectsAssetId: null };
    const item = { key: 'nacht', customerId: customer, serviceCode: 'backup', name: 'Nacht', backup };
    await app.call(ROUTES.accept, { id, role: 'engineer', body: { items: [item] } });
    expect(await ofThis('new')).toEqual([]);
    expect(
      await db.owner('SELECT kind, package_code FROM backup_job WHERE customer_id = $1', [customer]),
    ).toEqual([{ kind: 'server', package_code: 'server-500' }]);
  });

  it('are archived and restored, and keep their raw answer for a look', async () => {
    const { id } = await create();
    expect(await app.call(ROUTES.archiveConnection, { id })).toMatchObject({ nextDueAt: null });
    expect(await app.attempt(ROUTES.testConnection, { id })).toMatchObject({
      status: 409,
      body: { code: 'archived' },
    });
    expect(await app.call(ROUTES.restoreConnection, { id })).toMatchObject({ archivedAt: null });
    expect(await app.call(ROUTES.rawAnswer, { id })).toEqual({ at: null, answers: null });
  });

  it.each([
    ['an engineer adds none', ROUTES.createConnection, 'engineer', 403],
    ['an engineer edits none', ROUTES.updateConnection, 'engineer', 403],
    ['an engineer makes no new push address', ROUTES.rotatePushUrl, 'engineer', 403],
    ['a viewer accepts nothing', ROUTES.accept, 'viewer', 403],
    ['a viewer tests none', ROUTES.testConnection, 'viewer', 403],
    ['a viewer looks', ROUTES.connection, 'viewer', 200],
  ])('%s', async (_rule, route, role, status) => {
    const { id } = await create();
    expect(
      await app.attempt(route, { id, role, body: route.method === 'GET' ? undefined : {} }),
    ).toMatchObject({ status });
  });

  it.each(['1', 'x', "' OR 1=1", '../customers'])('know no connection %j', async (id) => {
    expect((await app.attempt(ROUTES.connection, { id: encodeURIComponent(id) })).status).toBe(404);
  });

  it('of a kind that this program does not have are shown and archived, not edited', async () => {
    const id = await rows.connection(customer, { collector: 'van-vroeger' });
    expect(await app.call(ROUTES.connection, { id })).toMatchObject({
      address: '',
      credentials: 'not-needed',
    });
    const refused = await app.attempt(ROUTES.updateConnection, { id, body: { name: 'x' } });
    expect(refused).toMatchObject({ status: 409, body: { code: 'unknown-collector' } });
    await app.call(ROUTES.archiveConnection, { id });
  });
});
