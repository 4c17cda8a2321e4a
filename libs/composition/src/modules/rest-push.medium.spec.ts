import { ROUTES } from '@nachtwacht/contracts';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let app: RestApp;
let customer: string;
let connection: string;
let address: string;
beforeAll(async () => {
  db = await createTestDatabase();
  customer = await new Rows(db).customer();
  app = await startRestApp({ database: db.database, publicUrl: 'https://nw.example.nl' });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  const body = { collector: 'backup-push', name: 'Back-up', customerId: customer, settings: {} };
  const created = await app.call(ROUTES.createConnection, { body });
  connection = created.connection.id;
  address = here(created.pushUrl ?? '');
});

/** The address as shown, on this machine. */
function here(url: string): string {
  expect(url).toMatch(/^https:\/\/nw\.example\.nl\/push\/[A-Za-z0-9_-]{32}$/);
  return url.replace('https://nw.example.nl', app.url);
}
const kept = () =>
  db.owner<{ body: string }>(
    'SELECT signal, exit_code, run_id, body, content_type FROM push_message WHERE connection_id = $1 ORDER BY id',
    [connection],
  );
const post = (path: string, init: RequestInit = {}) =>
  fetch(`${address}${path}`, { method: 'POST', ...init });

describe('the address that a backup job reports to', () => {
  it.each([
    ['success', 'GET', '', { signal: 'success', exit_code: null }],
    ['success by HEAD', 'HEAD', '', { signal: 'success' }],
    ['success by POST', 'POST', '', { signal: 'success' }],
    ['a start', 'POST', '/start', { signal: 'start' }],
    ['a failure', 'POST', '/fail', { signal: 'fail' }],
    ['a line of log', 'POST', '/log', { signal: 'log' }],
    ['exit code 0', 'GET', '/0', { signal: 'exit', exit_code: 0 }],
    ['exit code 255', 'GET', '/255', { signal: 'exit', exit_code: 255 }],
    ['which run it is', 'GET', '/start?rid=run-1', { signal: 'start', run_id: 'run-1' }],
  ])('takes %s', async (_what, method, path, expected) => {
    const response = await fetch(`${address}${path}`, { method });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(method === 'HEAD' ? '' : 'OK');
    expect(response.headers.get('ping-body-limit')).toBe('100000');
    expect(await kept()).toEqual([expect.objectContaining(expected)]);
  });

  it.each(['/256', '/-1', '/stop', '/0x1', '/start/more'])('knows no %s', async (path) => {
    expect((await post(path)).status).toBe(404);
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['JSON', 'application/json', '{"total_bytes": 7}'],
    ['JSON that is broken', 'application/json', '{"total_bytes": '],
    ['a form', 'application/x-www-form-urlencoded', 'a=1&b=2'],
    ['text', 'text/plain; charset=utf-8', 'klaar — 7 bestanden'],
  ])('keeps %s as the text that it is', async (_what, contentType, body) => {
    expect((await post('', { body, headers: { 'content-type': contentType } })).status).toBe(200);
    expect(await kept()).toMatchObject([{ body, content_type: contentType }]);
  });

  it('cuts what is longer than 100 kB, between two characters, and refuses nothing', async () => {
    expect((await post('', { body: `x${'é'.repeat(80_000)}` })).status).toBe(200);
    const [message] = await kept();
    expect(Buffer.byteLength(message!.body)).toBe(99_999);
    expect(message!.body).toMatch(/^xé+$/);
    expect((await post('', { body: Buffer.alloc(5_000_000, 'y') })).status).toBe(200);
    expect((await kept())[1]?.body).toHaveLength(100_000);
  });

  it('keeps bytes that are no text without choking on them', async () => {
    expect((await post('', { body: Buffer.from([0xff, 0x00, 0x41]) })).status).toBe(200);
    expect(await kept()).toMatchObject([{ body: '\uFFFD\uFFFDA' }]);
  });

  it('takes no id of a run that is no plain text', async () => {
    await post(`/start?rid=${encodeURIComponent('a b\u0000')}`);
    await post('/start?rid=1&rid=2');
    await post(`/start?rid=${'r'.repeat(300)}`);
    expect(await kept()).toMatchObject([{ run_id: null }, { run_id: null }, { run_id: 'r'.repeat(100) }]);
  });

  it('makes its connection due at once', async () => {
    await db.owner(`UPDATE poll SET next_due_at = now() + interval '1 hour' WHERE connection_id = $1`, [
      connection,
    ]);
    await post('');
    expect(
      await db.owner('SELECT next_due_at <= now() AS due FROM poll WHERE connection_id = $1', [connection]),
    ).toEqual([{ due: true }]);
  });

  it('stops when it is replaced', async () => {
    const { pushUrl } = await app.call(ROUTES.rotatePushUrl, { id: connection });
    expect((await post('')).status).toBe(404);
    address = here(pushUrl);
    expect((await post('')).status).toBe(200);
  });

  it('says nothing about an address that is not known', async () => {
    address = `${app.url}/push/${'A'.repeat(32)}`;
    const unknown = await post('');
    expect([unknown.status, await unknown.text()]).toEqual([404, 'Not found']);
    address = `${app.url}/push/x`;
    expect((await post('')).status).toBe(404);
  });

  it('lets one address no more than sixty at once and one a second, and others meanwhile', async () => {
    const began = Date.now();
    const statuses: number[] = [];
    for (let n = 0; n < 300 && statuses.at(-1) !== 429; n += 1) statuses.push((await post('/log')).status);
    const seconds = (Date.now() - began) / 1_000;
    const passed = statuses.filter((status) => status === 200).length;
    expect(passed).toBeGreaterThanOrEqual(60);
    expect(passed).toBeLessThanOrEqual(61 + seconds);
    const refused = await post('');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toMatch(/Report again in \d+ s/);
    const other = await app.call(ROUTES.createConnection, {
      body: { collector: 'backup-push', name: 'Ander', customerId: customer, settings: {} },
    });
    address = here(other.pushUrl ?? '');
    expect((await post('')).status).toBe(200);
  });

  it('survives a sender that goes away in the middle', async () => {
    const { hostname, port, pathname } = new URL(address);
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(`POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf`, () =>
          socket.destroy(),
        );
      });
      socket.on('close', () => resolve()).on('error', reject);
    });
    expect((await post('')).status).toBe(200);
    expect(await kept()).toHaveLength(1);
  });

  it('is kept as a hash only, and belongs to connections that are told', async () => {
    const secret = address.slice(-32);
    const everything = await db.owner<{ dump: string }>(
      `SELECT row_to_json(a)::text AS dump FROM push_address a UNION ALL SELECT row_to_json(c)::text FROM connection c
       UNION ALL SELECT row_to_json(c)::text FROM change c`,
    );
    expect(everything.length).toBeGreaterThan(2);
    expect(everything.map(({ dump }) => dump).join('\n')).not.toContain(secret);
    const asked = await app.call(ROUTES.createConnection, {
      body: {
        collector: 'http',
        name: 'Site',
        customerId: customer,
        settings: { url: 'https://www.example.nl/' },
      },
    });
    expect(asked.pushUrl).toBeNull();
    expect(await app.attempt(ROUTES.rotatePushUrl, { id: asked.connection.id })).toMatchObject({
      status: 409,
      body: { code: 'no-push' },
    });
  });
});
