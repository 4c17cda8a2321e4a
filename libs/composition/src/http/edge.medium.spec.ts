import { ROUTE_PERMISSIONS, ROUTES, type RouteName } from '@nachtwacht/contracts';
import { may } from '@nachtwacht/domain';
import { createTestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

let app: WholeApp;
let cookie: string;
beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
  await app.setUp();
  cookie = await app.signIn();
});
afterAll(async () => {
  await app.close();
});

const names = Object.keys(ROUTES) as RouteName[];
const pathOf = (name: RouteName) =>
  `/api${ROUTES[name].path.replace(':id', ROUTES[name].path.startsWith('/checks/') ? '1' : crypto.randomUUID())}`;
const problem = async (response: Response) => {
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  const body = (await response.json()) as { code: string; message: string };
  expect([body.code, body.message].map((each) => typeof each)).toEqual(['string', 'string']);
  return [response.status, body.code];
};

describe('every route of the catalogue', () => {
  it.each(names)('%s asks for a session, and for the right to it', async (name) => {
    const init = { method: ROUTES[name].method, ...(ROUTES[name].method !== 'GET' && { json: {} }) };
    if (ROUTE_PERMISSIONS[name] === 'public') {
      expect((await app.fetch(pathOf(name), init)).status).not.toBe(401);
      return;
    }
    expect(await problem(await app.fetch(pathOf(name), init))).toEqual([401, 'signed-out']);
    await app.db.owner(`UPDATE "user" SET role = 'viewer'`);
    const asViewer = await app.fetch(pathOf(name), { ...init, headers: { cookie } });
    await app.db.owner(`UPDATE "user" SET role = 'administrator'`);
    if (may('viewer', ROUTE_PERMISSIONS[name])) expect([200, 400, 404]).toContain(asViewer.status);
    else expect(await problem(asViewer)).toEqual([403, 'forbidden']);
  });
});

describe('what a page elsewhere, or a careless program, may send', () => {
  const write = (headers: Record<string, string>, body = '{}') =>
    fetch(`${app.url}/api/customers`, {
      method: 'POST',
      headers: { cookie, origin: app.url, ...headers },
      body,
    });
  const json = { 'content-type': 'application/json' };

  it.each<[string, () => Record<string, string>, [number, string]]>([
    ['a page elsewhere', () => ({ ...json, origin: 'https://elsewhere.example' }), [403, 'other-origin']],
    ['a page without a name', () => ({ ...json, origin: 'null' }), [403, 'other-origin']],
    ['another port of this host', () => ({ ...json, origin: 'http://127.0.0.1:1' }), [403, 'other-origin']],
    [
      'a page elsewhere whose browser hides its origin',
      () => ({ ...json, 'sec-fetch-site': 'cross-site' }),
      [403, 'other-origin'],
    ],
    ['a page of a neighbour', () => ({ ...json, 'sec-fetch-site': 'same-site' }), [403, 'other-origin']],
    ['a form', () => ({ 'content-type': 'application/x-www-form-urlencoded' }), [415, 'not-json']],
    ['text', () => ({ 'content-type': 'text/plain' }), [415, 'not-json']],
    [
      'a page of ours that forgot what is needed',
      () => ({ ...json, origin: app.url, 'sec-fetch-site': 'same-origin' }),
      [400, 'invalid'],
    ],
  ])('%s', async (_rule, headers, answer) => {
    expect(await problem(await write(headers()))).toEqual(answer);
  });

  it('a page elsewhere does not sign anybody in or out', async () => {
    for (const path of ['/api/auth/sign-in/email', '/api/auth/sign-out']) {
      const response = await app.fetch(path, {
        json: {},
        headers: { cookie, origin: 'https://elsewhere.example' },
      });
      expect(await problem(response)).toEqual([403, 'other-origin']);
    }
    expect((await app.fetch('/api/me', { headers: { cookie } })).status).toBe(200);
  });

  it.each([
    ['half an object', '{"name": '],
    ['no object at all', 'name=x'],
    ['a single value', '"x"'],
  ])('%s is told as JSON that is not right', async (_rule, body) => {
    expect(await problem(await write(json, body))).toEqual([400, 'bad-json']);
  });

  it('more than a form holds is refused with what is too much, signed in or not', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(2_000_000) });
    expect(await problem(await write(json, body))).toEqual([413, 'too-large']);
    const signIn = await app.fetch('/api/auth/sign-in/email', { json: { email: 'x'.repeat(20_000) } });
    expect(await problem(signIn)).toEqual([413, 'too-large']);
  });

  it('a body in a coding that nobody knows is refused', async () => {
    const response = await write({ ...json, 'content-encoding': 'zebra' });
    expect(await problem(response)).toEqual([415, 'http-415']);
  });

  it('a write without a body needs no type', async () => {
    const response = await fetch(`${app.url}/api/customers/${crypto.randomUUID()}/archive`, {
      method: 'POST',
      headers: { cookie, origin: app.url },
    });
    expect(await problem(response)).toEqual([404, 'not-found']);
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    ['GET', '/api/nothing'],
    ['POST', '/api/nothing'],
    ['DELETE', '/api/customers'],
    ['GET', '/api'],
    ['GET', '/api/customers/%E0%A4%A'],
    ['GET', '/api/customers/not-an-id'],
    ['GET', '/health/nothing'],
  ])('%s %s is told in the same shape as every failure', async (method, path) => {
    const [status] = await problem(await app.fetch(path, { method, headers: { cookie } }));
    expect([400, 404]).toContain(status);
  });
});

describe('every answer', () => {
  it.each(['/api/me', '/api/nothing', '/health/live', '/api/docs', '/nothing'])(
    'of %s tells browsers to be careful, and not what we are made of',
    async (path) => {
      const { headers } = await app.fetch(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      // The page that describes the API writes its styles into itself.
      expect(policy.replace(/style-src[^;]*/, '')).not.toContain('unsafe');
      if (path !== '/api/docs') expect(policy).not.toMatch(/unsafe|data:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
      if (path.startsWith('/api')) expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it('of a cross-origin preflight allows nothing', async () => {
    const { headers } = await app.fetch('/api/customers', {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
