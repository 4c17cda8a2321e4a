import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createTestDatabase, totpOf, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, PERSON, startWholeApp, type WholeApp } from '../testing/whole-app';

const { email, password } = PERSON;
let folder: string;
const SCRIPT = 'export {};';
let app: WholeApp<TestDatabase>;
let cookie: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-pages-'));
  await mkdir(join(folder, 'files'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Nachtwacht</title>');
  await writeFile(join(folder, 'files', 'a.js'), SCRIPT);
  await writeFile(join(folder, 'files', 'a.js.br'), brotliCompressSync(SCRIPT));
  await writeFile(join(folder, 'files', 'a.js.gz'), gzipSync(SCRIPT));
  await writeFile(join(folder, '.hidden'), 'hidden');
  app = await startWholeApp(await createTestDatabase(), { dashboardFolder: folder });
  await app.setUp();
  cookie = await app.signIn();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

it.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('sends a script that the build compressed to a browser that takes %s as %s', async (takes, encoding) => {
  const response = await app.fetch('/files/a.js', { headers: { 'accept-encoding': takes } });
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(response.headers.get('content-type')).toMatch(/javascript/);
  expect(response.headers.get('cache-control')).toMatch(/immutable/);
  expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await response.text()).toBe(SCRIPT);
});

const me = (session: string) => app.fetch('/api/me', { headers: { cookie: session } });

/** What fetch would not send. */
function send(method: string, path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url);
    request({ hostname, port, method, path, headers: { cookie, 'x-said': 'echo me' } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Everything that is said back on one connection. */
function spoken(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url);
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk) => (heard += chunk.toString()));
    socket.on('close', () => {
      resolve(heard);
    });
    socket.on('error', reject);
  });
}

describe('what no page of ours asks', () => {
  it.each(['/', '/api/me', '/files/a.js', '/health/live'])('TRACE %s says nothing back', async (path) => {
    const { status, text } = await send('TRACE', path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('echo me');
  });

  it.each(['/files', '/files/', '/files/..', '/files/../.hidden', '/.hidden', '/files/%2e%2e/.hidden'])(
    '%s lists no folder and gives no hidden file',
    async (path) => {
      const { text } = await send('GET', path);
      expect(text).not.toMatch(/a\.js|^hidden/);
    },
  );

  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}'],
    ['a length beside chunks', 'Content-Length: 40\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['chunks under another name', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['a size of a chunk that is none', 'Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n'],
  ])('a body with %s ends the connection, and what follows is no request', async (_rule, rest) => {
    const head = 'POST /api/auth/sign-out HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    const heard = await spoken(`${head}${rest}GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1\.1 400 /);
    expect(heard).not.toContain('"live"');
  });

  it('a value that is given twice is refused, not chosen from', async () => {
    const get = async (query: string) =>
      (await app.fetch(`/api/customers?${query}`, { headers: { cookie } })).status;
    expect([await get('archived=true'), await get('archived=true&archived=false')]).toEqual([200, 400]);
    expect(await get('archived[a]=true&archived[b]=true')).toBe(200);
  });

  it('a body reaches no prototype', async () => {
    const body =
      '{"name":"Praktijk","code":"praktijk","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    const headers = { cookie, 'content-type': 'application/json' };
    const made = await app.fetch('/api/customers', { method: 'POST', headers, body });
    expect(made.status).toBe(200);
    expect(await made.text()).not.toContain('polluted');
    expect('polluted' in {}).toBe(false);
  });
});

describe('every answer', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/api/me', 'application/json; charset=utf-8'],
    ['/api/nothing', 'application/json; charset=utf-8'],
    ['/api/openapi.json', 'application/json; charset=utf-8'],
    ['/api/docs', 'text/html; charset=utf-8'],
    ['/files/a.js', 'text/javascript; charset=utf-8'],
    ['/metrics', 'text/plain; version=0.0.4; charset=utf-8'],
  ])('of %s says what it is, and in which letters', async (path, type) => {
    const { headers } = await app.fetch(path, { headers: { cookie } });
    expect(headers.get('content-type')?.toLowerCase()).toBe(type);
  });

  it('lets a page load no plug-in, and no address in it be read from elsewhere', async () => {
    const policy = (await app.fetch('/')).headers.get('content-security-policy') ?? '';
    expect(policy.split(';')).toEqual(expect.arrayContaining(["object-src 'none'", "base-uri 'none'"]));
  });
});

describe('what opens a session', () => {
  it('is in the cookie and in no answer, and is another each time', async () => {
    const secrets = new Set<string>();
    for (let time = 0; time < 3; time++) {
      const signedIn = await app.fetch('/api/auth/sign-in/email', { json: { email, password } });
      const [secret = ''] = decodeURIComponent(cookieOf(signedIn).split('=')[1] ?? '').split('.');
      // 32 letters of 62: some 190 bits.
      expect(secret).toMatch(/^[A-Za-z0-9]{32}$/);
      expect(await signedIn.text()).not.toContain(secret);
      const told = await app.fetch('/api/auth/get-session', { headers: { cookie: cookieOf(signedIn) } });
      expect(told.status).toBe(200);
      expect(await told.text()).not.toContain(secret);
      secrets.add(secret);
    }
    expect(secrets.size).toBe(3);
  });

  it('is over once its browser signs in anew', async () => {
    const signIn = (headers = {}) =>
      app.fetch('/api/auth/sign-in/email', { json: { email, password }, headers });
    const [first, other] = [cookieOf(await signIn()), cookieOf(await signIn())];
    const second = cookieOf(await signIn({ cookie: first }));
    const statuses = [first, other, second].map(async (session) => (await me(session)).status);
    expect(await Promise.all(statuses)).toEqual([401, 200, 200]);
  });

  it('is given for a password of ten years ago', async () => {
    await app.db.owner(
      `UPDATE account SET created_at = now() - interval '10 years', updated_at = created_at`,
    );
    expect((await app.fetch('/api/auth/sign-in/email', { json: { email, password } })).status).toBe(200);
  });

  it('of recovery codes are ten letters each', async () => {
    const made = await app.fetch('/api/auth/two-factor/enable', { json: { password }, headers: { cookie } });
    const { backupCodes } = (await made.json()) as { backupCodes: string[] };
    expect(backupCodes.length).toBeGreaterThan(0);
    for (const code of backupCodes) expect(code).toMatch(/^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/);
  });
});

it('a process that only polls answers with the same care', async () => {
  const worker = await startWholeApp(await createTestDatabase(), { roles: ['worker'] });
  try {
    const { status, headers } = await worker.fetch('/health/live');
    expect([status, headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  } finally {
    await worker.close();
  }
});

it('behind https every cookie is of this very host, for no script, and comes with nothing from elsewhere', async () => {
  const origin = 'https://nw.example.nl';
  const secure = await startWholeApp(await createTestDatabase(), { env: { PUBLIC_URL: origin } });
  try {
    await secure.setUp();
    const post = async (path: string, json: object, as = '') => {
      const response = await secure.fetch(`/api/auth${path}`, { json, headers: { origin, cookie: as } });
      expect(response.status).toBe(200);
      return response;
    };
    const signIn = await post('/sign-in/email', { email, password });
    const enabled = await post('/two-factor/enable', { password }, cookieOf(signIn));
    const { totpURI } = (await enabled.json()) as { totpURI: string };
    const verified = await post('/two-factor/verify-totp', { code: totpOf(totpURI) }, cookieOf(signIn));
    const half = await post('/sign-in/email', { email, password });
    const asked = await post('/passkey/sign-in-options', {});
    const cookies = [signIn, verified, half, asked].flatMap(({ headers }) => headers.getSetCookie());
    expect(new Set(cookies.map((cookie) => cookie.split('=')[0])).size).toBeGreaterThan(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-/);
      for (const part of ['; Path=/;', '; HttpOnly', '; Secure', '; SameSite='])
        expect(cookie).toContain(part);
      expect(cookie).not.toMatch(/Domain|SameSite=None/);
    }
    expect(signIn.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  } finally {
    await secure.close();
  }
});
