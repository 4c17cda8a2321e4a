import { contractTest, pollDevice, startDevice, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import { judge, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ALLOWED_CALLS, CALL_NAMES, CALLS } from './calls';
import { pfsenseCollector as collector } from './pfsense.collector';

contractTest(collector, import.meta.url);

/** The replies of a recorded case by the path they came from. */
function repliesOf(name: string): Record<string, DeviceReply> {
  const file = join(import.meta.dirname, 'cases', name, 'answers.json');
  const answers = JSON.parse(readFileSync(file, 'utf8')) as Record<string, DeviceReply>;
  return Object.fromEntries(CALL_NAMES.map((call) => [CALLS[call], answers[call] ?? { status: 404 }]));
}

const REFUSED = { status: 401, body: { code: 401, response_id: 'AUTH_AUTHENTICATION_FAILED', data: [] } };
const FORBIDDEN = { status: 403, body: { code: 403, response_id: 'AUTH_AUTHORIZATION_FAILED', data: [] } };
const NOT_THERE = { status: 404, body: '<html><h1>404 Not Found</h1>nginx</html>' };
const TOO_LONG = { status: 504, body: '<html><h1>504 Gateway Time-out</h1>nginx</html>' };

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function poll(answer: Parameters<typeof startDevice>[0], memory: unknown = null) {
    const firewall = await startDevice(answer);
    open.push(firewall);
    const outcome = await pollDevice(collector, {
      settings: { url: firewall.url },
      credentials: { key: 'the-key' },
      memory,
    });
    const observations = outcome.ok ? outcome.mapped.report.observations : [];
    return { outcome, observations, calls: firewall.calls };
  }

  it('asks seven things with the key, one after the other, and changes nothing', async () => {
    const replies = repliesOf('in-order');
    const { outcome, calls } = await poll(({ path }) => replies[path]);
    expect(outcome).toMatchObject({ ok: true, mapped: { report: { complete: true } } });
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(
      Object.values(CALLS).map((path) => `GET ${path}`),
    );
    expect(calls.every(({ headers }) => headers['x-api-key'] === 'the-key')).toBe(true);
  });

  it.each([
    ['asked five hours ago: not again', 5, 6],
    ['asked six hours ago: again', 6, 7],
  ])('packages, %s', async (_rule, hours, count) => {
    const replies = repliesOf('in-order');
    const askedAt = 1_795_327_200_000 - hours * 3_600_000;
    const packages = { askedAt, toldAt: askedAt, installed: 1, known: 1, waiting: ['acme 1 → 2'] };
    const { calls, observations } = await poll(({ path }) => replies[path], { packages });
    expect(calls).toHaveLength(count);
    const state = hours < 6 ? 'pending' : 'up-to-date';
    expect(observations.find(({ aspect }) => aspect === 'packages')?.reading).toMatchObject({ state });
  });

  it('stops at the first refused login, for pfSense locks an address out after some', async () => {
    const { outcome, calls } = await poll(() => REFUSED);
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'auth' } });
    expect(calls).toHaveLength(1);
  });

  it('stops when the key is taken away during a poll', async () => {
    const replies = repliesOf('in-order');
    const { outcome, calls } = await poll(({ path }) =>
      path === CALLS.version || path === CALLS.system ? replies[path] : REFUSED,
    );
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'auth' } });
    expect(calls).toHaveLength(3);
  });

  it('says in words that the package is gone when no path is there', async () => {
    const { outcome } = await poll(() => NOT_THERE);
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'bad-reply' } });
    expect(outcome.ok ? '' : outcome.fault.text).toContain(
      'an upgrade of pfSense removes the package REST API',
    );
  });

  it('goes on where only one path is not there', async () => {
    const replies = repliesOf('in-order');
    const { outcome, observations } = await poll(({ path }) =>
      path === CALLS.carp ? NOT_THERE : replies[path],
    );
    expect(outcome).toMatchObject({ ok: true, mapped: { report: { complete: false } } });
    expect(observations.some(({ aspect }) => aspect === 'high-availability')).toBe(false);
    expect(observations).toContainEqual(
      expect.objectContaining({ aspect: 'rights', reading: { kind: 'state', value: 'complete' } }),
    );
  });

  it('names the call that the key may not make, and claims nothing of it', async () => {
    const replies = repliesOf('in-order');
    const { observations } = await poll(({ path }) => (path === CALLS.gateways ? FORBIDDEN : replies[path]));
    expect(observations.some(({ aspect }) => aspect.startsWith('gateway'))).toBe(false);
    expect(observations).toContainEqual({
      asset: 'host',
      aspect: 'rights',
      instance: '',
      reading: { kind: 'state', value: 'incomplete' },
      detail: 'missing: GET /api/v2/status/gateways',
    });
  });

  it.each<[string, DeviceReply]>([
    ['the web server gave up on pfSense', TOO_LONG],
    ['JSON that was cut', { body: '{"code":200,"data":[{"name":"WAN_D' }],
    ['a login page', { body: '<!doctype html><title>Login</title>' }],
    ['rows that are none', { body: { code: 200, data: { error: 'no' } } }],
    ['fields of other types', { body: { code: 200, data: [{ name: [], status: {} }, 3, null] } }],
  ])('keeps the rest when the gateways answer with %s', async (_rule, reply) => {
    const replies = repliesOf('in-order');
    const { outcome, observations } = await poll(({ path }) =>
      path === CALLS.gateways ? reply : replies[path],
    );
    expect(outcome.ok).toBe(true);
    const aspects = observations.map(({ aspect }) => aspect);
    expect(aspects).toEqual(expect.arrayContaining(['firmware', 'interface', 'service']));
    expect(aspects).not.toContain('gateway');
  });

  it('reports what came before a call that never ends, for a firewall that just answered is not away', async () => {
    const replies = repliesOf('in-order');
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === CALLS.interfaces) return;
      response.end(JSON.stringify(replies[request.url ?? '']?.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({
      close: () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    });
    const outcome = await pollDevice(
      { ...collector, deadlineMs: 500 },
      {
        settings: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
        credentials: { key: 'k' },
      },
    );
    expect(outcome).toMatchObject({ ok: true, mapped: { report: { complete: false } } });
    const aspects = outcome.ok ? outcome.mapped.report.observations.map(({ aspect }) => aspect) : [];
    expect(aspects).toEqual(expect.arrayContaining(['firmware', 'gateway']));
    expect(aspects).not.toContain('interface');
    // Nothing more is asked of a firewall that hangs.
    expect(asked.at(-1)).toBe(CALLS.interfaces);
  });

  it.each<[string, DeviceReply, string]>([
    ['a key that may do nothing', FORBIDDEN, 'auth'],
    ['too many polls', { status: 429 }, 'rate-limited'],
    ['a busy firewall (502)', { status: 502, body: '<html>nginx</html>' }, 'bad-reply'],
    ['a busy firewall (504)', TOO_LONG, 'bad-reply'],
    ['an API that is switched off', { status: 503, body: { code: 503, data: [] } }, 'bad-reply'],
    ['a redirect to https', { status: 301, headers: { location: 'https://fw' } }, 'bad-reply'],
    ['a login page', { status: 200, body: '<!doctype html>' }, 'bad-reply'],
    ['something else that speaks JSON', { status: 200, body: { hello: 'there' } }, 'bad-reply'],
    ['a version that is none', { status: 200, body: { data: { version: null } } }, 'bad-reply'],
  ])('ends with a fault of its class for %s', async (_rule, reply, faultClass) => {
    const { outcome } = await poll(() => reply);
    expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
  });
});

describe('the calls it may make', () => {
  it('only read, from a list of whole paths', () => {
    expect(ALLOWED_CALLS).toHaveLength(7);
    for (const { method, path } of ALLOWED_CALLS) {
      expect(method).toBe('GET');
      expect(path).toMatch(
        /^\/api\/v2\/(status|system)\/(version|system|gateways|interfaces|services|carp|packages)$/,
      );
    }
  });

  it.each<['GET' | 'POST', string]>([
    ['POST', '/api/v2/system/update'],
    ['GET', '/api/v2/system/update'],
    ['POST', '/api/v2/diagnostics/reboot'],
    ['POST', '/api/v2/diagnostics/halt_system'],
    ['POST', '/api/v2/diagnostics/command_prompt'],
    ['POST', '/api/v2/system/packages'],
    ['POST', '/api/v2/status/carp'],
    ['GET', '/api/v2/system/version/../update'],
  ])('can’t make %s %s: nothing reaches the firewall', async (method, path) => {
    const firewall = await startDevice(() => ({ body: {} }));
    const acting = {
      ...collector,
      poll: async (context: Parameters<typeof collector.poll>[0]) => {
        await context.http({ method, url: `${firewall.url}${path}` });
        throw new Error('it was sent');
      },
    };
    const outcome = await pollDevice(acting, { settings: { url: firewall.url }, credentials: { key: 'k' } });
    await firewall.close();
    expect(outcome).toMatchObject({ ok: false });
    expect(outcome.ok ? '' : outcome.fault.text).not.toContain('it was sent');
    expect(firewall.calls).toEqual([]);
  });
});

describe('the policies it comes with', () => {
  it('call everything good of a system that is in order, but for the version, of which nobody knows the latest', () => {
    const file = join(import.meta.dirname, 'cases/in-order/expected.json');
    const { observations } = JSON.parse(readFileSync(file, 'utf8')) as PollReport;
    const aspects: typeof collector.aspects = collector.aspects;
    const other = observations.filter(({ aspect, reading }) => {
      const policy = aspects[aspect]?.policy;
      return policy === undefined || judge(reading, policy, { now: 1_795_327_200_000 }).status !== 'ok';
    });
    expect(observations.length).toBeGreaterThan(15);
    expect(other.map(({ aspect }) => aspect)).toEqual(['firmware']);
  });

  it('never call a version up to date by itself', () => {
    const file = join(import.meta.dirname, 'cases/in-order/expected.json');
    const { observations } = JSON.parse(readFileSync(file, 'utf8')) as PollReport;
    const reading = observations.find(({ aspect }) => aspect === 'firmware')?.reading;
    const policy = collector.aspects['firmware']?.policy;
    if (reading === undefined || policy === undefined) throw new Error('no firmware');
    expect(judge(reading, policy, { now: 1_795_327_200_000 }).status).toBe('unknown');
  });
});
