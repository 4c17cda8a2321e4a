import { ROUTE_PERMISSIONS, ROUTES, type RouteName } from '@nachtwacht/contracts';
import { CUSTOMER_ROLES } from '@nachtwacht/domain';
import { createTestDatabase, Rows } from '@nachtwacht/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedIn } from '../testing/people';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

const NAMES = (Object.keys(ROUTES) as RouteName[]).filter((name) => ROUTE_PERMISSIONS[name] !== 'public');
const AUDIT = ['2026-01-01', '2026-12-31', '2999-01-01'] as const;
/** Borne by every name of the other customer, so that one word of it anywhere is found. */
const MARK = 'Vreemdeling';

let app: WholeApp;
let own: string;
let foreign: Readonly<Record<string, string>>;

beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
  await app.setUp();
  const rows = new Rows(app.db);
  own = await rows.customer({ name: 'Eigen' });
  await rows.check(own, await rows.asset(own), await rows.connection(own), 'critical');
  const customer = await rows.customer({ name: `${MARK} BV`, code: 'vreemd' });
  const site = await rows.site(customer, { name: `${MARK} Breda` });
  const asset = await rows.asset(customer, { name: `${MARK} server`, site_id: site });
  const connection = await rows.connection(customer, { name: `${MARK} lijn` });
  const check = await rows.check(customer, asset, connection, 'critical');
  const incident = await rows.incident(customer, asset);
  foreign = { customer, site, asset, connection, check: String(check), incident };
});
afterAll(async () => {
  await app.close();
});

/** Everything that the route says when every id in it is one of the other customer's, in the path and in the query. */
async function answers(name: RouteName, cookie: string): Promise<string[]> {
  const { method, path } = ROUTES[name];
  const query = Object.entries(foreign).map(([noun, id]) => `${noun}Id=${id}`);
  const bodies = Object.fromEntries(Object.entries(foreign).map(([noun, id]) => [`${noun}Id`, id]));
  const calls = Object.values(foreign).map(async (id) => {
    const at = path.replaceAll(/:[a-zA-Z]+/g, id);
    const response = await app.fetch(`/api${at}?${query.join('&')}&q=${MARK}`, {
      method,
      headers: { cookie },
      ...(method !== 'GET' && { json: bodies }),
    });
    const plain = app.fetch(`/api${at}`, {
      method,
      headers: { cookie },
      ...(method !== 'GET' && { json: {} }),
    });
    return [await response.text(), await (await plain).text()];
  });
  return (await Promise.all(calls)).flat();
}

it.each(CUSTOMER_ROLES)('no route tells a customer’s %s a word of another customer', async (role) => {
  const { cookie } = await signedIn(app, {
    role,
    customerId: own,
    ...(role === 'auditor' && { audit: AUDIT }),
  });
  const ids = Object.values(foreign).filter((id) => id.length === 36);
  const told: string[] = [];
  for (const name of NAMES.filter((each) => !each.toLowerCase().includes('sign'))) {
    const text = (await answers(name, cookie)).join('\n');
    // What was asked for may be said back; a name was not asked for in the plain call.
    if (text.includes(`${MARK} `)) told.push(`${name}: a name`);
    if (ids.some((id) => text.includes(`"id":"${id}"`))) told.push(`${name}: an id`);
  }
  expect(told).toEqual([]);
  // Had a call on the way ended the session, the rest would have proved nothing.
  expect((await app.fetch('/api/board', { headers: { cookie } })).status).toBe(200);
});

it('the same calls tell staff, so that silence proves something', async () => {
  const { cookie } = await signedIn(app, { role: 'viewer' });
  for (const name of ['customers', 'assets', 'board', 'asset'] as const)
    expect.soft((await answers(name, cookie)).join('\n'), name).toContain(`${MARK} `);
});
