import { startTlsServer, type TlsTestServer } from '@nachtwacht/collector-kit/testing';
import { Connection, type ConnectionTest, type FoundAsset } from '@nachtwacht/contracts';
import type { Message } from '@nachtwacht/domain';
import {
  createTestDatabase,
  Rows,
  startMailServer,
  type TestDatabase,
  type TestMailServer,
} from '@nachtwacht/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWholeApp, type WholeApp } from './testing/whole-app';

const SOON = { timeout: 20_000, interval: 100 };
/** A machine as node_exporter tells of it, as little as there may be. */
const METRICS = `# TYPE node_uname_info gauge
node_uname_info{nodename="srv-01",sysname="Linux",release="6.1",machine="x86_64",version="1",domainname="(none)"} 1
# TYPE node_memory_MemTotal_bytes gauge
node_memory_MemTotal_bytes 8e+09
# TYPE node_memory_MemAvailable_bytes gauge
node_memory_MemAvailable_bytes 6e+09
# TYPE node_time_seconds gauge
node_time_seconds ${String(Math.floor(Date.now() / 1000))}
`;

let app: WholeApp<TestDatabase>;
let device: TlsTestServer;
let mail: TestMailServer;
let cookie: string;
let customerId: string;
let id: string;
beforeEach(async () => {
  [device, mail] = await Promise.all([
    startTlsServer({ names: ['127.0.0.1'], body: METRICS }),
    startMailServer(),
  ]);
  app = await startWholeApp(await createTestDatabase(), {
    roles: ['api', 'worker'],
    env: { NACHTWACHT_ALLOW_LOOPBACK: 'true' },
  });
  await app.setUp();
  cookie = await app.signIn();
  customerId = await new Rows(app.db).customer({ name: 'Praktijk Zuid' });
  const settings = {
    host: '127.0.0.1',
    port: mail.port,
    security: 'none',
    from: 'a@example.nl',
    to: 'b@example.nl',
  };
  await ask('/channels', { kind: 'email', name: 'Balie', settings });
  const url = `https://127.0.0.1:${String(device.port)}/metrics`;
  const made = await ask<{ connection: { id: string } }>('/connections', {
    collector: 'node-exporter',
    name: 'Server',
    customerId,
    settings: { url, certificate: 'any' },
    credentials: { token: 'teken-van-de-server' },
  });
  ({ id } = made.connection);
  await poll();
  await expect.poll(async () => (await read()).identity, SOON).not.toBeNull();
});
afterEach(async () => {
  await app.close();
  await Promise.all([device.close(), mail.close()]);
});

async function ask<T>(path: string, json?: object): Promise<T> {
  const response = await app.fetch(`/api${path}`, { headers: { cookie }, ...(json && { json }) });
  if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${await response.text()}`);
  return (await response.json()) as T;
}
const read = async () => Connection.parse(await ask(`/connections/${id}`));

async function poll(): Promise<void> {
  const before = (await read()).lastPolledAt;
  await app.db.owner('UPDATE poll SET next_due_at = now() WHERE connection_id = $1', [id]);
  await expect.poll(async () => (await read()).lastPolledAt !== before, SOON).toBe(true);
}

async function acceptHost(): Promise<void> {
  const { id: test } = await ask<ConnectionTest>(`/connections/${id}/test`, {});
  await expect
    .poll(async () => (await ask<ConnectionTest>(`/connection-tests/${test}`)).finishedAt, SOON)
    .not.toBeNull();
  const found = await ask<FoundAsset[]>(`/connections/${id}/found`);
  const host = found.find(({ key }) => key === 'host');
  expect(host).toBeDefined();
  const item = { key: 'host', customerId, serviceCode: 'cloud-hosting', name: 'srv-01' };
  await ask(`/connections/${id}/accept`, { items: [item] });
  await poll();
  await expect
    .poll(async () => (await app.db.owner(`SELECT FROM check_state WHERE status = 'ok'`)).length, SOON)
    .toBeGreaterThan(0);
}

const incidents = () =>
  app.db.owner<{ status: string; closed: boolean }>(
    'SELECT status, closed_at IS NOT NULL AS closed FROM incident ORDER BY opened_at',
  );
const messages = async () =>
  (await app.db.owner<{ message: Message }>('SELECT message FROM delivery ORDER BY created_at, id')).map(
    ({ message }) => message,
  );
const told = async (kind: Message['kind']) => (await messages()).filter((message) => message.kind === kind);

describe('another device than before', () => {
  it('opens an incident at its first poll, without waiting for another, and is mailed', async () => {
    await acceptHost();
    await device.show('another');
    await poll();
    await expect.poll(incidents, SOON).toEqual([{ status: 'unknown', closed: false }]);
    const [problem] = await expect
      .poll(() => told('problem'), SOON)
      .toHaveLength(1)
      .then(() => told('problem'));
    expect(JSON.stringify(problem)).toContain('identity-changed');
    await expect
      .poll(() => mail.mails.map(({ subject }) => subject), SOON)
      .toContain('Ander apparaat dan voorheen: Server');
  });

  it('is told once for each that is met, also where nothing is watched by it yet', async () => {
    await device.show('another');
    await poll();
    await poll();
    await expect.poll(() => told('device-changed'), SOON).toHaveLength(1);
    expect(await told('device-changed')).toMatchObject([
      { connection: { id, name: 'Server' }, customer: { id: customerId, name: 'Praktijk Zuid' } },
    ]);
    const [sent] = await expect
      .poll(() => mail.mails.filter(({ subject }) => subject?.startsWith('Ander apparaat')), SOON)
      .toHaveLength(1)
      .then(() => mail.mails);
    expect(sent?.text).toContain(`/connections/${id}`);
    expect(sent?.text).toContain('Klant: Praktijk Zuid');
    await device.show('another');
    await poll();
    await expect.poll(() => told('device-changed'), SOON).toHaveLength(2);
  });

  it('is told too where the old one was away before', async () => {
    await acceptHost();
    await app.db.owner(`UPDATE check_state SET status = 'critical'`);
    await device.show('another');
    await poll();
    await expect.poll(() => told('device-changed'), SOON).toHaveLength(1);
  });

  it('says nothing when the certificate is renewed for the same key', async () => {
    await acceptHost();
    await device.show('renewed');
    await poll();
    await poll();
    expect(await told('device-changed')).toEqual([]);
    expect(await incidents()).toEqual([]);
  });
});
