import {
  ROUTE_PERMISSIONS,
  ROUTES,
  TOKEN_PERMISSIONS,
  type RouteName,
  type TokenMade,
} from '@nachtwacht/contracts';
import { createTestDatabase, Rows } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, signedIn, signInAs } from '../testing/people';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

const NAMES = Object.keys(ROUTES) as RouteName[];
let app: WholeApp;
let rows: Rows;
let cookie: string;
let own: string;
let other: string;
let otherAsset: string;

beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
  rows = new Rows(app.db);
  await app.setUp();
  cookie = await app.signIn();
  [own, other] = [await rows.customer({ name: 'Eigen' }), await rows.customer({ name: 'Ander' })];
  otherAsset = await rows.asset(other);
});
afterAll(async () => {
  await app.close();
});

const INPUT = { name: 'Koppeling', permissions: ['read'], days: 30 };

async function make(given: object = {}, maker = cookie): Promise<TokenMade> {
  const response = await app.fetch('/api/tokens', {
    json: { ...INPUT, ...given },
    headers: { cookie: maker },
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as TokenMade;
}

/** As a program does: no origin, no cookie. */
function call(
  secret: string,
  path = '/api/customers',
  method = 'GET',
  headers: object = {},
): Promise<Response> {
  return fetch(`${app.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${secret}`,
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(method !== 'GET' && { body: '{}' }),
  });
}

describe('a token', () => {
  it('is shown once; what is kept is its hash and its first letters', async () => {
    const { token, secret } = await make();
    expect(secret).toMatch(/^nw_[\w-]{32}$/);
    expect(token.prefix).toBe(secret.slice(0, 11));
    const kept = await app.db.owner<{ text: string }>('SELECT t::text AS text FROM api_token t');
    const written = await app.db.owner<{ text: string }>('SELECT a::text AS text FROM audit_entry a');
    const listed = await (await app.fetch('/api/tokens', { headers: { cookie } })).text();
    for (const text of [...kept.map((row) => row.text), ...written.map((row) => row.text), listed])
      expect(text).not.toContain(secret.slice(11));
    expect(JSON.parse(listed)).toMatchObject([{ id: token.id, createdBy: 'Iemand', lastUsedAt: null }]);
  });

  it('may do what was ticked on every route, and nothing else', async () => {
    for (const permission of TOKEN_PERMISSIONS) {
      const { secret } = await make({ permissions: [permission] });
      const wrong: string[] = [];
      for (const name of NAMES) {
        const asked = ROUTE_PERMISSIONS[name];
        if (asked === 'public') continue;
        const id = ROUTES[name].path.startsWith('/checks/') ? '999999999' : crypto.randomUUID();
        const { status } = await call(
          secret,
          `/api${ROUTES[name].path.replace(':id', id)}`,
          ROUTES[name].method,
        );
        if ((status === 403) === (asked === permission) || status === 401)
          wrong.push(`${name}: ${String(status)}`);
      }
      expect.soft(wrong, permission).toEqual([]);
    }
  });

  it.each(['own-account', 'manage-people', 'everything', ''])('can not be let do %j', async (permission) => {
    const json = { ...INPUT, permissions: [permission] };
    expect((await app.fetch('/api/tokens', { json, headers: { cookie } })).status).toBe(400);
  });

  it('of a customer sees that customer and no word of another', async () => {
    const { secret } = await make({ customerId: own });
    const customers = await call(secret);
    expect(await customers.json()).toMatchObject([{ id: own }]);
    for (const path of [`/api/customers/${other}`, `/api/assets/${otherAsset}`])
      expect((await call(secret, path)).status).toBe(404);
    const json = { ...INPUT, customerId: own, permissions: ['read', 'operate'] };
    expect((await app.fetch('/api/tokens', { json, headers: { cookie } })).status).toBe(400);
    const nowhere = { ...INPUT, customerId: crypto.randomUUID() };
    expect((await app.fetch('/api/tokens', { json: nowhere, headers: { cookie } })).status).toBe(404);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['is revoked', (id) => app.fetch(`/api/tokens/${id}/revoke`, { json: {}, headers: { cookie } })],
    [
      'has run out',
      (id) =>
        app.db.owner(`UPDATE api_token SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]),
    ],
    [
      'is of a customer that was archived',
      async (id) => {
        const archived = await rows.customer({ archived_at: new Date() });
        await app.db.owner('UPDATE api_token SET for_customer_id = $2 WHERE id = $1', [id, archived]);
      },
    ],
  ])('that %s opens nothing from then on', async (_rule, end) => {
    const { token, secret } = await make();
    expect((await call(secret)).status).toBe(200);
    await end(token.id);
    expect((await call(secret)).status).toBe(401);
  });

  it.each([
    ['is deactivated', `UPDATE "user" SET deactivated_at = now() WHERE id = $1`, 401],
    ['is of a customer now', `UPDATE "user" SET role = 'owner' WHERE id = $1`, 401],
    ['is gone', `DELETE FROM "user" WHERE id = $1`, 401],
    ['may no more do it', `UPDATE "user" SET role = 'viewer' WHERE id = $1`, 403],
  ])('whose maker %s goes no further than the maker', async (_rule, sql, status) => {
    const { id, email } = await addPerson(app, { role: 'administrator' });
    const { secret } = await make({ permissions: ['manage-inventory'] }, await signInAs(app, email));
    expect((await call(secret, '/api/customers', 'POST')).status).toBe(400);
    await app.db.owner(sql, [id]);
    expect((await call(secret, '/api/customers', 'POST')).status).toBe(status);
  });

  it.each<[string, (secret: string) => string]>([
    ['another letter', (secret) => `Bearer ${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`],
    ['no letters', () => 'Bearer '],
    ['another way of saying it', (secret) => `Basic ${btoa(`x:${secret}`)}`],
    ['more than it', (secret) => `Bearer ${secret} ${secret}`],
    ['the hash', () => `Bearer nw_${'0'.repeat(64)}`],
  ])('is refused with %s, also beside a session', async (_rule, authorization) => {
    const { secret } = await make();
    const headers = { authorization: authorization(secret), cookie };
    expect((await fetch(`${app.url}/api/customers`, { headers })).status).toBe(401);
  });

  it('signs nobody in, and opens no socket', async () => {
    const { secret } = await make();
    expect(await (await call(secret, '/api/auth/get-session')).json()).toBeNull();
    expect((await call(secret, '/api/me')).status).toBe(403);
    expect((await call(secret, '/api/tokens', 'POST')).status).toBe(403);
    expect((await call(secret, '/api/people')).status).toBe(403);
  });

  it('is made and seen by administrators alone', async () => {
    for (const role of ['service-lead', 'engineer', 'viewer', 'owner']) {
      const person = await signedIn(app, { role, ...(role === 'owner' && { customerId: own }) });
      for (const init of [{ json: INPUT }, {}])
        expect((await app.fetch('/api/tokens', { ...init, headers: { cookie: person.cookie } })).status).toBe(
          403,
        );
    }
  });

  it('notes its use at most once a minute', async () => {
    const { token, secret } = await make();
    const used = async () =>
      (
        await app.db.owner<{ at: Date }>('SELECT last_used_at AS at FROM api_token WHERE id = $1', [token.id])
      )[0]?.at;
    await call(secret);
    const first = await used();
    expect(Math.abs((first?.getTime() ?? 0) - Date.now())).toBeLessThan(30_000);
    await call(secret);
    expect(await used()).toEqual(first);
    await app.db.owner(
      `UPDATE api_token SET last_used_at = last_used_at - interval '61 seconds' WHERE id = $1`,
      [token.id],
    );
    await call(secret);
    expect((await used())?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? Infinity);
  });

  it('makes 600 calls a minute, and then waits', async () => {
    const { secret } = await make();
    const statuses: number[] = [];
    // More than a minute holds, however the clock stands.
    for (let round = 0; round < 61; round++)
      statuses.push(
        ...(await Promise.all(Array.from({ length: 20 }, () => call(secret)))).map(({ status }) => status),
      );
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
  });
});
