import { ROUTE_PERMISSIONS, ROUTES, type RouteName } from '@nachtwacht/contracts';
import { ROLES } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, signedIn, signInAs, type SignedIn } from '../testing/people';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

const NAMES = Object.keys(ROUTES) as RouteName[];
const WRITES = NAMES.filter(
  (name) =>
    ROUTES[name].method !== 'GET' && ROUTE_PERMISSIONS[name] !== 'public' && name !== 'endCustomerView',
);
const READS = NAMES.filter((name) => ROUTES[name].method === 'GET' && ROUTE_PERMISSIONS[name] !== 'public');
const REASON = 'Vraag van de praktijk over de back-up';

let app: WholeApp<TestDatabase>;
let own: string;
let other: string;
let leader: SignedIn;
let reader: SignedIn;
let owner: SignedIn;
const sockets: Socket[] = [];

beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
  await app.setUp();
  const rows = new Rows(app.db);
  [own, other] = [await rows.customer({ name: 'Eigen' }), await rows.customer({ name: 'Ander' })];
  for (const customer of [own, other]) {
    const asset = await rows.asset(customer, { name: `Server van ${customer}` });
    await rows.check(customer, asset, await rows.connection(customer), 'critical');
    await rows.incident(customer, asset, { acknowledged_by: 'Collega', note: 'gaat weer mis' });
  }
  reader = await signedIn(app, { role: 'reader', customerId: own });
  owner = await signedIn(app, { role: 'owner', customerId: own });
});
beforeEach(async () => {
  leader = await signedIn(app, { role: 'service-lead' });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await app.close();
});

const get = (path: string, cookie = leader.cookie) => app.fetch(`/api${path}`, { headers: { cookie } });
const post = (path: string, json: object = {}, cookie = leader.cookie) =>
  app.fetch(`/api${path}`, { method: 'POST', json, headers: { cookie } });
const start = (cookie = leader.cookie, customer = own) =>
  post(`/customers/${customer}/view`, { reason: REASON }, cookie);
const end = () => post('/customer-view/end');
const told = async (response: Response) =>
  [response.status, ((await response.json()) as { code?: string }).code] as const;
const me = async (cookie = leader.cookie) =>
  (await (await get('/me', cookie)).json()) as { role: string; viewing: object | null; id: string };
const acts = async (thing = 'customer-view') =>
  (
    await app.db.owner<{ body: string }>(
      `SELECT body FROM audit_entry WHERE chain = $1 AND thing = $2 ORDER BY seq`,
      [own, thing],
    )
  ).map(({ body }) => JSON.parse(body) as Record<string, unknown>);

async function listen(cookie = leader.cookie): Promise<Socket> {
  const socket = io(app.url, {
    path: '/api/socket',
    transports: ['websocket'],
    extraHeaders: { cookie, origin: app.url },
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  await new Promise((resolve) => socket.once('connect', () => resolve(null)));
  return socket;
}
const hears = (socket: Socket, event: string) =>
  new Promise((resolve) => socket.once(event, () => resolve(event)));

describe('who may look as a customer', () => {
  it.each(ROLES)('%s', async (role) => {
    const isOfCustomer = ['owner', 'reader', 'auditor'].includes(role);
    const { cookie } = await signedIn(app, {
      role,
      ...(isOfCustomer && { customerId: own }),
      ...(role === 'auditor' && { audit: ['2026-01-01', '2026-12-31', '2999-01-01'] as const }),
    });
    const mayLook = role === 'administrator' || role === 'service-lead';
    expect(await told(await start(cookie))).toEqual(mayLook ? [200, undefined] : [403, 'forbidden']);
    expect((await me(cookie)).viewing === null).toBe(!mayLook);
  });

  it.each<[string, () => Promise<Response>, number]>([
    ['says why', () => post(`/customers/${own}/view`, { reason: '  ' }), 400],
    ['names a customer that is there', () => start(leader.cookie, crypto.randomUUID()), 404],
  ])('and %s', async (_rule, ask, status) => {
    expect((await ask()).status).toBe(status);
    expect((await me()).viewing).toBeNull();
  });

  it('is never a program, whatever it was let do', async () => {
    const cookie = await app.signIn();
    const permissions = ['read', 'read-settings', 'operate', 'manage-inventory'];
    const made = await post('/tokens', { name: 'Programma', permissions, days: 1 }, cookie);
    const { secret } = (await made.json()) as { secret: string };
    for (const path of [`/customers/${own}/view`, '/customer-view/end']) {
      const headers = { authorization: `Bearer ${secret}`, cookie };
      const response = await app.fetch(`/api${path}`, { json: { reason: REASON }, headers });
      expect(await told(response)).toEqual([403, 'forbidden']);
    }
    expect((await me(cookie)).viewing).toBeNull();
  });
});

describe('who looks as a customer', () => {
  beforeEach(async () => {
    expect((await start()).status).toBe(200);
  });

  it('is still who that is, with the role of a reader, until half an hour later', async () => {
    const { role, id, viewing } = await me();
    expect({ role, id }).toEqual({ role: 'reader', id: leader.id });
    const { until } = viewing as { until: string };
    expect(viewing).toEqual({ customerId: own, customerName: 'Eigen', until });
    expect(Math.abs(Date.parse(until) - Date.now() - 1_800_000)).toBeLessThan(10_000);
  });

  it('reads on every route what a reader of that customer reads, and nothing else', async () => {
    const [asset] = await app.db.owner<{ id: string }>('SELECT id FROM asset WHERE customer_id = $1', [own]);
    const [foreign] = await app.db.owner<{ id: string }>('SELECT id FROM asset WHERE customer_id = $1', [
      other,
    ]);
    const differing: string[] = [];
    for (const name of READS.filter((each) => !['me', 'mySessions'].includes(each)))
      for (const id of [own, other, asset?.id ?? '', foreign?.id ?? '', crypto.randomUUID()]) {
        const query = name === 'search' ? '?q=e' : '';
        const path = ROUTES[name].path.replace(':id', id) + query;
        const [mine, theirs] = [await get(path), await get(path, reader.cookie)];
        // Whose mails one may choose is of who looks.
        const texts = [await mine.text(), await theirs.text()].map((text) =>
          text.replaceAll(/"(serverTime|mayChange)":("[^"]*"|true|false)/g, ''),
        );
        if (mine.status !== theirs.status || texts[0] !== texts[1])
          differing.push(`${path}: ${String(mine.status)} ${String(theirs.status)}`);
        if (texts[0]?.includes('Server van ' + other)) differing.push(`${path}: another's`);
      }
    expect(differing).toEqual([]);
    expect(await (await get('/board')).text()).not.toMatch(/Collega|gaat weer mis/);
  });

  it.each(WRITES)('can not %s', async (name) => {
    const path = ROUTES[name].path.replace(':id', name.endsWith('MySession') ? crypto.randomUUID() : own);
    const { method } = ROUTES[name];
    const response = await app.fetch(`/api${path}`, { method, json: {}, headers: { cookie: leader.cookie } });
    const { status } = response;
    const body: unknown = await response.json();
    expect([status, body]).toEqual([
      403,
      {
        code: 'viewing-as-customer',
        message: 'You are looking as Eigen: nothing can be changed. End that first.',
      },
    ]);
  });

  it.each(['/auth/two-factor/enable', '/auth/two-factor/disable', '/auth/two-factor/generate-backup-codes'])(
    'can not change how the own account gets in: %s',
    async (path) => {
      const response = await post(path, { password: 'een lang wachtwoord' });
      expect(await told(response)).toEqual([403, 'viewing-as-customer']);
    },
  );

  it('may sign out, which ends it', async () => {
    const before = (await acts()).length;
    expect((await post('/auth/sign-out')).status).toBe(200);
    expect((await acts()).slice(before)).toMatchObject([{ act: 'ended', actor: { id: leader.id } }]);
    const again = await signInAs(app, leader.email);
    expect((await me(again)).viewing).toBeNull();
  });

  it('says so by the session alone: another session of the same person, or a header, does not', async () => {
    const elsewhere = await signInAs(app, leader.email);
    expect((await me(elsewhere)).role).toBe('service-lead');
    const headers = { cookie: elsewhere, 'x-view-as': own, 'x-customer-id': own, 'x-nachtwacht-view': own };
    const board = await app.fetch(`/api/board?customerId=${own}`, { headers });
    expect(((await board.json()) as { customers: object[] }).customers).toHaveLength(2);
  });

  it('is oneself again, at once, by ending it; ending it again changes nothing', async () => {
    expect((await end()).status).toBe(200);
    expect(await me()).toMatchObject({ role: 'service-lead', viewing: null });
    expect((await end()).status).toBe(200);
    expect((await get('/connections')).status).toBe(200);
  });

  it('is oneself again when the time is over, and that is written down', async () => {
    const before = (await acts()).length;
    await app.db.owner(`UPDATE customer_view SET ends_at = now() WHERE user_id = $1`, [leader.id]);
    expect(await me()).toMatchObject({ role: 'service-lead', viewing: null });
    expect((await acts()).slice(before)).toMatchObject([{ act: 'ran-out', actor: { id: leader.id } }]);
  });

  it('is oneself again without asking for anything, and no time can be made longer', async () => {
    const socket = await listen();
    const back = hears(socket, 'rights');
    await app.db.owner(`UPDATE customer_view SET ends_at = now() WHERE user_id = $1`, [leader.id]);
    expect(await back).toBe('rights');
    const longer = `UPDATE customer_view SET ends_at = started_at + interval '31 minutes' WHERE user_id = $1`;
    await start();
    await expect(app.db.owner(longer, [leader.id])).rejects.toThrow(/half_an_hour/);
  });

  it('loses it with the right to do so', async () => {
    await app.db.owner(`UPDATE "user" SET role = 'viewer' WHERE id = $1`, [leader.id]);
    expect(await me()).toMatchObject({ role: 'viewer', viewing: null });
  });
});

describe('what is written down', () => {
  it('is who looked, why and until when, and that it ended, in the customer’s own chain', async () => {
    const before = (await acts()).length;
    await start();
    await end();
    const [began, ended] = (await acts()).slice(before);
    const [same] = [{ thing: 'customer-view', name: 'Eigen', reason: REASON, actor: { id: leader.id } }];
    expect(began).toMatchObject({
      ...same,
      act: 'started',
      after: { ends_at: expect.any(String) as string },
    });
    expect(ended).toMatchObject({ ...same, act: 'ended', thingId: began?.['thingId'] });
  });

  it('is read by the owner of the customer', async () => {
    await start();
    const log = await (await get('/audit?thing=customer-view', owner.cookie)).json();
    expect((log as { entries: object[] }).entries[0]).toMatchObject({
      act: 'started',
      actor: { name: 'service-lead' },
      reason: REASON,
    });
  });

  it('names who ended it when that was somebody else', async () => {
    const administrator = await app.signIn();
    await start();
    const before = (await acts()).length;
    expect((await post(`/people/${leader.id}/deactivate`, {}, administrator)).status).toBe(200);
    expect((await acts()).slice(before)).toMatchObject([{ act: 'ended', actor: { name: 'Iemand' } }]);
  });
});

describe('the sockets of a session', () => {
  it('are moved at once and told, every window of it and no other session’s', async () => {
    const [one, two] = [await listen(), await listen()];
    const elsewhere = await listen(await signInAs(app, leader.email));
    let heard = 0;
    elsewhere.on('rights', () => (heard += 1));
    for (const act of [() => start(), end]) {
      const both = Promise.all([hears(one, 'rights'), hears(two, 'rights')]);
      const began = performance.now();
      await act();
      await both;
      expect(performance.now() - began).toBeLessThan(2_000);
    }
    expect([one.connected, two.connected, elsewhere.connected, heard]).toEqual([true, true, true, 0]);
  });
});

it('whoever has to set up a second factor first can not look as anybody', async () => {
  const strict = await startWholeApp(await createTestDatabase(), { env: { SECOND_FACTOR: 'required' } });
  try {
    await strict.setUp();
    const customer = await new Rows(strict.db).customer();
    const { email } = await addPerson(strict, { role: 'administrator' });
    const cookie = await signInAs(strict, email);
    const response = await strict.fetch(`/api/customers/${customer}/view`, {
      json: { reason: REASON },
      headers: { cookie },
    });
    expect(await told(response)).toEqual([403, 'second-factor-needed']);
  } finally {
    await strict.close();
  }
});
