import { ROUTE_PERMISSIONS, ROUTES, type RouteName } from '@nachtwacht/contracts';
import { may } from '@nachtwacht/domain';
import { createTestDatabase, Rows } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../testing/people';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

const NAMES = Object.keys(ROUTES) as RouteName[];
const WRITES = NAMES.filter((name) => ROUTES[name].method !== 'GET');
const READS = NAMES.filter((name) => ROUTES[name].method === 'GET');
const AUTH_WRITES = ['/api/auth/sign-in/email', '/api/auth/sign-out'];

let app: WholeApp;
let rows: Rows;
let cookie: string;

beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
  rows = new Rows(app.db);
  await app.setUp();
  cookie = await app.signIn();
});
afterAll(async () => {
  await app.close();
});

/** Bare: what the page or program does not say is not said. */
function send(method: string, path: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${app.url}${path}`, {
    method,
    headers: { ...(method !== 'GET' && { 'content-type': 'application/json' }), ...headers },
    ...(method !== 'GET' && { body: '{}' }),
  });
}
const pathOf = (name: RouteName, id: string) => `/api${ROUTES[name].path.replace(':id', id)}`;
const unknownId = (name: RouteName) =>
  ROUTES[name].path.startsWith('/checks/') ? '999999999' : crypto.randomUUID();
const told = async (response: Response) =>
  [response.status, ((await response.json()) as { code?: string }).code] as const;

const STRANGERS: readonly [rule: string, headers: () => Record<string, string>][] = [
  ['a page elsewhere', () => ({ origin: 'https://elsewhere.example' })],
  ['a page elsewhere, with the session', () => ({ cookie, origin: 'https://elsewhere.example' })],
  ['a page elsewhere that hides its origin', () => ({ cookie, 'sec-fetch-site': 'cross-site' })],
  [
    'our origin, but fetched from elsewhere',
    () => ({ cookie, origin: app.url, 'sec-fetch-site': 'cross-site' }),
  ],
  ['a page of a neighbour', () => ({ cookie, 'sec-fetch-site': 'same-site' })],
  ['a page without a name', () => ({ cookie, origin: 'null' })],
  ['another port of this host', () => ({ cookie, origin: 'http://127.0.0.1:1' })],
  ['whoever has a session and says nothing of where from', () => ({ cookie })],
];

describe('no write is taken from', () => {
  it.each(STRANGERS)('%s', async (_rule, headers) => {
    const paths = WRITES.map((name) => [ROUTES[name].method, pathOf(name, unknownId(name))] as const);
    for (const [method, path] of [...paths, ...AUTH_WRITES.map((path) => ['POST', path] as const)])
      expect.soft(await told(await send(method, path, headers())), path).toEqual([403, 'other-origin']);
    expect((await send('GET', '/api/me', { cookie })).status).toBe(200);
  });
});

describe('every write', () => {
  it.each(WRITES)('%s of a program passes on to the question who it is', async (name) => {
    const { status } = await send(ROUTES[name].method, pathOf(name, unknownId(name)), {});
    if (ROUTE_PERMISSIONS[name] === 'public') expect([400, 404, 409, 410]).toContain(status);
    else expect(status).toBe(401);
  });

  it.each(WRITES)('%s of a page of ours passes on to its checks', async (name) => {
    const headers = { cookie, origin: app.url, 'sec-fetch-site': 'same-origin' };
    const { status } = await send(ROUTES[name].method, pathOf(name, unknownId(name)), headers);
    const needs = ROUTE_PERMISSIONS[name];
    // What customers say for themselves, an administrator does not say for them.
    if (needs !== 'public' && !may('administrator', needs)) expect(status).toBe(403);
    else expect([200, 400, 404, 409, 410]).toContain(status);
  });
});

/** Every row of every table, as one line a table. What limits attempts counts reads too. */
async function everything(): Promise<Record<string, string>> {
  const tables = await app.db.owner<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('rate_limit', 'budget') ORDER BY 1`,
  );
  const seen: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await app.db.owner<{ sum: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM ${name} t`,
    );
    seen[name] = row?.sum ?? '';
  }
  return seen;
}

interface Ids {
  readonly customers: string;
  readonly sites: string;
  readonly assets: string;
  readonly checks: string;
  readonly connections: string;
  readonly incidents: string;
}

async function tenant(name: string): Promise<Ids> {
  const customers = await rows.customer({ name });
  const sites = await rows.site(customers);
  const assets = await rows.asset(customers, { site_id: sites });
  const connections = await rows.connection(customers);
  await rows.found(connections, { name: `${name} toestel` });
  const checks = String(await rows.check(customers, assets, connections, 'critical'));
  const incidents = await rows.incident(customers, assets);
  return { customers, sites, assets, checks, connections, incidents };
}

/** What the route asks for, of this tenant; null where a tenant has no such thing. */
function pathIn(name: RouteName, ids: Ids): string | null {
  const { path } = ROUTES[name];
  if (!path.includes(':id')) return name === 'squareAge' ? squareOf(ids.customers) : null;
  const id = new Map<string, string>(Object.entries(ids)).get(path.split('/')[1] ?? '');
  return id === undefined ? null : pathOf(name, id) + (name === 'metrics' ? '?range=day' : '');
}
const squareOf = (customerId: string) => `/api/board/square?customerId=${customerId}&serviceCode=server`;

describe('no read changes anything', () => {
  it('whoever asks for what', async () => {
    const ids = await tenant('Lezen');
    const owner = await signedIn(app, { role: 'owner', customerId: ids.customers });
    const before = await everything();
    for (const name of READS) {
      const path = pathIn(name, ids) ?? pathOf(name, unknownId(name)) + (name === 'search' ? '?q=lezen' : '');
      for (const method of ['GET', 'HEAD'])
        for (const who of [cookie, owner.cookie]) {
          const { status } = await fetch(`${app.url}${path}`, { method, headers: { cookie: who } });
          expect.soft(status, `${method} ${path}`).toBeLessThan(500);
        }
    }
    expect(await everything()).toEqual(before);
  });

  it('nor what is dressed up as a read', async () => {
    const id = await rows.customer({ name: 'Verkleed' });
    const before = await everything();
    for (const headers of [{ 'x-http-method-override': 'POST' }, { 'x-http-method': 'PATCH' }])
      for (const path of [`/api/customers/${id}/archive`, `/api/customers/${id}?_method=POST`])
        await fetch(`${app.url}${path}`, { headers: { cookie, ...headers } });
    expect(await everything()).toEqual(before);
  });
});

/** All of an answer that somebody could learn from, besides the clock. */
async function whole(response: Response): Promise<object> {
  const headers = [...response.headers].filter(([name]) => name !== 'date').sort();
  return { status: response.status, headers, body: await response.text() };
}

describe.each(['owner', 'reader', 'auditor'])('what is not theirs, to a customer’s %s,', (role) => {
  it('is byte for byte what is not there, on every route', async () => {
    const [own, other] = [await tenant(`Eigen ${role}`), await tenant(`Ander ${role}`)];
    const person = await signedIn(app, {
      role,
      customerId: own.customers,
      ...(role === 'auditor' && { audit: ['2026-01-01', '2026-03-31', '2999-01-01'] as const }),
    });
    const headers = { cookie: person.cookie, origin: app.url };
    const nowhere = Object.fromEntries(
      Object.keys(other).map((kind) => [kind, kind === 'checks' ? '999999999' : crypto.randomUUID()]),
    ) as Readonly<Record<keyof Ids, string>>;
    let compared = 0;
    for (const name of NAMES) {
      const [foreign, missing] = [pathIn(name, other), pathIn(name, nowhere)];
      if (foreign === null || missing === null) continue;
      const { method } = ROUTES[name];
      const answers = [await send(method, foreign, headers), await send(method, missing, headers)];
      const [foreignAnswer, missingAnswer] = [await whole(answers[0]!), await whole(answers[1]!)];
      expect.soft(foreignAnswer, name).toEqual(missingAnswer);
      expect.soft([200, 403, 404], name).toContain(answers[0]?.status);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(25);
    expect((await send('GET', `/api/customers/${own.customers}`, headers)).status).toBe(200);
  });
});
