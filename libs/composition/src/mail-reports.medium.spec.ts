import { Connection, ConnectionCreated, FoundAsset, UnreadMails } from '@nachtwacht/contracts';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from './process-context';
import { startWholeApp, type WholeApp } from './testing/whole-app';

let app: WholeApp<TestDatabase>;
let cookie: string;
let port: number;

beforeAll(async () => {
  port = await freePort('127.0.0.1');
  app = await startWholeApp(await createTestDatabase(), {
    roles: ['api', 'worker'],
    env: { NACHTWACHT_MAIL_DOMAIN: 'nw.example.nl', NACHTWACHT_MAIL_PORT: String(port) },
  });
  await app.setUp();
  cookie = await app.signIn();
});
afterAll(() => app.close());

async function call(path: string, json?: unknown): Promise<unknown> {
  const response = await app.fetch(`/api${path}`, {
    headers: { cookie },
    ...(json === undefined ? {} : { json }),
  });
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${JSON.stringify(body)}`);
  return body;
}

/** Sends a mail by swaks, and returns what was answered. */
function send(to: string, subject: string, ...more: string[]): Promise<string> {
  const args = ['--server', `127.0.0.1:${String(port)}`, '--to', to, '--from', 'veeam@klant.example'];
  return new Promise((resolve) => {
    execFile(
      'swaks',
      [...args, '--header', `Subject: ${subject}`, '--body', 'Veeam', ...more],
      (_error, stdout) => resolve(stdout),
    );
  });
}

async function until<T>(ask: () => Promise<T>, isRight: (value: T) => boolean): Promise<T> {
  const end = performance.now() + 30_000;
  for (;;) {
    const value = await ask();
    if (isRight(value)) return value;
    if (performance.now() > end) throw new Error(`never came: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

it('a mail becomes a backup job, what nobody understands a warning, and a wrong sender neither', async () => {
  const customerId = await new Rows(app.db).customer({ name: 'Praktijk Zuid' });
  const created = ConnectionCreated.parse(
    await call('/connections', {
      collector: 'mail-report',
      name: 'Mail',
      customerId,
      settings: { senders: 'klant.example' },
    }),
  );
  const id = created.connection.id;
  const address = created.pushUrl!.replace('mailto:', '');
  const found = async () => FoundAsset.array().parse(await call(`/connections/${id}/found`));
  const unread = async () => UnreadMails.parse(await call('/inbox/mails')).mails.map((mail) => mail.unread);

  expect(await send(address, '[Success] Servers (4 objects)')).toMatch(/250/);
  const things = await until(found, (all) => all.length === 2);
  expect(things.map(({ name, kind }) => [kind, name])).toEqual(
    expect.arrayContaining([
      ['other', 'mail reports'],
      ['backup-job', 'Servers'],
    ]),
  );
  const [{ code } = { code: '' }] = await app.db.owner<{ code: string }>('SELECT code FROM service LIMIT 1');
  await call(`/connections/${id}/accept`, {
    items: things.map(({ key, name }) => ({ key, name, customerId, serviceCode: code })),
  });
  const statuses = () =>
    app.db.owner<{ aspect: string; status: string }>(
      `SELECT c.aspect, s.status FROM "check" c JOIN check_state s ON s.check_id = c.id
       WHERE c.connection_id = $1 ORDER BY c.aspect`,
      [id],
    );
  await until(statuses, (all) => all.length === 2 && all.every(({ status }) => status === 'ok'));
  expect(await unread()).toEqual([]);

  await send(address, 'Uw factuur van november');
  await until(statuses, (all) => all.find(({ aspect }) => aspect === 'mail')?.status === 'warning');
  expect(await unread()).toEqual(['not-recognised']);

  await send(
    address,
    '[Failed] Servers (4 objects)',
    '--from',
    'veeam@ander.example',
    '--header',
    'From: veeam@ander.example',
  );
  await until(unread, (all) => all.length === 2);
  expect(await unread()).toEqual(['sender-not-allowed', 'not-recognised']);
  expect((await statuses()).find(({ aspect }) => aspect === 'backup')?.status).toBe('ok');

  await send(address, '[Failed] Servers (4 objects)');
  await until(statuses, (all) => all.find(({ aspect }) => aspect === 'backup')?.status === 'critical');

  const { mails } = UnreadMails.parse(await call('/inbox/mails'));
  await call('/inbox/mails/decide', {
    ids: mails.map((mail) => mail.id),
    decision: 'ignored',
    reason: 'hoort hier niet',
  });
  await until(statuses, (all) => all.find(({ aspect }) => aspect === 'mail')?.status === 'ok');
  expect(Connection.parse(await call(`/connections/${id}`)).fault).toBeNull();
});
