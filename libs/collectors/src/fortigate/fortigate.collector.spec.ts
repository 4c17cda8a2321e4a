import { contractTest, pollDevice, startDevice, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import { judge, type Observation, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ALLOWED_CALLS, CALL_NAMES, CALLS, type Call, type CallName } from './calls';
import { fortigateCollector as collector } from './fortigate.collector';

contractTest(collector, import.meta.url);

/** The replies of a recorded case by path, without the query. */
function repliesOf(name: string): Record<string, DeviceReply> {
  const file = join(import.meta.dirname, 'cases', name, 'answers.json');
  const { replies } = JSON.parse(readFileSync(file, 'utf8')) as { replies: Record<CallName, DeviceReply> };
  return Object.fromEntries(CALL_NAMES.map((call) => [CALLS[call].paths[0], replies[call]]));
}

const pathOf = (call: CallName) => CALLS[call].paths[0];
const withoutQuery = (path: string) => path.split('?')[0] ?? '';

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function poll(answer: (path: string) => DeviceReply | undefined, memory: unknown = null) {
    const firewall = await startDevice(({ path }) => answer(withoutQuery(path)));
    open.push(firewall);
    const outcome = await pollDevice(collector, {
      settings: { url: firewall.url },
      credentials: { token: 'the-token' },
      memory,
    });
    const report = outcome.ok ? outcome.mapped.report : null;
    return { outcome, report, observations: report?.observations ?? [], calls: firewall.calls };
  }
  const rights = (observations: readonly Observation[]) =>
    observations.find(({ aspect }) => aspect === 'rights');

  it('asks by GET with the token, all virtual domains, and without a day of history', async () => {
    const replies = repliesOf('in-order');
    const { outcome, calls } = await poll((path) => replies[path]);
    expect(outcome).toMatchObject({
      ok: true,
      mapped: { report: { assets: [{ name: 'FW-PRAKTIJK' }, {}] } },
    });
    expect(new Set(calls.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(calls.every(({ headers }) => headers.authorization === 'Bearer the-token')).toBe(true);
    const asked = calls.map(({ path }) => path);
    expect(asked).toContain('/api/v2/monitor/system/link-monitor?vdom=*');
    expect(asked).toContain('/api/v2/monitor/system/resource/usage?scope=global&interval=1-min');
    expect(asked.some((path) => path.includes('the-token'))).toBe(false);
  });

  it('tries the other spelling where a version does not know the first', async () => {
    const replies = repliesOf('access-points-and-a-switch');
    const [first, second] = CALLS.switches.paths;
    const { report } = await poll((path) =>
      path === first ? { status: 404 } : path === second ? replies[first] : replies[path],
    );
    expect(report?.assets.map(({ kind }) => kind)).toContain('switch');
    expect(report?.complete).toBe(true);
  });

  it('goes on without what a profile may not read, names it, and calls nothing gone', async () => {
    const replies = repliesOf('in-order');
    const refused = new Set<string>([pathOf('sensors'), pathOf('firmware')]);
    const { report, observations } = await poll((path) =>
      refused.has(path) ? { status: 403 } : replies[path],
    );
    expect(report?.complete).toBe(false);
    expect(rights(observations)).toMatchObject({
      reading: { value: 'incomplete' },
      detail: 'missing: System (firmware); System > Configuration (sensors)',
    });
    expect(observations.some(({ aspect }) => aspect === 'fan')).toBe(false);
    expect(observations.find(({ aspect }) => aspect === 'firmware')?.reading).toMatchObject({
      state: 'not-told',
      installed: '7.4.4',
    });
  });

  it.each<[string, DeviceReply]>([
    ['a page instead of JSON', { body: '<html>login</html>' }],
    ['JSON that breaks off', { body: '{"status":"success","results":[{"id":"fan' }],
    ['an error of its own', { status: 500, body: 'oops' }],
    ['an envelope that says error', { body: { status: 'error', http_status: 424, results: [] } }],
  ])('loses no more than that part to %s, and claims nothing of it', async (_rule, reply) => {
    const replies = repliesOf('in-order');
    const { report, observations } = await poll((path) =>
      path === pathOf('sensors') ? reply : replies[path],
    );
    expect(report?.complete).toBe(false);
    expect(observations.some(({ aspect }) => aspect === 'firmware')).toBe(true);
    expect(observations.some(({ aspect }) => aspect === 'fan')).toBe(false);
  });

  it.each<[string, DeviceReply, string]>([
    ['a wrong token', { status: 401, body: '' }, 'auth'],
    ['a token that may do nothing', { status: 403, body: '' }, 'auth'],
    ['too many polls', { status: 429 }, 'rate-limited'],
    ['an address of something else', { status: 404, body: 'not found' }, 'bad-reply'],
    ['a login page', { status: 200, body: '<!doctype html>' }, 'bad-reply'],
    ['JSON that breaks off', { status: 200, body: '{"status":"succ' }, 'bad-reply'],
    ['a redirect', { status: 302, headers: { location: '/login' } }, 'bad-reply'],
  ])('ends with a fault of its class for %s', async (_rule, reply, faultClass) => {
    const { outcome } = await poll(() => reply);
    expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
  });

  it('ends with a fault when the token is withdrawn half-way', async () => {
    const replies = repliesOf('in-order');
    const { outcome } = await poll((path) => (path === pathOf('usage') ? { status: 401 } : replies[path]));
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'auth' } });
  });
});

describe('the traffic of a port', () => {
  const NOW = 1_795_327_200_000;
  const port = (bytes: number, packets: number, errors = 0) => ({
    name: 'wan1',
    link: true,
    rx_bytes: bytes,
    tx_bytes: bytes,
    rx_packets: packets,
    tx_packets: packets,
    rx_errors: errors,
    tx_errors: 0,
  });
  function mapped(told: object, memory: unknown, now: number) {
    const envelope = (results: unknown) => ({
      status: 200,
      body: { status: 'success', serial: 'FGT1', version: 'v7.4.4', vdom: 'root', results },
    });
    return collector.map({
      answers: { totalMs: 1, replies: { status: envelope({}), interfaces: envelope({ wan1: told }) } },
      settings: collector.settings.parse({ url: 'https://fw.test' }),
      now,
      memory,
    });
  }
  const rates = (report: PollReport) =>
    report.observations.find(({ aspect }) => aspect === 'interface')?.metrics;

  it('is what went through since the previous poll', () => {
    const first = mapped(port(1_000_000, 1_000), null, NOW);
    expect(rates(first.report)).toBeUndefined();
    const second = mapped(port(2_500_000, 2_000, 100), first.memory, NOW + 60_000);
    expect(rates(second.report)).toEqual({ in_bits_per_second: 200_000, out_bits_per_second: 200_000 });
    expect(
      second.report.observations.find(({ aspect }) => aspect === 'interface-errors')?.reading,
    ).toMatchObject({
      value: 4.8,
    });
  });

  it('is not told after a restart, when the counters begin anew', () => {
    const first = mapped(port(1_000_000, 1_000), null, NOW);
    const second = mapped(port(500, 5), first.memory, NOW + 60_000);
    expect(rates(second.report)).toBeUndefined();
    expect(rates(mapped(port(1_500, 15), second.memory, NOW + 120_000).report)).toBeDefined();
  });
});

describe('the calls it may make', () => {
  it('read, and none of them acts', () => {
    const acting = ['/api/v2/monitor/system/firmware/upgrade', '/api/v2/monitor/system/os/reboot'];
    for (const { method, path } of ALLOWED_CALLS) {
      expect(method).toBe('GET');
      expect(acting).not.toContain(path);
      expect(path).not.toMatch(/upgrade|reboot|shutdown|restore|delete|\/cmdb\//);
    }
    expect(ALLOWED_CALLS).toHaveLength(
      Object.values(CALLS).reduce((sum, { paths }: Call) => sum + paths.length, 0),
    );
  });
});

describe('the policies it comes with', () => {
  it('call nothing bad of a firewall that is in order', () => {
    const file = join(import.meta.dirname, 'cases/in-order/expected.json');
    const { observations } = JSON.parse(readFileSync(file, 'utf8')) as PollReport;
    const aspects: typeof collector.aspects = collector.aspects;
    const bad = observations.filter(({ aspect, reading }) => {
      const policy = aspects[aspect]?.policy;
      const isCatalogues = reading.kind === 'update' && reading.state === 'not-told';
      return !isCatalogues && (!policy || judge(reading, policy, { now: 1_795_327_200_000 }).status !== 'ok');
    });
    expect(observations.length).toBeGreaterThan(20);
    expect(bad).toEqual([]);
  });
});
