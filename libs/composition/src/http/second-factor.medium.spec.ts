import { AUTH_ROUTES } from '@nachtwacht/features-identity';
import { ROUTE_PERMISSIONS, ROUTES, type Person, type RouteName } from '@nachtwacht/contracts';
import { createTestDatabase, totpOf } from '@nachtwacht/testing';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, signInAs } from '../testing/people';
import { cookieOf, PERSON, startWholeApp, type WholeApp } from '../testing/whole-app';

const { password } = PERSON;

let app: WholeApp;
let id: string;
let email: string;
let cookie: string;
beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase(), { env: { SECOND_FACTOR: 'required' } });
  await app.setUp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  ({ id, email } = await addPerson(app, { role: 'administrator' }));
  cookie = await signInAs(app, email);
});

interface Enabled {
  readonly totpURI: string;
  readonly backupCodes: string[];
}

async function auth(path: string, json: object, as = cookie): Promise<Response> {
  await app.db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
  return app.fetch(`/api/auth${path}`, { json, headers: { cookie: as } });
}
const me = async (as: string) => {
  const response = await app.fetch('/api/me', { headers: { cookie: as } });
  return response.ok ? ((await response.json()) as { secondFactor: string }).secondFactor : response.status;
};
const board = async (as: string) => (await app.fetch('/api/board', { headers: { cookie: as } })).status;
const signInStep = () => auth('/sign-in/email', { email, password }, '');

/** Sets it up; the session goes on under another cookie. */
async function setUp(): Promise<Enabled> {
  const enabled = (await (await auth('/two-factor/enable', { password })).json()) as Enabled;
  const verified = await auth('/two-factor/verify-totp', { code: totpOf(enabled.totpURI) });
  expect(verified.status).toBe(200);
  cookie = cookieOf(verified);
  return enabled;
}

function socketOutcome(as: string): Promise<string> {
  const socket = io(app.url, {
    path: '/api/socket',
    transports: ['websocket'],
    extraHeaders: { cookie: as, origin: app.url },
    reconnection: false,
    forceNew: true,
  });
  return new Promise<string>((resolve) => {
    socket.once('connect', () => {
      resolve('connected');
    });
    socket.once('connect_error', ({ message }) => {
      resolve(message);
    });
  }).finally(() => {
    socket.disconnect();
  });
}

describe('staff without a second factor', () => {
  it('reach their own account and nothing else, on any route', async () => {
    expect(await me(cookie)).toBe('needed');
    const wrong: string[] = [];
    for (const name of Object.keys(ROUTES) as RouteName[]) {
      const permission = ROUTE_PERMISSIONS[name];
      if (permission === 'public') continue;
      const { method, path } = ROUTES[name];
      const response = await app.fetch(`/api${path.replace(':id', crypto.randomUUID())}`, {
        method,
        headers: { cookie },
        ...(method !== 'GET' && { json: {} }),
      });
      if ((response.status === 403) === (permission === 'own-account')) wrong.push(name);
      if (response.status === 403)
        expect(await response.json()).toHaveProperty('code', 'second-factor-needed');
    }
    expect(wrong).toEqual([]);
  });

  it('open no socket', async () => {
    expect(await socketOutcome(cookie)).toBe('signed-out');
  });

  it('are in once the first code is right, and their other sessions end', async () => {
    const other = await signInAs(app, email);
    const before = cookie;
    await setUp();
    expect(await me(cookie)).toBe('on');
    expect(await board(cookie)).toBe(200);
    expect(await socketOutcome(cookie)).toBe('connected');
    expect([await me(other), await me(before)]).toEqual([401, 401]);
  });

  it('are not in by a secret of which no code was seen', async () => {
    await auth('/two-factor/enable', { password });
    expect((await auth('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect(await board(cookie)).toBe(403);
  });

  it('set it up with their password only', async () => {
    expect((await auth('/two-factor/enable', { password: 'iets anders' })).status).toBe(400);
  });
});

it('a customer’s person may do without', async () => {
  const [customer] = await app.db.owner<{ id: string }>(
    `INSERT INTO customer (id, name, code) VALUES (gen_random_uuid(), 'Praktijk', 'praktijk') RETURNING id`,
  );
  const owner = await addPerson(app, { role: 'owner', customerId: customer?.id ?? '' });
  const as = await signInAs(app, owner.email);
  expect([await me(as), await board(as)]).toEqual(['off', 200]);
});

describe('with a second factor', () => {
  let enabled: Enabled;
  beforeEach(async () => {
    enabled = await setUp();
  });

  it.each(AUTH_ROUTES.map(({ method, path }) => [method, path] as const))(
    '%s %s opens nothing to who knows the password alone',
    async (method, path) => {
      const half = cookieOf(await signInStep());
      await app.db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
      const everything = {
        email,
        password,
        code: '000000',
        method: 'otp',
        trustDevice: true,
        rememberMe: true,
      };
      for (const cookie of ['', half]) {
        const response = await app.fetch(`/api/auth${path}`, {
          method,
          headers: { cookie },
          ...(method === 'POST' && { json: everything }),
        });
        const given = [half, cookieOf(response)].join('; ');
        expect.soft([await me(given), await board(given)], `with ${cookie}`).toEqual([401, 401]);
      }
    },
  );

  it('the password alone opens nothing', async () => {
    const first = await signInStep();
    expect(await first.json()).toMatchObject({ twoFactorRedirect: true });
    const half = cookieOf(first);
    expect([await me(half), await board(half)]).toEqual([401, 401]);
    expect(await socketOutcome(half)).toBe('signed-out');
    for (const path of ['/two-factor/enable', '/two-factor/disable', '/two-factor/generate-backup-codes'])
      expect.soft((await auth(path, { password }, half)).status, path).toBe(401);
  });

  it('the password and a code do, and end no other session', async () => {
    const half = cookieOf(await signInStep());
    const whole = await auth('/two-factor/verify-totp', { code: totpOf(enabled.totpURI) }, half);
    expect(whole.status).toBe(200);
    expect([await me(cookieOf(whole)), await me(cookie)]).toEqual(['on', 'on']);
  });

  it('a code of another moment does not', async () => {
    const half = cookieOf(await signInStep());
    const late = totpOf(enabled.totpURI, Date.now() - 5 * 60_000);
    expect((await auth('/two-factor/verify-totp', { code: late }, half)).status).toBe(401);
  });

  it('a recovery code does, once', async () => {
    const [code = ''] = enabled.backupCodes;
    const attempt = async () =>
      auth('/two-factor/verify-backup-code', { code }, cookieOf(await signInStep()));
    expect((await attempt()).status).toBe(200);
    expect((await attempt()).status).toBe(401);
  });

  it('who asks that this browser be trusted is asked again next time', async () => {
    const half = cookieOf(await signInStep());
    const trusting = { code: totpOf(enabled.totpURI), trustDevice: true };
    const whole = await auth('/two-factor/verify-totp', trusting, half);
    expect(whole.headers.getSetCookie().join()).not.toContain('trust_device');
    const again = await auth('/sign-in/email', { email, password }, cookieOf(whole));
    expect(await again.json()).toMatchObject({ twoFactorRedirect: true });
  });

  it('wrong codes lock the second step, whichever way they come', async () => {
    let last = 0;
    for (let attempt = 0; attempt < 12; attempt++) {
      const half = cookieOf(await signInStep());
      last = (await auth('/two-factor/verify-totp', { code: '000000' }, half)).status;
    }
    expect(last).toBe(429);
    const half = cookieOf(await signInStep());
    expect(
      (await auth('/two-factor/verify-backup-code', { code: enabled.backupCodes[0] ?? '' }, half)).status,
    ).toBe(429);
    expect(await me(cookie)).toBe('on');
  });

  it('leaving it asks for the password, ends the other sessions, and begins anew', async () => {
    const half = cookieOf(await signInStep());
    const other = cookieOf(await auth('/two-factor/verify-totp', { code: totpOf(enabled.totpURI) }, half));
    expect((await auth('/two-factor/disable', { password: 'iets anders' })).status).toBe(400);
    const left = cookieOf(await auth('/two-factor/disable', { password }));
    expect([await me(left), await me(other), await board(left)]).toEqual(['needed', 401, 403]);
  });

  it('an administrator takes it away from who lost it; the sessions of that person end', async () => {
    const lost = { id, cookie };
    ({ id, email } = await addPerson(app, { role: 'administrator' }));
    cookie = await signInAs(app, email);
    await setUp();
    const reset = await app.fetch(`/api/people/${lost.id}/reset-second-factor`, {
      json: {},
      headers: { cookie },
    });
    expect((await reset.json()) as Person).toMatchObject({ secondFactor: false });
    expect(await me(lost.cookie)).toBe(401);
    expect(await app.db.owner('SELECT FROM two_factor WHERE user_id = $1', [lost.id])).toEqual([]);
  });

  it('neither secret nor codes are kept readable', async () => {
    const [row] = await app.db.owner<{ text: string }>(
      'SELECT t::text AS text FROM two_factor t WHERE user_id = $1',
      [id],
    );
    const secret = new URL(enabled.totpURI).searchParams.get('secret') ?? '';
    expect(row?.text).not.toContain(secret);
    for (const code of enabled.backupCodes) expect(row?.text).not.toContain(code);
  });
});
