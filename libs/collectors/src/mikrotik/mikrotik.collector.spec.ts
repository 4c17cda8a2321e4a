import { contractTest, pollDevice, startDevice, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import { judge, type Observation, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ALLOWED_CALLS, CALL_NAMES, CALLS, type CallName } from './calls';
import { mikrotikCollector as collector } from './mikrotik.collector';

contractTest(collector, import.meta.url);

const NOW = 1_795_327_200_000;
const folder = join(import.meta.dirname, 'cases');

/** The replies of a recorded case by path, without the query. */
function repliesOf(name: string): Record<string, DeviceReply> {
  const told = JSON.parse(readFileSync(join(folder, name, 'answers.json'), 'utf8')) as {
    replies: Record<CallName, DeviceReply>;
  };
  return Object.fromEntries(CALL_NAMES.map((call) => [CALLS[call], told.replies[call]]));
}

const find = (observations: readonly Observation[], name: string) =>
  observations.find(({ aspect }) => aspect === name);

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function poll(answer: (path: string) => DeviceReply | undefined) {
    const router = await startDevice(({ path }) => answer(path.split('?')[0] ?? ''));
    open.push(router);
    const outcome = await pollDevice(collector, {
      settings: { url: router.url },
      credentials: { username: 'bewaking', password: 'ge:heim' },
    });
    const report = outcome.ok ? outcome.mapped.report : null;
    return { outcome, report, observations: report?.observations ?? [], calls: router.calls };
  }

  it('asks seven things by GET, logged in, and only the fields it uses of long lists', async () => {
    const replies = repliesOf('in-order');
    const { outcome, calls } = await poll((path) => replies[path]);
    expect(outcome).toMatchObject({ ok: true, mapped: { report: { assets: [{ name: 'RT-PRAKTIJK' }] } } });
    expect(calls.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual(
      Object.values(CALLS).map((path) => `GET ${path}`),
    );
    const login = `Basic ${Buffer.from('bewaking:ge:heim').toString('base64')}`;
    expect(calls.every(({ headers }) => headers.authorization === login)).toBe(true);
    expect(calls.find(({ path }) => path.startsWith(CALLS.interfaces))?.path).toContain('.proplist=name,');
  });

  it.each<[string, DeviceReply]>([
    ['403', { status: 403, body: { error: 403, message: 'Forbidden' } }],
    [
      '500 in words',
      {
        status: 500,
        body: { error: 500, message: 'Internal Server Error', detail: 'not enough permissions (9)' },
      },
    ],
  ])('goes on without what a group may not read (%s), and names it', async (_rule, refusal) => {
    const replies = repliesOf('in-order');
    const { report, observations } = await poll((path) => (path === CALLS.update ? refusal : replies[path]));
    expect(report?.complete).toBe(false);
    expect(find(observations, 'rights')).toMatchObject({
      reading: { value: 'incomplete' },
      detail: 'missing: update',
    });
    expect(find(observations, 'firmware')?.reading).toMatchObject({ state: 'not-told', installed: '7.16.1' });
  });

  it('takes a menu that the model does not have for nothing missing', async () => {
    const replies = repliesOf('in-order');
    const { report, observations } = await poll((path) =>
      path === CALLS.routerboard
        ? { status: 400, body: { error: 400, detail: 'no such command or directory (routerboard)' } }
        : replies[path],
    );
    expect(report?.complete).toBe(true);
    expect(find(observations, 'rights')?.reading).toMatchObject({ value: 'complete' });
    expect(find(observations, 'reboot')).toBeUndefined();
  });

  it.each<[string, DeviceReply]>([
    ['a page instead of JSON', { body: '<html>WebFig</html>' }],
    ['JSON that breaks off', { body: '[{"name":"psu1-state","val' }],
    ['an error of its own', { status: 500, body: 'oops' }],
  ])('loses no more than that part to %s, and claims nothing of it', async (_rule, reply) => {
    const replies = repliesOf('in-order');
    const { report, observations } = await poll((path) => (path === CALLS.health ? reply : replies[path]));
    expect(report?.complete).toBe(false);
    expect(find(observations, 'firmware')).toBeDefined();
    expect(find(observations, 'power-supply')).toBeUndefined();
  });

  it.each<[string, DeviceReply, string]>([
    ['a wrong password', { status: 401, body: { error: 401, message: 'Unauthorized' } }, 'auth'],
    ['a user that may not use the API', { status: 403, body: {} }, 'auth'],
    ['too many polls', { status: 429 }, 'rate-limited'],
    ['RouterOS 6, which has no such address', { status: 404, body: '<html>' }, 'bad-reply'],
    ['a page instead of JSON', { status: 200, body: '<!doctype html>' }, 'bad-reply'],
    ['JSON that breaks off', { status: 200, body: '{"version":"7.1' }, 'bad-reply'],
    ['a redirect', { status: 301, headers: { location: 'https://rt' } }, 'bad-reply'],
  ])('ends with a fault of its class for %s', async (_rule, reply, faultClass) => {
    const { outcome } = await poll(() => reply);
    expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
  });

  it('ends with a fault when the login is withdrawn half-way', async () => {
    const replies = repliesOf('in-order');
    const { outcome } = await poll((path) => (path === CALLS.health ? { status: 401 } : replies[path]));
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'auth' } });
  });
});

describe('an answer of a moment that nobody tells', () => {
  const { replies } = JSON.parse(readFileSync(join(folder, 'in-order/answers.json'), 'utf8')) as {
    replies: Record<string, { status: number; body: Record<string, string> }>;
  };
  const DAY = 86_400_000;
  const policy = collector.aspects['firmware']?.policy;

  function mapped(update: object, memory: unknown, now: number, checksByItself = false) {
    const uptime = `${Math.round((now - (NOW - 30 * DAY)) / 1000)}s`;
    const resource = { status: 200, body: { ...replies['resource']?.body, uptime } };
    return collector.map({
      answers: { totalMs: 1, replies: { ...replies, resource, update: { status: 200, body: update } } },
      settings: collector.settings.parse({ url: 'https://rt.test', checksByItself }),
      now,
      memory,
    });
  }
  function statusOf(report: PollReport, now: number) {
    const reading = find(report.observations, 'firmware')?.reading;
    if (reading === undefined || policy === undefined) throw new Error('no firmware');
    return judge(reading, policy, { now }).status;
  }
  const current = {
    channel: 'stable',
    'installed-version': '7.16.1',
    'latest-version': '7.16.1',
    status: 'System is already up to date',
  };

  it('is not believed when it may be as old as the last restart', () => {
    expect(statusOf(mapped(current, null, NOW).report, NOW)).toBe('unknown');
  });

  it('is believed for a week after it was seen to change, and no longer', () => {
    const first = mapped(
      { 'installed-version': '7.16.1', 'latest-version': '7.16.0', status: 'finding out latest version...' },
      null,
      NOW,
    );
    const looked = mapped(current, first.memory, NOW + DAY);
    expect(statusOf(looked.report, NOW + DAY)).toBe('ok');
    const weekLater = mapped(current, looked.memory, NOW + 7 * DAY);
    expect(statusOf(weekLater.report, NOW + 7 * DAY)).toBe('ok');
    expect(statusOf(mapped(current, weekLater.memory, NOW + 9 * DAY).report, NOW + 9 * DAY)).toBe('unknown');
  });

  it('is believed where a person says that the router looks every day', () => {
    expect(statusOf(mapped(current, null, NOW, true).report, NOW)).toBe('ok');
  });

  it('tells of an update, however old it is', () => {
    const pending = { ...current, 'latest-version': '7.16.2', status: 'New version is available' };
    expect(statusOf(mapped(pending, null, NOW).report, NOW)).toBe('warning');
  });
});

describe('the traffic of a port', () => {
  const told = (uptime: string, bytes: string) => ({
    totalMs: 1,
    replies: {
      resource: { status: 200, body: { version: '7.16.1', uptime } },
      interfaces: {
        status: 200,
        body: [{ name: 'ether1', running: 'true', 'rx-byte': bytes, 'tx-byte': bytes }],
      },
    },
  });
  const settings = collector.settings.parse({ url: 'https://rt.test' });
  const at = (uptime: string, bytes: string, memory: unknown, now: number) =>
    collector.map({ answers: told(uptime, bytes), settings, now, memory });
  const rates = ({ report }: { report: PollReport }) => find(report.observations, 'interface')?.metrics;

  it('is what went through since the previous poll, also beyond what a number can hold', () => {
    const first = at('1h', '9007199254740993', null, NOW);
    expect(rates(first)).toBeUndefined();
    expect(rates(at('1h1m', '9007199262240993', first.memory, NOW + 60_000))).toEqual({
      in_bits_per_second: 1_000_000,
      out_bits_per_second: 1_000_000,
    });
  });

  it('is not told after a restart, when the counters begin anew', () => {
    const first = at('1h', '5000000', null, NOW);
    expect(rates(at('30s', '7500000', first.memory, NOW + 60_000))).toBeUndefined();
  });
});

describe('the calls it may make', () => {
  it('read, and none of them acts: looking for updates is one that acts', () => {
    expect(ALLOWED_CALLS).toHaveLength(7);
    for (const { method, path } of ALLOWED_CALLS) {
      expect(method).toBe('GET');
      expect(path).not.toMatch(/check-for-updates|install|download|upgrade|reboot|shutdown|script|execute/);
    }
  });
});

describe('the policies it comes with', () => {
  it('call nothing bad of a router that is in order', () => {
    const { observations } = JSON.parse(
      readFileSync(join(folder, 'in-order/expected.json'), 'utf8'),
    ) as PollReport;
    const aspects: typeof collector.aspects = collector.aspects;
    const bad = observations.filter(({ aspect, reading }) => {
      const policy = aspects[aspect]?.policy;
      return policy === undefined || judge(reading, policy, { now: NOW }).status !== 'ok';
    });
    expect(observations.length).toBeGreaterThan(10);
    expect(bad).toEqual([]);
  });
});
