import { startTlsServer, type TlsTestServer } from '@nachtwacht/collector-kit/testing';
import { BoardSnapshot, Connection } from '@nachtwacht/contracts';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signedIn } from './testing/people';
import { startWholeApp, type WholeApp } from './testing/whole-app';

const SOON = { timeout: 20_000, interval: 100 };
const TOKEN = 'teken-van-de-server';
const ELSE = new Array(32).fill('00').join(':');

let app: WholeApp<TestDatabase>;
let device: TlsTestServer;
let cookie: string;
let id: string;
beforeEach(async () => {
  device = await startTlsServer({ names: ['127.0.0.1'] });
  app = await startWholeApp(await createTestDatabase(), {
    roles: ['api', 'worker'],
    env: { NACHTWACHT_ALLOW_LOOPBACK: 'true' },
  });
  await app.setUp();
  cookie = await app.signIn();
  const made = await app.fetch('/api/connections', {
    headers: { cookie },
    json: {
      collector: 'node-exporter',
      name: 'Server',
      settings: { url: `https://127.0.0.1:${String(device.port)}/metrics`, certificate: 'any' },
      credentials: { token: TOKEN },
    },
  });
  ({ id } = ((await made.json()) as { connection: { id: string } }).connection);
  await poll();
  await expect.poll(async () => (await read()).identity, SOON).not.toBeNull();
});
afterEach(async () => {
  await app.close();
  await device.close();
});

/** How often the device was told the secret. */
const timesSent = () => device.heard().split(TOKEN).length - 1;

async function read(): Promise<Connection> {
  return Connection.parse(await (await app.fetch(`/api/connections/${id}`, { headers: { cookie } })).json());
}

async function poll(): Promise<void> {
  const before = (await read()).lastPolledAt;
  await app.db.owner('UPDATE poll SET next_due_at = now() WHERE connection_id = $1', [id]);
  await expect.poll(async () => (await read()).lastPolledAt !== before, SOON).toBe(true);
}

const accept = (key: string, by = cookie) =>
  app.fetch(`/api/connections/${id}/identity`, { headers: { cookie: by }, json: { key } });

const changed = (json: object) =>
  app.fetch(`/api/connections/${id}`, { method: 'PATCH', headers: { cookie }, json });

describe('the device that credentials were first given to', () => {
  it('may renew its certificate: the same key is the same device', async () => {
    const { identity } = await read();
    await device.show('renewed');
    const sent = timesSent();
    await poll();
    expect(timesSent()).toBeGreaterThan(sent);
    expect(await read()).toMatchObject({ identity, fault: { class: 'bad-reply' } });
  });

  it('is told from another: nothing is sent, the board says so, and only a person may accept the new one', async () => {
    const { identity } = await read();
    const sent = timesSent();
    await device.show('another');
    await poll();
    await expect.poll(async () => (await read()).fault?.class, SOON).toBe('identity-changed');
    const page = await read();
    expect(timesSent()).toBe(sent);
    expect(page.identity).toMatchObject({ key: identity!.key, other: { key: expect.any(String) as string } });
    expect(page.fault?.text).toContain('the credentials were not sent');
    const board = await (await app.fetch('/api/board', { headers: { cookie } })).json();
    expect(BoardSnapshot.parse(board).notices).toContainEqual(
      expect.objectContaining({ kind: 'connection-fault', subjectId: id, text: page.fault!.text }),
    );

    // Neither "test now" nor the credentials entered once more give them away.
    await app.fetch(`/api/connections/${id}/test`, { headers: { cookie }, json: {} });
    await changed({ credentials: { token: TOKEN } });
    await poll();
    expect(timesSent()).toBe(sent);

    const engineer = await signedIn(app, { role: 'engineer' });
    expect((await accept(page.identity!.other!.key, engineer.cookie)).status).toBe(403);
    expect((await accept(ELSE)).status).toBe(409);
    expect(timesSent()).toBe(sent);
    expect((await accept(page.identity!.other!.key)).status).toBe(200);
    await expect.poll(timesSent, SOON).toBeGreaterThan(sent);
    await expect.poll(async () => (await read()).fault?.class, SOON).toBe('bad-reply');
    expect((await read()).identity).toMatchObject({ key: page.identity!.other!.key, other: null });
    const [written] = await app.db.owner<{ entry: string }>(
      `SELECT e::text AS entry FROM audit_entry e WHERE e::text LIKE '%' || $1 || '%' LIMIT 1`,
      [page.identity!.other!.key],
    );
    expect(written?.entry).toContain(identity!.key);
  });

  it('is forgotten with another target, also when its credentials are given at once', async () => {
    const { identity } = await read();
    await device.show('another');
    const url = `https://localhost:${String(device.port)}/metrics`;
    await changed({ settings: { url, certificate: 'any' }, credentials: { token: TOKEN } });
    await expect.poll(async () => (await read()).identity?.key, SOON).not.toBeUndefined();
    expect((await read()).identity?.key).not.toBe(identity!.key);
  });
});
