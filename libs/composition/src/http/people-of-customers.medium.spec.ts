import { ROUTE_PERMISSIONS, ROUTES, type RouteName } from '@nachtwacht/contracts';
import { CUSTOMER_ROLES, may, ROLES } from '@nachtwacht/domain';
import { createTestDatabase, Rows } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, signedIn, signInAs, type SignedIn } from '../testing/people';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

const NAMES = Object.keys(ROUTES) as RouteName[];
const AUDIT = ['2026-01-01', '2026-03-31', '2999-01-01'] as const;

let app: WholeApp;
let own: string;
let other: string;
let otherAsset: string;
let ownAsset: string;
let ownCheck: number;
const people = new Map<string, SignedIn>();

beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
  await app.setUp();
  const rows = new Rows(app.db);
  [own, other] = [await rows.customer({ name: 'Eigen' }), await rows.customer({ name: 'Ander' })];
  [ownAsset, otherAsset] = [await rows.asset(own), await rows.asset(other)];
  await rows.site(own, { name: 'Breda', approved_networks: ['10.1.2.0/24'], approved_ports: ['8443'] });
  const connection = await rows.connection(own);
  ownCheck = await rows.check(own, ownAsset, connection, 'critical');
  await rows.check(other, otherAsset, await rows.connection(other), 'critical');
  await rows.incident(own, ownAsset, { acknowledged_by: 'Collega', note: 'gaat weer mis' });
  for (const role of ROLES) {
    const ofCustomer = (CUSTOMER_ROLES as readonly string[]).includes(role);
    people.set(
      role,
      await signedIn(app, {
        role,
        ...(ofCustomer && { customerId: own }),
        ...(role === 'auditor' && { audit: AUDIT }),
      }),
    );
  }
});
afterAll(async () => {
  await app.close();
});

const as = (role: string) => people.get(role)?.cookie ?? '';
async function ask(name: RouteName, cookie: string, id: string): Promise<Response> {
  const { method, path } = ROUTES[name];
  return app.fetch(`/api${path.replace(':id', id)}`, {
    method,
    headers: { cookie },
    ...(method !== 'GET' && { json: {} }),
  });
}

describe('on every route', () => {
  it.each(ROLES)('%s is refused what the matrix does not grant, and nothing else', async (role) => {
    const wrong: string[] = [];
    for (const name of NAMES) {
      const permission = ROUTE_PERMISSIONS[name];
      if (permission === 'public') continue;
      // What is granted meets a thing that is not there, or a body that is none: it changes nothing.
      const { status } = await ask(name, as(role), crypto.randomUUID());
      if ((status === 403) === may(role, permission)) wrong.push(`${name}: ${String(status)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe.each(CUSTOMER_ROLES)('a customer’s %s', (role) => {
  const read = async (path: string) => {
    const response = await app.fetch(path, { headers: { cookie: as(role) } });
    expect(response.status).toBe(200);
    return response.text();
  };

  it('sees the own customer and no word of another', async () => {
    const paths = [
      '/api/board',
      '/api/customers',
      '/api/assets',
      '/api/search?q=e',
      `/api/assets/${ownAsset}`,
    ];
    for (const path of paths) {
      const text = await read(path);
      expect.soft(text, path).not.toContain(other);
      expect.soft(text, path).not.toContain(otherAsset);
    }
    expect(JSON.parse(await read('/api/customers'))).toMatchObject([{ id: own, name: 'Eigen' }]);
    expect(JSON.parse(await read('/api/board'))).toMatchObject({
      customers: [{ id: own }],
      problems: [{ assetId: ownAsset }],
    });
  });

  it('hears nothing of colleagues at the provider', async () => {
    for (const path of ['/api/board', `/api/assets/${ownAsset}`])
      expect.soft(await read(path), path).not.toMatch(/Collega|gaat weer mis/);
  });

  it('is not told which networks and ports its sites may be watched at', async () => {
    const path = `/api/customers/${own}/sites`;
    const staff = await app.fetch(path, { headers: { cookie: as('viewer') } });
    expect(await staff.json()).toMatchObject([{ targets: { networks: ['10.1.2.0/24'], ports: ['8443'] } }]);
    const text = await read(path);
    expect(text).not.toMatch(/10\.1\.2|8443/);
    expect(JSON.parse(text)).toMatchObject([{ name: 'Breda', targets: { networks: [], ports: [] } }]);
  });

  it.each(['customers', 'assets'])('meets nothing where another customer’s %s are', async (what) => {
    const id = what === 'customers' ? other : otherAsset;
    const response = await app.fetch(`/api/${what}/${id}`, { headers: { cookie: as(role) } });
    expect(response.status).toBe(404);
  });
});

describe('an auditor', () => {
  const history = async (role: string) =>
    (await (
      await app.fetch(`/api/assets/${ownAsset}/transitions`, { headers: { cookie: as(role) } })
    ).json()) as object[];

  it('sees the history of the period alone', async () => {
    await app.db.owner(`UPDATE transition SET started_at = '2026-03-01T00:00:00Z' WHERE check_id = $1`, [
      ownCheck,
    ]);
    expect(await history('auditor')).toMatchObject([
      { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' },
    ]);
    await app.db.owner(`UPDATE transition SET started_at = '2026-04-01T00:00:00Z' WHERE check_id = $1`, [
      ownCheck,
    ]);
    expect(await history('auditor')).toEqual([]);
    expect(await history('owner')).toHaveLength(1);
  });

  it('is signed out when it is over, and does not get in again', async () => {
    const { id, email } = await addPerson(app, { role: 'auditor', customerId: own, audit: AUDIT });
    const cookie = await signInAs(app, email);
    expect((await app.fetch('/api/board', { headers: { cookie } })).status).toBe(200);
    await app.db.owner(`UPDATE customer_access SET ends_at = now() WHERE user_id = $1`, [id]);
    expect((await app.fetch('/api/board', { headers: { cookie } })).status).toBe(401);
    const again = await signInAs(app, email);
    expect((await app.fetch('/api/board', { headers: { cookie: again } })).status).toBe(401);
  });
});
