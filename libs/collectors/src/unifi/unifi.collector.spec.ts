import { contractTest, pollDevice, startDevice, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import { judge, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ALLOWED_CALLS } from './calls';
import { unifiCollector as collector } from './unifi.collector';

contractTest(collector, import.meta.url);

const KEY = { apiKey: 'the-key' };
const ACCOUNT = { username: 'nachtwacht', password: 'geheim' };
const AP = {
  mac: 'aa:bb:cc:00:00:01',
  type: 'uap',
  name: 'Balie',
  state: 1,
  adopted: true,
  version: '6.7.10.15439',
  upgradable: false,
  x_authkey: 'must-not-be-kept',
};
const ok = (data: readonly unknown[]): DeviceReply => ({ body: { meta: { rc: 'ok' }, data } });
const failed = (status: number, msg: string): DeviceReply => ({
  status,
  body: { meta: { rc: 'error', msg }, data: [] },
});

const NETWORK = '/proxy/network/api';
const REPLIES: Readonly<Record<string, DeviceReply>> = {
  [`${NETWORK}/self/sites`]: ok([
    { name: 'default', desc: 'Hoofdvestiging' },
    { name: 'a1b2c3d4', desc: 'Dependance' },
  ]),
  [`${NETWORK}/s/default/stat/device`]: ok([AP]),
  [`${NETWORK}/s/a1b2c3d4/stat/device`]: ok([{ ...AP, mac: 'aa:bb:cc:00:00:02' }]),
  [`${NETWORK}/s/default/stat/sysinfo`]: ok([
    { name: 'Praktijk', version: '10.0.140', sso_app_sec: 'must-not-be-kept' },
  ]),
};

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function poll(
    replies: Readonly<Record<string, DeviceReply>>,
    credentials: object = KEY,
    settings: object = {},
  ) {
    const controller = await startDevice(({ path }) => replies[path]);
    open.push(controller);
    const outcome = await pollDevice(collector, {
      settings: { url: controller.url, ...settings },
      credentials,
    });
    const report = outcome.ok ? outcome.mapped.report : null;
    return {
      outcome,
      report,
      calls: controller.calls,
      asked: controller.calls.map(({ method, path }) => `${method} ${path}`),
    };
  }

  it('asks with an API key for the sites and their devices, without a session', async () => {
    const { report, asked, calls } = await poll(REPLIES);
    expect(report?.assets.map(({ name }) => name)).toEqual([
      'Praktijk',
      'Balie (Hoofdvestiging)',
      'Balie (Dependance)',
    ]);
    // A version before 9 does not have the official interface: one question finds out.
    expect(asked.toSorted()).toEqual(
      [...Object.keys(REPLIES), '/proxy/network/integration/v1/sites?offset=0&limit=200']
        .map((path) => `GET ${path}`)
        .toSorted(),
    );
    expect(calls.every(({ headers }) => headers['x-api-key'] === 'the-key')).toBe(true);
  });

  it('asks only for the sites that were listed', async () => {
    const { report, asked } = await poll(REPLIES, KEY, { sites: 'default' });
    expect(report?.assets.map(({ name }) => name)).toEqual(['Praktijk', 'Balie']);
    expect(asked.slice(1)).toEqual([
      `GET ${NETWORK}/s/default/stat/device`,
      `GET ${NETWORK}/s/default/stat/sysinfo`,
    ]);
  });

  it('keeps no key of a device and no secret of the controller', async () => {
    const { outcome } = await poll(REPLIES);
    expect(outcome.answers).not.toBeNull();
    expect(JSON.stringify(outcome)).not.toContain('must-not-be-kept');
  });

  it('does without the facts of the controller where it may not read them', async () => {
    const { report } = await poll({
      ...REPLIES,
      [`${NETWORK}/s/default/stat/sysinfo`]: failed(403, 'api.err.NoPermission'),
    });
    expect(report?.assets).toHaveLength(3);
    expect(report?.observations.some(({ asset, aspect }) => asset === 'host' && aspect === 'firmware')).toBe(
      false,
    );
  });

  it('opens a session for an account, and ends it', async () => {
    const login: DeviceReply = {
      headers: {
        'set-cookie': [
          'TOKEN=abc.def; Path=/; Expires=Thu, 26 Nov 2026 06:00:00 GMT; HttpOnly',
          'other=1; Path=/',
        ],
        'x-csrf-token': 'csrf',
      },
      body: {},
    };
    const { report, asked, calls } = await poll(
      { ...REPLIES, '/api/auth/login': login, '/api/auth/logout': {} },
      ACCOUNT,
    );
    expect(report?.assets).toHaveLength(3);
    expect([asked[0], asked.at(-1)]).toEqual(['POST /api/auth/login', 'POST /api/auth/logout']);
    expect(JSON.parse(calls[0]?.body ?? '')).toMatchObject(ACCOUNT);
    for (const { headers } of calls.slice(1))
      expect(headers).toMatchObject({ cookie: 'TOKEN=abc.def; other=1', 'x-csrf-token': 'csrf' });
  });

  it('ends the session after a fault as well, and forgives a logout that fails', async () => {
    const login: DeviceReply = {
      headers: { 'set-cookie': 'unifises=abc' },
      body: { meta: { rc: 'ok' }, data: [] },
    };
    const { outcome, asked } = await poll(
      { '/api/login': login, '/api/self/sites': { status: 500 }, '/api/logout': { status: 500 } },
      ACCOUNT,
      { console: 'classic' },
    );
    expect(asked).toEqual(['POST /api/login', 'GET /api/self/sites', 'POST /api/logout']);
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'bad-reply' } });
  });

  it.each<[string, DeviceReply, string, string]>([
    ['a wrong password', { status: 401 }, 'auth', 'user name'],
    [
      'a wrong password, as a classic controller says it',
      failed(400, 'api.err.Invalid'),
      'auth',
      'user name',
    ],
    ['an account of the cloud with a second step', { status: 499, body: '{}' }, 'auth', 'second step'],
    [
      'a local account with a second step',
      failed(400, 'api.err.Ubic2faTokenRequired'),
      'auth',
      'second step',
    ],
    ['too many logins', { status: 429 }, 'rate-limited', 'too many logins'],
    [
      'too many logins, as a console says it',
      { status: 403, body: { meta: { rc: 'error', msg: 'AUTHENTICATION_FAILED_RATELIMIT' } } },
      'rate-limited',
      'too many',
    ],
    ['the other kind of controller', { status: 404, body: 'x' }, 'misconfigured', 'other kind'],
    ['a console that starts', { status: 503, body: '<html>' }, 'bad-reply', '503'],
    ['a login without a session', { status: 200, body: {} }, 'bad-reply', 'no session'],
  ])(
    'a login that meets %s is a fault of its class, and nothing more is asked',
    async (_rule, reply, faultClass, text) => {
      const { outcome, asked } = await poll({ '/api/auth/login': reply }, ACCOUNT);
      expect(outcome).toMatchObject({
        ok: false,
        fault: { class: faultClass, text: expect.stringContaining(text) as string },
      });
      expect(asked).toHaveLength(1);
    },
  );

  const SITES = `${NETWORK}/self/sites`;
  const DEVICES = `${NETWORK}/s/default/stat/device`;
  it.each<[string, string, DeviceReply, string]>([
    ['a wrong key', SITES, { status: 401 }, 'auth'],
    ['a session that ended', SITES, failed(401, 'api.err.LoginRequired'), 'auth'],
    ['a login that is asked for with HTTP 200', SITES, failed(200, 'api.err.LoginRequired'), 'auth'],
    ['a key without rights', DEVICES, failed(403, 'api.err.NoPermission'), 'auth'],
    ['a site that does not exist', DEVICES, failed(401, 'api.err.NoSiteContext'), 'misconfigured'],
    ['too many polls', DEVICES, { status: 429 }, 'rate-limited'],
    ['the other kind of controller', SITES, { status: 404, body: 'x' }, 'misconfigured'],
    ['a redirect to the login page', SITES, { status: 302, headers: { location: '/login' } }, 'bad-reply'],
    ['a page', SITES, { body: '<!doctype html>' }, 'bad-reply'],
    ['an envelope without a list', DEVICES, { body: { meta: { rc: 'ok' } } }, 'bad-reply'],
    ['an error that is not known', DEVICES, failed(200, 'api.err.Unheard'), 'bad-reply'],
    ['a site whose name leads elsewhere', SITES, ok([{ name: '../../cmd/devmgr' }]), 'bad-reply'],
    [
      'more sites than one poll can ask',
      SITES,
      ok(Array.from({ length: 101 }, (_, i) => ({ name: `s${i}` }))),
      'misconfigured',
    ],
  ])(
    'a controller that answers with %s gives a fault of its class',
    async (_rule, path, reply, faultClass) => {
      const { outcome } = await poll({ ...REPLIES, [path]: reply });
      expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
    },
  );
});

describe('what a person must enter', () => {
  it.each([
    ['an API key', { apiKey: 'x' }, true],
    ['a user name and a password', { username: 'x', password: 'y' }, true],
    ['a user name alone', { username: 'x' }, false],
    ['nothing', {}, false],
  ])('%s: %s is enough: %s', (_rule, entered, expected) => {
    expect(collector.credentials?.safeParse(entered).success).toBe(expected);
  });

  it.each(['default', 'default, a1b2c3d4', ''])('sites "%s" are names', (sites) => {
    expect(collector.settings.safeParse({ url: 'https://u.test', sites }).success).toBe(true);
  });
  it.each(['a/b', 'a b', ',', '../x'])('sites "%s" are none', (sites) => {
    expect(collector.settings.safeParse({ url: 'https://u.test', sites }).success).toBe(false);
  });
});

describe('the calls it may make', () => {
  it('read, log in and log out; none of them acts on a device', () => {
    const isAllowed = (method: string, called: string) =>
      ALLOWED_CALLS.some(
        ({ method: allowed, path }) =>
          allowed === method &&
          (typeof path === 'string' ? path === called : new RegExp(`^(?:${path.source})$`).test(called)),
      );
    expect(isAllowed('GET', `${NETWORK}/s/default/stat/device`)).toBe(true);
    for (const path of [
      `${NETWORK}/s/default/cmd/devmgr`,
      `${NETWORK}/s/default/rest/device`,
      `${NETWORK}/s/x/../cmd/stat/device`,
    ])
      for (const method of ['GET', 'POST']) expect(isAllowed(method, path), path).toBe(false);
    expect(isAllowed('POST', `${NETWORK}/s/default/stat/device`)).toBe(false);
  });
});

describe('the policies it comes with', () => {
  it('call everything good of a system that is in order', () => {
    const file = join(import.meta.dirname, 'cases/in-order/expected.json');
    const { observations } = JSON.parse(readFileSync(file, 'utf8')) as PollReport;
    const aspects: typeof collector.aspects = collector.aspects;
    const bad = observations.filter(({ aspect, reading }) => {
      const policy = aspects[aspect]?.policy;
      return policy === undefined || judge(reading, policy, { now: 1_795_327_200_000 }).status !== 'ok';
    });
    expect(observations.length).toBeGreaterThan(5);
    expect(bad).toEqual([]);
  });
});
