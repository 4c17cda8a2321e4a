import { contractTest, pollDevice, startDevice, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import { judge, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ALLOWED_CALLS } from './calls';
import { merakiCollector as collector } from './meraki.collector';

contractTest(collector, import.meta.url);

const ORG = '/api/v1/organizations/549236';
const serial = (n: number) => `Q2AB-0000-${String(n).padStart(4, '0')}`;
const listed = (n: number, more: object = {}) => ({
  serial: serial(n),
  name: `AP ${n}`,
  productType: 'wireless',
  network: { id: 'N_1' },
  status: 'online',
  tags: ['must-not-be-kept'],
  ...more,
});
const appliance = listed(9, { productType: 'appliance', name: 'Firewall' });
const version = (shortName: string, releaseType = 'stable') => ({ shortName, releaseType });
const upgrades = (available: readonly object[]) => ({
  body: {
    products: {
      wireless: {
        currentVersion: version('MR 30.7'),
        availableVersions: available,
        nextUpgrade: { time: '' },
      },
    },
  },
});
const REPLIES: Readonly<Record<string, DeviceReply>> = {
  '/api/v1/organizations': { body: [{ id: '549236', name: 'Praktijk' }] },
  [ORG]: { body: { id: '549236', name: 'Praktijk' } },
  [`${ORG}/devices/availabilities`]: { body: [listed(1), appliance] },
  [`${ORG}/devices`]: { body: [{ serial: serial(1), model: 'MR46', firmware: 'wireless-30-7' }] },
  [`${ORG}/networks`]: { body: [{ id: 'N_1', name: 'Praktijk' }] },
  [`${ORG}/uplinks/statuses`]: {
    body: [{ serial: serial(9), uplinks: [{ interface: 'wan1', status: 'active' }] }],
  },
  [`${ORG}/devices/uplinksLossAndLatency`]: {
    body: [{ serial: serial(9), uplink: 'wan1', timeSeries: [{ lossPercent: 0, latencyMs: 9 }] }],
  },
  '/api/v1/networks/N_1/firmwareUpgrades': upgrades([version('MR 31.1.6')]),
};
type Answer = (path: string, query: URLSearchParams) => DeviceReply | undefined;

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function poll(
    replies: Readonly<Record<string, DeviceReply>> | Answer,
    {
      memory = null,
      now = 1_795_327_200_000,
      organisation = '549236',
    }: { memory?: unknown; now?: number; organisation?: string } = {},
  ) {
    const answer: Answer = typeof replies === 'function' ? replies : (path) => replies[path];
    const dashboard = await startDevice(({ path }) => {
      const { pathname, searchParams } = new URL(path, 'http://x');
      return answer(pathname, searchParams);
    });
    open.push(dashboard);
    const outcome = await pollDevice(collector, {
      settings: { url: dashboard.url, organisation },
      credentials: { apiKey: 'the-key' },
      memory,
      now,
    });
    const of = (asset: string, aspect: string) =>
      outcome.ok
        ? outcome.mapped.report.observations.find((one) => one.asset === asset && one.aspect === aspect)
        : undefined;
    const asked = dashboard.calls.map(({ method, path }) => `${method} ${path}`);
    return { outcome, of, asked, calls: dashboard.calls, memory: outcome.ok ? outcome.mapped.memory : null };
  }

  it('reads devices, versions and lines with the key as a bearer, and nothing but by GET', async () => {
    const { outcome, of, asked, calls } = await poll(REPLIES);
    expect(outcome.ok && outcome.mapped.report.assets.map(({ key, kind }) => [key, kind])).toEqual([
      ['host', 'controller'],
      [serial(1), 'access-point'],
      [serial(9), 'firewall'],
    ]);
    expect(of(serial(1), 'firmware')?.reading).toMatchObject({
      state: 'pending',
      installed: 'MR 30.7',
      available: 'MR 31.1.6',
      knownBy: 'controller',
      product: { vendor: 'meraki', train: 'wireless', model: 'MR46' },
    });
    expect(of(serial(9), 'gateway')).toMatchObject({ instance: 'wan1', reading: { value: 'online' } });
    expect(of(serial(9), 'gateway-latency')?.reading).toMatchObject({ value: 9 });
    expect(calls.every(({ headers }) => headers.authorization === 'Bearer the-key')).toBe(true);
    expect(asked.every((call) => call.startsWith('GET /api/v1/'))).toBe(true);
    expect(JSON.stringify(outcome)).not.toMatch(/must-not-be-kept|the-key/);
  });

  it('finds the only organisation by itself, and asks which one when there are more', async () => {
    expect((await poll(REPLIES, { organisation: '' })).outcome.ok).toBe(true);
    const two = { ...REPLIES, '/api/v1/organizations': { body: [{ id: '1' }, { id: '2' }] } };
    expect((await poll(two, { organisation: '' })).outcome).toMatchObject({
      ok: false,
      fault: { class: 'misconfigured' },
    });
  });

  it('follows the cursor of the next page and never its address', async () => {
    const elsewhere = '<https://203.0.113.66/api/v1/steal?startingAfter=Q2AB-0000-0002>; rel=next';
    const { outcome, asked } = await poll((path, query) => {
      if (path !== `${ORG}/devices/availabilities`) return REPLIES[path];
      if (query.get('startingAfter') === 'Q2AB-0000-0002') return { body: [listed(3)] };
      return {
        headers: { link: `<https://x.test/api/v1/y?perPage=1000>; rel=first, ${elsewhere}` },
        body: [listed(1), listed(2)],
      };
    });
    expect(outcome.ok && outcome.mapped.report).toMatchObject({ complete: true });
    expect(outcome.ok && outcome.mapped.report.assets).toHaveLength(4);
    expect(asked.filter((call) => call.includes('availabilities'))).toHaveLength(2);
  });

  it('does not call a list complete whose pages never end', async () => {
    const { outcome, asked } = await poll((path, query) => {
      if (path !== `${ORG}/devices/availabilities`) return REPLIES[path];
      const next = Number(query.get('startingAfter') ?? 0) + 1;
      return {
        headers: { link: `<https://x.test/?startingAfter=${next}>; rel="next"` },
        body: [listed(next)],
      };
    });
    expect(outcome.ok && outcome.mapped.report.complete).toBe(false);
    expect(asked.length).toBeLessThan(20);
  });

  it('asks for versions every half hour, and says how old they are', async () => {
    const now = 1_795_327_200_000;
    const first = await poll(REPLIES, { now });
    const soon = await poll(REPLIES, { now: now + 10 * 60_000, memory: first.memory });
    expect(soon.asked.some((call) => call.includes('firmwareUpgrades'))).toBe(false);
    expect(soon.of(serial(1), 'firmware')?.reading).toMatchObject({
      state: 'pending',
      checkedAt: new Date(now).toISOString(),
    });
    const later = await poll(REPLIES, { now: now + 31 * 60_000, memory: soon.memory });
    expect(later.asked.some((call) => call.includes('firmwareUpgrades'))).toBe(true);
  });

  it('goes on where patience is asked while versions are read, and where they may not be read', async () => {
    const path = '/api/v1/networks/N_1/firmwareUpgrades';
    const patient = await poll({ ...REPLIES, [path]: { status: 429, headers: { 'retry-after': '1' } } });
    expect(patient.of(serial(1), 'state')?.reading).toMatchObject({ value: 'connected' });
    expect(patient.of(serial(1), 'firmware')?.reading).toMatchObject({ state: 'not-told' });
    const refused = await poll({ ...REPLIES, [path]: { status: 403, body: { errors: ['no'] } } });
    const firmware = refused.of(serial(1), 'firmware')?.reading;
    expect(firmware && judge(firmware, collector.aspects['firmware']!.policy, { now: 0 }).status).toBe(
      'unknown',
    );
    expect(refused.of('host', 'rights')).toMatchObject({
      reading: { value: 'incomplete' },
      detail: 'missing: firmwareUpgrades',
    });
  });

  it('needs nothing but the list of devices', async () => {
    const path = `${ORG}/devices/availabilities`;
    const { outcome, of } = await poll({ [path]: REPLIES[path]! });
    expect(outcome.ok).toBe(true);
    expect(of(serial(1), 'firmware')?.reading).toMatchObject({ state: 'never-checked' });
  });

  it('names a device that left the list', async () => {
    const before = await poll(REPLIES);
    const gone = await poll(
      { ...REPLIES, [`${ORG}/devices/availabilities`]: { body: [appliance] } },
      { memory: before.memory },
    );
    expect(gone.of('host', 'devices')).toMatchObject({
      reading: { value: 'device-missing' },
      detail: expect.stringContaining('AP 1 is not listed') as string,
    });
  });

  const DEVICES = `${ORG}/devices/availabilities`;
  it.each<[string, string, DeviceReply, string]>([
    ['a wrong key', ORG, { status: 401, body: { errors: ['Invalid API key'] } }, 'auth'],
    ['an organisation that it does not see', DEVICES, { status: 404, body: '' }, 'misconfigured'],
    ['an API that is off for the organisation', DEVICES, { status: 403, body: '' }, 'auth'],
    ['too many calls', DEVICES, { status: 429, headers: { 'retry-after': '17' } }, 'rate-limited'],
    ['a redirect', DEVICES, { status: 308, headers: { location: 'https://n1.test' } }, 'bad-reply'],
    ['a page', DEVICES, { body: '<!doctype html>' }, 'bad-reply'],
    ['half an answer', DEVICES, { body: '[{"serial":"Q2' }, 'bad-reply'],
    ['something else', DEVICES, { body: { errors: [] } }, 'bad-reply'],
    ['trouble of its own', DEVICES, { status: 502, body: '' }, 'bad-reply'],
  ])('%s is a fault of its class', async (_rule, path, reply, faultClass) => {
    const { outcome } = await poll({ ...REPLIES, [path]: reply });
    expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
    if (faultClass === 'rate-limited')
      expect(outcome).toMatchObject({ fault: { text: expect.stringContaining('17 s') as string } });
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
    ['GET', `${ORG}/devices/availabilities`, true],
    ['GET', '/api/v1/networks/N_1/firmwareUpgrades', true],
    ['PUT', '/api/v1/networks/N_1/firmwareUpgrades', false],
    ['POST', '/api/v1/networks/N_1/firmwareUpgrades/rollbacks', false],
    ['POST', `/api/v1/devices/${serial(1)}/reboot`, false],
    ['POST', `${ORG}/devices`, false],
    ['GET', `${ORG}/admins`, false],
  ])('%s %s: %s', (method, path, expected) => {
    expect(isAllowed(method, path)).toBe(expected);
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
    expect(observations.length).toBeGreaterThan(10);
    expect(bad).toEqual([]);
  });
});
