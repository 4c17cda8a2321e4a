import { pollDevice, startDevice, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import { judge } from '@nachtwacht/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { ALLOWED_CALLS } from './calls';
import { unifiCollector as collector } from './unifi.collector';

const V1 = '/proxy/network/integration/v1';
const NETWORK = '/proxy/network/api';
const SITE = '88f7af54-98f8-306a-a1c7-c9349722b1f6';
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const macOf = (n: number) =>
  `94:2a:6f:00:${(n >> 8).toString(16).padStart(2, '0')}:${(n & 255).toString(16).padStart(2, '0')}`;
const device = (n: number, more: object = {}) => ({
  id: idOf(n),
  macAddress: macOf(n).toUpperCase(),
  ipAddress: '192.0.2.7',
  name: `AP ${n}`,
  model: 'U7 Pro',
  state: 'ONLINE',
  supported: true,
  firmwareVersion: '8.0.26',
  firmwareUpdatable: false,
  features: ['accessPoint'],
  ...more,
});
const older = (n: number, more: object = {}) => ({
  mac: macOf(n),
  type: 'uap',
  model: 'U7PRO',
  name: `AP ${n}`,
  state: 1,
  adopted: true,
  version: '8.0.26.16789',
  upgradable: true,
  upgrade_to_firmware: '8.0.49.17001',
  model_in_eol: false,
  ...more,
});
const ok = (data: readonly unknown[]): DeviceReply => ({ body: { meta: { rc: 'ok' }, data } });
const page = (rows: readonly unknown[], totalCount = rows.length): DeviceReply => ({
  body: { offset: 0, limit: 200, count: rows.length, totalCount, data: rows },
});
const refusal = (statusCode: number): DeviceReply => ({
  status: statusCode,
  body: { statusCode, statusName: 'x', message: 'no' },
});
const sites = page([{ id: SITE, internalReference: 'default', name: 'Hoofdvestiging' }]);

type Replies = (path: string) => DeviceReply | undefined;
const reply =
  (map: Readonly<Record<string, DeviceReply>>): Replies =>
  (path) =>
    map[path.split('?')[0] ?? ''];

describe('a poll with an API key', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function poll(answer: Replies, settings: object = {}, memory: unknown = null) {
    const console = await startDevice(({ path }) => answer(path));
    open.push(console);
    const outcome = await pollDevice(collector, {
      settings: { url: console.url, ...settings },
      credentials: { apiKey: 'the-key' },
      memory,
    });
    const asked = console.calls.map(({ method, path }) => `${method} ${path}`);
    const of = (asset: string, aspect: string) =>
      outcome.ok
        ? outcome.mapped.report.observations.find((one) => one.asset === asset && one.aspect === aspect)
        : undefined;
    return { outcome, asked, of, calls: console.calls };
  }
  const both = {
    [`${V1}/sites`]: sites,
    [`${V1}/sites/${SITE}/devices`]: page([device(1)]),
    [`${NETWORK}/s/default/stat/device`]: ok([older(1)]),
    [`${NETWORK}/s/default/stat/sysinfo`]: ok([{ version: '10.0.156', update_available: false }]),
  };

  it('asks the official interface who is there, and the older one for all versions in one call', async () => {
    const { outcome, asked, of, calls } = await poll(reply(both));
    expect(outcome.ok && outcome.mapped.report.assets.map(({ key, name }) => [key, name])).toEqual([
      ['host', '127.0.0.1'],
      [macOf(1), 'AP 1'],
    ]);
    expect(of(macOf(1), 'firmware')?.reading).toMatchObject({
      state: 'pending',
      installed: '8.0.26.16789',
      available: '8.0.49.17001',
      knownBy: 'controller',
      product: { vendor: 'ubiquiti', model: 'U7PRO' },
    });
    expect(of('host', 'rights')?.reading).toMatchObject({ value: 'complete' });
    expect(of(macOf(1), 'end-of-life')?.reading).toMatchObject({ value: 'supported' });
    expect(asked).toHaveLength(4);
    expect(calls.every(({ headers }) => headers['x-api-key'] === 'the-key')).toBe(true);
  });

  it('makes do with the official interface where the key may read nothing else, and says what is missing', async () => {
    const { outcome, of } = await poll(
      reply({
        ...both,
        [`${NETWORK}/s/default/stat/device`]: { status: 403, body: { meta: { rc: 'error' }, data: [] } },
        [`${V1}/sites/${SITE}/devices`]: page([
          device(1, { firmwareUpdatable: true }),
          device(2, { state: 'OFFLINE' }),
        ]),
        [`${V1}/info`]: { body: { applicationVersion: '10.0.156' } },
        [`${V1}/sites/${SITE}/devices/${idOf(1)}/statistics/latest`]: {
          body: { uptimeSec: 90_000, cpuUtilizationPct: 4.5, memoryUtilizationPct: 41 },
        },
      }),
    );
    expect(outcome.ok).toBe(true);
    expect(of(macOf(1), 'firmware')?.reading).toMatchObject({
      state: 'pending',
      installed: '8.0.26',
      available: null,
    });
    expect(of(macOf(1), 'cpu')?.reading).toMatchObject({ value: 4.5 });
    expect(of(macOf(1), 'uptime')?.reading).toMatchObject({ value: 90_000 });
    expect(of(macOf(2), 'state')?.reading).toMatchObject({ value: 'disconnected' });
    expect(of(macOf(2), 'firmware')?.reading).toMatchObject({ state: 'check-failed' });
    expect(of(macOf(1), 'end-of-life')).toBeUndefined();
    expect(of('host', 'firmware')?.reading).toMatchObject({ state: 'not-told', installed: '10.0.156' });
    expect(of('host', 'rights')).toMatchObject({
      reading: { value: 'incomplete' },
      detail: expect.stringContaining('stat/device') as string,
    });
  });

  it('asks a version of 9.x for the firmware of each device, which its list leaves out', async () => {
    const bare = { ...device(1), firmwareVersion: undefined, firmwareUpdatable: undefined };
    const replies = {
      [`${V1}/sites`]: sites,
      [`${V1}/sites/${SITE}/devices`]: page([bare]),
      [`${NETWORK}/s/default/stat/device`]: { status: 401, body: '' },
    };
    const told = await poll(
      reply({ ...replies, [`${V1}/sites/${SITE}/devices/${idOf(1)}`]: { body: device(1) } }),
    );
    expect(told.of(macOf(1), 'firmware')?.reading).toMatchObject({
      state: 'up-to-date',
      installed: '8.0.26',
    });
    const untold = await poll(reply(replies));
    const firmware = untold.of(macOf(1), 'firmware')?.reading;
    expect(firmware).toMatchObject({ state: 'never-checked', installed: null });
    expect(firmware && judge(firmware, collector.aspects['firmware']!.policy, { now: 0 }).status).toBe(
      'unknown',
    );
  });

  it('reads lists of more than 200 page by page, and asks only a bounded number of devices by themselves', async () => {
    const rows = Array.from({ length: 450 }, (_, n) => device(n + 1));
    const answer: Replies = (path) => {
      const url = new URL(path, 'http://x');
      if (url.pathname === `${V1}/sites`) return sites;
      if (url.pathname !== `${V1}/sites/${SITE}/devices`) return { status: 403, body: '' };
      const offset = Number(url.searchParams.get('offset'));
      expect(url.searchParams.get('limit')).toBe('200');
      return page(rows.slice(offset, offset + 200), rows.length);
    };
    const { outcome, asked } = await poll(answer);
    expect(outcome.ok && outcome.mapped.report.assets).toHaveLength(451);
    expect(outcome.ok && outcome.mapped.report.complete).toBe(true);
    expect(asked.filter((call) => call.includes('/statistics/')).length).toBeLessThanOrEqual(60);
  });

  it('does not call a list complete that moved while it was read', async () => {
    const answer: Replies = (path) => {
      const url = new URL(path, 'http://x');
      if (url.pathname === `${V1}/sites`) return sites;
      if (url.pathname !== `${V1}/sites/${SITE}/devices`) return { status: 403, body: '' };
      return url.searchParams.get('offset') === '0'
        ? page(
            Array.from({ length: 200 }, (_, n) => device(n)),
            202,
          )
        : page([device(201)], 201);
    };
    const before = await poll(reply({ ...both, [`${NETWORK}/s/default/stat/device`]: ok([older(999)]) }));
    const memory = before.outcome.ok ? before.outcome.mapped.memory : null;
    const { outcome, of } = await poll(answer, {}, memory);
    expect(outcome.ok && outcome.mapped.report.complete).toBe(false);
    expect(of('host', 'devices')?.reading).toMatchObject({ value: 'not-read' });
  });

  it('keeps the keys of the devices whichever way they are read, and believes the worse of two answers', async () => {
    const keyed = await poll(
      reply({
        ...both,
        [`${V1}/sites/${SITE}/devices`]: page([device(1, { state: 'CONNECTION_INTERRUPTED' })]),
      }),
    );
    expect(keyed.of(macOf(1), 'state')?.reading).toMatchObject({ value: 'heartbeat-missed' });
    const without = await poll(
      reply({
        [`${NETWORK}/self/sites`]: ok([{ name: 'default' }]),
        [`${NETWORK}/s/default/stat/device`]: ok([older(1)]),
      }),
    );
    expect(without.of(macOf(1), 'state')?.reading).toMatchObject({ value: 'connected' });
  });

  it('names a device that left both lists until it is back', async () => {
    const two = { ...both, [`${NETWORK}/s/default/stat/device`]: ok([older(1), older(2)]) };
    const before = await poll(reply(two));
    const gone = await poll(reply(both), {}, before.outcome.ok ? before.outcome.mapped.memory : null);
    expect(gone.of('host', 'devices')).toMatchObject({
      reading: { value: 'device-missing' },
      detail: expect.stringMatching(/^AP 2 is not listed \(last seen 20/) as string,
    });
    const back = await poll(reply(two), {}, gone.outcome.ok ? gone.outcome.mapped.memory : null);
    expect(back.of('host', 'devices')?.reading).toMatchObject({ value: 'all-listed' });
  });

  it.each<[string, Replies, string]>([
    ['a wrong key', () => refusal(401), 'auth'],
    ['too many polls', () => refusal(429), 'rate-limited'],
    [
      'half an answer',
      (path) => (path.startsWith(V1) ? { body: '{"data":[' } : { status: 404, body: '' }),
      'misconfigured',
    ],
    ['a site whose id leads elsewhere', () => page([{ id: '../../x', name: 'x' }]), 'bad-reply'],
    ['an error of its own', () => refusal(500), 'bad-reply'],
  ])('%s is a fault of its class', async (_rule, answer, faultClass) => {
    const { outcome } = await poll(answer);
    expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
  });
});

describe('the calls of the official interface', () => {
  const isAllowed = (method: string, called: string) =>
    ALLOWED_CALLS.some(
      ({ method: allowed, path }) =>
        allowed === method &&
        (typeof path === 'string' ? path === called : new RegExp(`^(?:${path.source})$`).test(called)),
    );
  it.each([
    ['GET', `${V1}/sites`, true],
    ['GET', `${V1}/sites/${SITE}/devices/${idOf(1)}/statistics/latest`, true],
    ['POST', `${V1}/sites/${SITE}/devices/${idOf(1)}/actions`, false],
    ['GET', `${V1}/sites/${SITE}/devices/${idOf(1)}/actions`, false],
    ['POST', `${V1}/sites/${SITE}/devices`, false],
    ['GET', `${V1}/sites/default/cmd/devmgr`, false],
  ])('%s %s: %s', (method, path, expected) => {
    expect(isAllowed(method, path)).toBe(expected);
  });
});
