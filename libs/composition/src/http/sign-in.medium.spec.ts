import { AUTH_ROUTES, createAuth } from '@nachtwacht/features-identity';
import { OpenIdAccountsRepository, PasskeysRepository } from '@nachtwacht/persistence';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf, PERSON, startWholeApp, type WholeApp } from '../testing/whole-app';

const SIGN_IN = '/api/auth/sign-in/email';
const CREDENTIALS = { email: PERSON.email, password: PERSON.password };

let app: WholeApp<TestDatabase>;
beforeAll(async () => {
  // Nobody answers there, and nobody asks: without it the routes of the service would not be served.
  const env = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'nachtwacht' };
  app = await startWholeApp(await createTestDatabase(), { env });
  await app.setUp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  await app.db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
  await app.db.owner('DELETE FROM session');
});

const me = (cookie: string) => app.fetch('/api/me', { headers: { cookie } });
const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

describe('signing in', () => {
  it('gives a session of twelve hours in a cookie that no script reads', async () => {
    const response = await app.fetch(SIGN_IN, { json: CREDENTIALS });
    expect(response.status).toBe(200);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^nachtwacht\.session_token=/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Max-Age=43200');
    expect(cookie).not.toContain('Secure');
    expect(await (await me(cookieOf(response))).json()).toMatchObject({
      email: PERSON.email,
      role: 'administrator',
      language: 'nl',
    });
  });

  it('of nobody known and with a wrong password gets the same answer after the same work', async () => {
    const attempt = async (json: object) => {
      await app.db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
      const began = performance.now();
      const response = await app.fetch(SIGN_IN, { json });
      return {
        ms: performance.now() - began,
        status: response.status,
        body: await response.json(),
        cookies: response.headers.getSetCookie(),
      };
    };
    const wrong: Awaited<ReturnType<typeof attempt>>[] = [];
    const nobody: typeof wrong = [];
    for (let round = 0; round < 9; round++) {
      wrong.push(await attempt({ ...CREDENTIALS, password: 'een ander wachtwoord' }));
      nobody.push(await attempt({ ...CREDENTIALS, email: 'niemand@example.nl' }));
    }
    const heard = ({ status, body, cookies }: (typeof wrong)[number]) => ({ status, body, cookies });
    expect(new Set([...wrong, ...nobody].map((each) => JSON.stringify(heard(each)))).size).toBe(1);
    expect(wrong[0]?.status).toBe(401);
    const times = [median(wrong.map(({ ms }) => ms)), median(nobody.map(({ ms }) => ms))];
    console.log(`wrong password, unknown address: ${times.map((ms) => ms.toFixed(1)).join(', ')} ms`);
    // Without the work of a hash for an unknown address the two differ by an order of magnitude.
    expect(Math.max(...times) / Math.min(...times)).toBeLessThan(4);
  });

  it('takes the address in any case, and nothing but address and password', async () => {
    const response = await app.fetch(SIGN_IN, {
      json: {
        ...CREDENTIALS,
        email: PERSON.email.toUpperCase(),
        rememberMe: false,
        role: 'administrator',
        callbackURL: 'https://elsewhere.example/',
      },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.json()).toMatchObject({ redirect: false });
    const [session] = await app.db.owner<{ hours: number }>(
      `SELECT round(extract(epoch FROM expires_at - now()) / 3600)::int AS hours FROM session`,
    );
    expect(session).toEqual({ hours: 12 });
  });

  it.each([
    ['no body', undefined],
    ['an empty object', {}],
    ['a password that is no text', { email: PERSON.email, password: { $ne: '' } }],
    ['an address that is a list', { email: [PERSON.email], password: PERSON.password }],
    ['a list', [CREDENTIALS]],
  ])('with %s is refused as a request, not as a fault', async (_rule, json) => {
    const response = await app.fetch(SIGN_IN, { method: 'POST', ...(json !== undefined && { json }) });
    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty('message');
  });

  it('is refused after ten attempts a minute from one address, whatever the client says of itself', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      const response = await app.fetch(SIGN_IN, {
        json: { ...CREDENTIALS, password: `geraden ${String(attempt)}` },
        headers: { 'x-nachtwacht-client-address': `203.0.113.${String(attempt)}` },
      });
      statuses.push(response.status);
      if (response.status === 429) {
        expect(await response.json()).toMatchObject({ code: 'too-many-tries' });
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      }
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
  });

  it('counts each address behind a proxy on this machine for itself, and only the one the proxy has seen', async () => {
    const from = async (forwarded: string) =>
      (
        await app.fetch(SIGN_IN, {
          json: { email: `${crypto.randomUUID()}@example.nl`, password: 'x' },
          headers: { 'x-forwarded-for': forwarded },
        })
      ).status;
    for (let attempt = 0; attempt < 10; attempt++) await from(`198.51.100.${String(attempt)}, 203.0.113.7`);
    expect(await from('198.51.100.99, 203.0.113.7')).toBe(429);
    expect(await from('203.0.113.8')).toBe(401);
  });

  it('counts a whole /64 of IPv6 as one address, however it is written', async () => {
    const from = async (forwarded: string) =>
      (
        await app.fetch(SIGN_IN, {
          json: { email: `${crypto.randomUUID()}@example.nl`, password: 'x' },
          headers: { 'x-forwarded-for': forwarded },
        })
      ).status;
    for (let attempt = 0; attempt < 10; attempt++)
      expect(await from(`2001:db8:1:2:${attempt.toString(16)}::1`)).toBe(401);
    expect(await from('2001:0DB8:0001:0002:ffff::9')).toBe(429);
    expect(await from('2001:db8:1:3::1')).toBe(401);
  });

  it('lets ten guesses an hour at one account through, from however many addresses', async () => {
    const guess = async (index: number) =>
      (
        await app.fetch(SIGN_IN, {
          json: {
            ...CREDENTIALS,
            email: index % 2 ? CREDENTIALS.email : CREDENTIALS.email.toUpperCase(),
            password: 'x',
          },
          headers: { 'x-forwarded-for': `2001:db8:2:${index.toString(16)}::1` },
        })
      ).status;
    const outcomes: number[] = [];
    for (let index = 0; index < 40; index++) outcomes.push(await guess(index));
    expect(outcomes.filter((status) => status === 401)).toHaveLength(10);
    expect(outcomes.slice(10).every((status) => status === 429)).toBe(true);
  });

  it('is not kept from its person by those who guess, where that person signed in before', async () => {
    const headers = { 'x-forwarded-for': '2001:db8:3:1::1' };
    const own = () => app.fetch(SIGN_IN, { json: CREDENTIALS, headers });
    expect((await own()).status).toBe(200);
    await app.db.owner(
      `UPDATE budget SET used_until = used_until + 36e6 WHERE name = 'sign-in.account' AND key LIKE '%|*'`,
    );
    const stranger = { 'x-forwarded-for': '2001:db8:4:1::1' };
    expect((await app.fetch(SIGN_IN, { json: CREDENTIALS, headers: stranger })).status).toBe(429);
    expect((await own()).status).toBe(200);
  });

  it('is let through again after an hour', async () => {
    const headers = { 'x-forwarded-for': '2001:db8:5:1::1' };
    for (let index = 0; index < 11; index++)
      await app.fetch(SIGN_IN, {
        json: { ...CREDENTIALS, password: 'x' },
        headers: { 'x-forwarded-for': `2001:db8:6:${index.toString(16)}::1` },
      });
    expect((await app.fetch(SIGN_IN, { json: CREDENTIALS, headers })).status).toBe(429);
    await app.db.owner(`UPDATE budget SET used_until = used_until - 36e5`);
    expect((await app.fetch(SIGN_IN, { json: CREDENTIALS, headers })).status).toBe(200);
  });

  it('works from every address the page itself was opened at', async () => {
    const origin = app.url.replace('127.0.0.1', 'localhost');
    const response = await fetch(`${origin}${SIGN_IN}`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', cookie: 'other=1' },
      body: JSON.stringify(CREDENTIALS),
    });
    expect(response.status).toBe(200);
    const at127 = await app.fetch(SIGN_IN, { json: CREDENTIALS, headers: { cookie: 'other=1' } });
    expect(at127.status).toBe(200);
  });
});

describe('a session', () => {
  it('is over at its end, and looking at the board does not move it', async () => {
    const cookie = await app.signIn();
    const end = () => app.db.owner<{ expires_at: Date }>('SELECT expires_at FROM session');
    await app.db.owner(`UPDATE session SET expires_at = now() + interval '1 minute'`);
    const before = await end();
    expect((await me(cookie)).status).toBe(200);
    expect((await app.fetch('/api/auth/get-session', { headers: { cookie } })).status).toBe(200);
    expect(await end()).toEqual(before);
    await app.db.owner(`UPDATE session SET expires_at = now() - interval '1 second'`);
    expect((await me(cookie)).status).toBe(401);
  });

  it('is over at once when its person signs out, and no other one is', async () => {
    const [leaving, staying] = [await app.signIn(), await app.signIn()];
    const left = await app.fetch('/api/auth/sign-out', { json: {}, headers: { cookie: leaving } });
    expect(left.status).toBe(200);
    expect((await me(leaving)).status).toBe(401);
    expect((await me(staying)).status).toBe(200);
  });

  it('is not taken from a cookie that we did not sign', async () => {
    const cookie = await app.signIn();
    expect((await me(cookie.slice(0, -4))).status).toBe(401);
    const [token] = await app.db.owner<{ token: string }>('SELECT token FROM session');
    expect((await me(`nachtwacht.session_token=${token?.token ?? ''}`)).status).toBe(401);
  });

  it.each([
    ['of a role that this program does not know is no session', `role = 'janitor'`],
    ['of a customer’s person without a customer is no session', `role = 'owner'`],
    ['of who is deactivated is no session', `deactivated_at = now()`],
  ])('%s', async (_rule, change) => {
    const cookie = await app.signIn();
    await app.db.owner(`UPDATE "user" SET ${change}`);
    expect((await me(cookie)).status).toBe(401);
    await app.db.owner(`UPDATE "user" SET role = 'administrator', deactivated_at = NULL`);
    expect((await me(cookie)).status).toBe(200);
  });
});

describe('of the sign-in library', () => {
  it('every route besides those that are listed does not exist', async () => {
    const { api } = createAuth({
      database: memoryAdapter({}),
      secret: 'x'.repeat(32),
      publicUrl: app.url,
      passkeys: {
        store: new PasskeysRepository(app.db.database),
        accountOf: () => Promise.resolve(null),
        secondFactor: 'required',
      },
      openId: {
        service: null,
        accounts: new OpenIdAccountsRepository(app.db.database),
        accountOf: () => Promise.resolve(null),
        news: { tell: () => Promise.resolve() },
      },
    });
    const routes = Object.values(api).flatMap((endpoint) => {
      const { path, options } = endpoint as { path?: string; options?: { method?: string | string[] } };
      return path === undefined ? [] : [options?.method ?? 'GET'].flat().map((method) => ({ method, path }));
    });
    expect(routes.length).toBeGreaterThan(20);
    const served: string[] = [];
    for (const { method, path } of routes) {
      const response = await app.fetch(`/api/auth${path.replace(/:\w+/g, 'x')}`, {
        method,
        ...(method !== 'GET' && { json: {} }),
      });
      if (response.status !== 404) served.push(`${method} ${path}`);
    }
    expect(served.toSorted()).toEqual(AUTH_ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it.each([
    ['POST', '/sign-up/email'],
    ['POST', '/sign-in/email/'],
    ['POST', '//sign-in/email'],
    ['POST', '/Sign-In/Email'],
    ['GET', '/sign-in/email'],
    ['POST', '/get-session'],
    ['POST', '/sign-in/../sign-up/email'],
    ['POST', '/sign-in%2femail'],
  ])('%s %s does not exist', async (method, path) => {
    const response = await app.fetch(`/api/auth${path}`, {
      method,
      ...(method === 'POST' && { json: { ...CREDENTIALS, name: 'Iemand anders' } }),
    });
    expect(response.status).toBe(404);
    expect(await app.db.owner('SELECT FROM "user"')).toHaveLength(1);
  });
});

it('an address with https ties the cookie to this very host, and browsers come back by https only', async () => {
  const secure = await startWholeApp(await createTestDatabase(), {
    env: { PUBLIC_URL: 'https://nw.example.nl' },
  });
  try {
    await secure.setUp();
    const response = await secure.fetch(SIGN_IN, {
      json: CREDENTIALS,
      headers: { origin: 'https://nw.example.nl' },
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-nachtwacht\.session_token=.*; Path=\/;.*; Secure/);
    expect(cookie).not.toContain('Domain');
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    const signedIn = await secure.fetch('/api/me', { headers: { cookie: cookieOf(response) } });
    expect(signedIn.status).toBe(200);
  } finally {
    await secure.close();
  }
});
