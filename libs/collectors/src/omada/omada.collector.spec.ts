import { contractTest, pollDevice, startDevice, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import { judge, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ALLOWED_CALLS } from './calls';
import { omadaCollector as collector } from './omada.collector';

contractTest(collector, import.meta.url);

const ID = 'c0ffee0123456789';
const V2 = `/${ID}/api/v2`;
const SITE = '65f0c0ffee';
const MAC = 'AA-BB-CC-00-00-01';
const KEY = 'aa:bb:cc:00:00:01';
const PAGE: DeviceReply = {
  headers: { 'content-type': 'text/html;charset=UTF-8' },
  body: '<!doctype html><title>Omada',
};
const AP = {
  type: 'ap',
  mac: MAC,
  name: 'Balie',
  status: 14,
  statusCategory: 1,
  firmwareVersion: '1.2.3 Build 20240222',
  needUpgrade: true,
  site_secret: 'must-not-be-kept',
};
const GATEWAY = { ...AP, type: 'gateway', mac: 'AA-BB-CC-00-00-F1', name: 'Router', needUpgrade: false };
const ok = (result: unknown): DeviceReply => ({ body: { errorCode: 0, msg: 'Success.', result } });
const failed = (errorCode: number, msg = 'x'): DeviceReply => ({ body: { errorCode, msg } });
const LOGIN: DeviceReply = {
  headers: { 'set-cookie': 'TPOMADA_SESSIONID=abc; Path=/; Secure; HttpOnly' },
  body: { errorCode: 0, result: { roleType: 2, token: 'csrf' } },
};
const REPLIES: Readonly<Record<string, DeviceReply>> = {
  '/api/info': ok({ omadacId: ID, controllerVer: '5.14.26.1', apiVer: '3', configured: true, type: 1 }),
  [`${V2}/login`]: LOGIN,
  [`${V2}/logout`]: ok(null),
  [`${V2}/users/current`]: ok({ privilege: { sites: [{ key: SITE, name: 'Praktijk' }] } }),
  [`${V2}/sites/${SITE}/devices`]: ok([AP, GATEWAY]),
  [`${V2}/sites/${SITE}/devices/${MAC}/firmware`]: ok({ curFwVer: 'a', lastFwVer: '1.2.6 Build 20250801' }),
  [`${V2}/sites/${SITE}/gateways/AA-BB-CC-00-00-F1`]: ok({
    portStats: [{ port: 1, name: 'WAN1', mode: 0, status: 1, internetState: 1 }],
  }),
};
type Answer = (path: string, query: URLSearchParams) => DeviceReply | undefined;

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function poll(
    replies: Readonly<Record<string, DeviceReply>> | Answer,
    settings: object = {},
    memory: unknown = null,
  ) {
    const answer: Answer = typeof replies === 'function' ? replies : (path) => replies[path];
    const controller = await startDevice(({ path }) => {
      const { pathname, searchParams } = new URL(path, 'http://x');
      return answer(pathname, searchParams);
    });
    open.push(controller);
    const outcome = await pollDevice(collector, {
      settings: { url: controller.url, ...settings },
      credentials: { username: 'nachtwacht', password: 'geheim' },
      memory,
    });
    const of = (asset: string, aspect: string) =>
      outcome.ok
        ? outcome.mapped.report.observations.find((one) => one.asset === asset && one.aspect === aspect)
        : undefined;
    const asked = controller.calls.map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`);
    return { outcome, of, asked, calls: controller.calls };
  }

  it('signs in, reads sites, devices, what waits and the lines, and signs out', async () => {
    const { outcome, of, asked, calls } = await poll(REPLIES);
    expect(outcome.ok && outcome.mapped.report.assets.map(({ key, kind }) => [key, kind])).toEqual([
      ['host', 'controller'],
      [KEY, 'access-point'],
      ['aa:bb:cc:00:00:f1', 'gateway'],
    ]);
    expect(of(KEY, 'firmware')?.reading).toMatchObject({
      state: 'pending',
      available: '1.2.6 Build 20250801',
    });
    expect(of('aa:bb:cc:00:00:f1', 'gateway')).toMatchObject({
      instance: 'WAN1',
      reading: { value: 'online' },
    });
    expect([asked[0], asked[1], asked.at(-1)]).toEqual([
      'GET /api/info',
      `POST ${V2}/login`,
      `POST ${V2}/logout`,
    ]);
    expect(JSON.parse(calls[1]?.body ?? '')).toEqual({ username: 'nachtwacht', password: 'geheim' });
    for (const { headers } of calls.slice(2))
      expect(headers).toMatchObject({
        cookie: 'TPOMADA_SESSIONID=abc',
        'csrf-token': 'csrf',
        'omada-request-source': 'web-local',
      });
    expect(JSON.stringify(outcome)).not.toContain('must-not-be-kept');
    expect(JSON.stringify(outcome)).not.toContain('geheim');
  });

  it('signs in once more when it meets the page to sign in, and no more than that', async () => {
    let isDead = true;
    const revived = await poll((path) => {
      if (path !== `${V2}/users/current` || !isDead) return REPLIES[path];
      isDead = false;
      return PAGE;
    });
    expect(revived.outcome.ok).toBe(true);
    expect(revived.asked.filter((call) => call.endsWith('/login'))).toHaveLength(2);
    const dead = await poll({ ...REPLIES, [`${V2}/users/current`]: PAGE });
    expect(dead.outcome).toMatchObject({ ok: false, fault: { class: 'auth' } });
    expect(dead.asked.filter((call) => call.endsWith('/login'))).toHaveLength(2);
  });

  it('reads a list in pages, and does not call one complete that moved meanwhile', async () => {
    const mac = (n: number) =>
      `AA-BB-CC-00-${(n >> 8).toString(16).padStart(2, '0')}-${(n & 255).toString(16).padStart(2, '0')}`;
    const rows = Array.from({ length: 230 }, (_, n) => ({ ...AP, mac: mac(n), needUpgrade: false }));
    const paged = (totals: readonly number[]) =>
      poll((path, query) => {
        if (path !== `${V2}/sites/${SITE}/devices`) return REPLIES[path];
        const page = Number(query.get('currentPage'));
        const data = rows.slice((page - 1) * 200, page * 200);
        return ok({ totalRows: totals[page - 1], currentPage: page, currentSize: data.length, data });
      });
    const still = await paged([230, 230]);
    expect(still.outcome.ok && still.outcome.mapped.report).toMatchObject({ complete: true });
    expect(still.outcome.ok && still.outcome.mapped.report.assets).toHaveLength(231);
    const moved = await paged([231, 230]);
    expect(moved.outcome.ok && moved.outcome.mapped.report.complete).toBe(false);
  });

  it('lists all sites where the account is not told of its own', async () => {
    const { outcome } = await poll({
      ...REPLIES,
      [`${V2}/users/current`]: failed(-1600, 'Unsupported request path.'),
      [`${V2}/sites`]: ok({
        totalRows: 1,
        currentPage: 1,
        currentSize: 1,
        data: [{ id: SITE, name: 'Praktijk' }],
      }),
    });
    expect(outcome.ok && outcome.mapped.report.assets).toHaveLength(3);
  });

  it.each<[string, DeviceReply]>([
    ['with its code', failed(-1005, 'Operation forbidden.')],
    ['with words', failed(-7131, 'This user has no permission.')],
    ['by HTTP', { status: 403, body: '' }],
  ])('goes on without the firmware where the account may not ask (%s), and says so', async (_how, reply) => {
    const { of } = await poll({ ...REPLIES, [`${V2}/sites/${SITE}/devices/${MAC}/firmware`]: reply });
    expect(of(KEY, 'firmware')?.reading).toMatchObject({ state: 'pending', available: null });
    expect(of('host', 'rights')).toMatchObject({
      reading: { value: 'incomplete' },
      detail: 'missing: devices/firmware',
    });
  });

  it('names a device that left the list', async () => {
    const before = await poll(REPLIES);
    const gone = await poll(
      { ...REPLIES, [`${V2}/sites/${SITE}/devices`]: ok([GATEWAY]) },
      {},
      before.outcome.ok ? before.outcome.mapped.memory : null,
    );
    expect(gone.of('host', 'devices')).toMatchObject({
      reading: { value: 'device-missing' },
      detail: expect.stringContaining('Balie is not listed') as string,
    });
  });

  it.each<[string, string, DeviceReply, string]>([
    ['a wrong password', `${V2}/login`, failed(-30109, 'Invalid username or password.'), 'auth'],
    ['a sign-in without a session', `${V2}/login`, ok({ token: 'x' }), 'bad-reply'],
    ['a controller before 5.1', '/api/info', ok({ omadacId: ID, controllerVer: '4.4.6' }), 'misconfigured'],
    ['another web site', '/api/info', PAGE, 'misconfigured'],
    ['an id that leads elsewhere', '/api/info', ok({ omadacId: '../x', controllerVer: '5.9' }), 'bad-reply'],
    ['too many polls', '/api/info', { status: 429 }, 'rate-limited'],
    ['a redirect', '/api/info', { status: 302, headers: { location: '/login' } }, 'bad-reply'],
    [
      'half an answer',
      `${V2}/sites/${SITE}/devices`,
      { body: '{"errorCode":0,"result":[{"mac"' },
      'bad-reply',
    ],
    ['an error that is not known', `${V2}/sites/${SITE}/devices`, failed(-1), 'bad-reply'],
    ['devices that may not be read', `${V2}/sites/${SITE}/devices`, { status: 403, body: '' }, 'auth'],
  ])('%s is a fault of its class', async (_rule, path, reply, faultClass) => {
    const { outcome } = await poll({ ...REPLIES, [path]: reply });
    expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
  });

  it('reads only the sites that were named, and says which it does not see', async () => {
    expect((await poll(REPLIES, { sites: 'Praktijk' })).outcome.ok).toBe(true);
    expect((await poll(REPLIES, { sites: 'Praktijk, Elders' })).outcome).toMatchObject({
      ok: false,
      fault: { class: 'misconfigured', text: expect.stringContaining('Elders') as string },
    });
  });
});

describe('the calls it may make', () => {
  const isAllowed = (method: string, called: string) =>
    ALLOWED_CALLS.some(
      ({ method: allowed, path }) =>
        allowed === method &&
        (typeof path === 'string' ? path === called : new RegExp(`^(?:${path.source})$`).test(called)),
    );
  it.each([
    ['GET', `${V2}/sites/${SITE}/devices`, true],
    ['GET', `${V2}/sites/${SITE}/devices/${MAC}/firmware`, true],
    ['POST', `${V2}/sites/${SITE}/cmd/devices/${MAC}/onlineUpgrade`, false],
    ['POST', `${V2}/sites/${SITE}/cmd/devices/${MAC}/reboot`, false],
    ['GET', `${V2}/sites/${SITE}/cmd/devices/${MAC}/onlineUpgrade`, false],
    ['POST', `${V2}/sites/${SITE}/devices/${MAC}/firmware`, false],
    ['POST', `${V2}/sites`, false],
  ])('%s %s: %s', (method, path, expected) => {
    expect(isAllowed(method, path)).toBe(expected);
  });
});

describe('the policies it comes with', () => {
  it('call everything good of a system that is in order, but the newest version of the controller, which nobody tells', () => {
    const file = join(import.meta.dirname, 'cases/in-order/expected.json');
    const { observations } = JSON.parse(readFileSync(file, 'utf8')) as PollReport;
    const aspects: typeof collector.aspects = collector.aspects;
    const bad = observations.filter(({ aspect, reading }) => {
      const policy = aspects[aspect]?.policy;
      return policy === undefined || judge(reading, policy, { now: 1_795_327_200_000 }).status !== 'ok';
    });
    expect(observations.length).toBeGreaterThan(15);
    expect(bad.map(({ asset, aspect }) => `${asset} ${aspect}`)).toEqual(['host firmware']);
  });
});
