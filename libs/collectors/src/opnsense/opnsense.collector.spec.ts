import { contractTest, pollDevice, startDevice, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, type PollReport } from '@nachtwacht/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { ALLOWED_CALLS, CALLS, type CallName } from './calls';
import { opnsenseCollector as collector } from './opnsense.collector';

contractTest(collector, import.meta.url);

const CREDENTIALS = { key: 'the-key', secret: 'the-secret' };

/** The replies of a recorded case, by the spelling of the present version. */
function repliesOf(name: string): Record<string, DeviceReply> {
  const file = join(import.meta.dirname, 'cases', name, 'answers.json');
  const answers = JSON.parse(readFileSync(file, 'utf8')) as Record<CallName, DeviceReply>;
  return Object.fromEntries(
    (Object.keys(CALLS) as CallName[]).map((call) => [CALLS[call][0], answers[call]]),
  );
}

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function poll(answer: Parameters<typeof startDevice>[0]) {
    const firewall = await startDevice(answer);
    open.push(firewall);
    const outcome = await pollDevice(collector, {
      settings: { url: firewall.url },
      credentials: CREDENTIALS,
    });
    return { outcome, calls: firewall.calls };
  }

  it('asks eight things, logged in, and changes nothing', async () => {
    const replies = repliesOf('in-order');
    const { outcome, calls } = await poll(({ path }) => replies[path]);
    expect(outcome).toMatchObject({
      ok: true,
      mapped: { report: { assets: [{ name: 'fw1.praktijk.example' }] } },
    });
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(
      Object.keys(replies).map((path) => `GET ${path}`),
    );
    const login = `Basic ${Buffer.from('the-key:the-secret').toString('base64')}`;
    expect(calls.every(({ headers }) => headers.authorization === login)).toBe(true);
  });

  it('asks an older firewall in the spelling of its time', async () => {
    const replies = repliesOf('older-version');
    const old = Object.fromEntries(
      Object.entries(replies).map(([path, reply]) => [
        path.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        reply,
      ]),
    );
    const { outcome, calls } = await poll(({ path }) => old[path] ?? { status: 403 });
    expect(outcome).toMatchObject({ ok: true });
    expect(calls.map(({ path }) => path)).toContain('/api/diagnostics/system/systemResources');
    // Only what is missing in either spelling is asked twice.
    expect(calls.filter(({ path }) => path.includes('_'))).toMatchObject([
      { path: '/api/diagnostics/system/system_temperature' },
    ]);
    const observations = outcome.ok ? outcome.mapped.report.observations : [];
    expect(observations.find(({ aspect }) => aspect === 'notices')?.reading).toMatchObject({
      value: 'Warning',
    });
  });

  it('tries both spellings when it may not read the version', async () => {
    const replies = repliesOf('in-order');
    const { calls } = await poll(({ path }) => {
      if (path === CALLS.firmware[0]) return { status: 403 };
      return path.includes('_') ? { status: 404 } : (replies[path] ?? { body: {} });
    });
    expect(calls.map(({ path }) => path)).toEqual(expect.arrayContaining([...CALLS.time]));
  });

  it('reports what it may read, and which rights are missing', async () => {
    const replies = repliesOf('in-order');
    const { outcome } = await poll(({ path }) =>
      path.includes('gateway') ? { status: 403 } : replies[path],
    );
    const observations = outcome.ok ? outcome.mapped.report.observations : [];
    expect(observations.some(({ aspect }) => aspect.startsWith('gateway'))).toBe(false);
    expect(observations).toContainEqual({
      asset: 'host',
      aspect: 'rights',
      instance: '',
      reading: { kind: 'state', value: 'incomplete' },
      detail: 'missing: System: Gateways',
    });
  });

  it('does not lose the rest when one reply is no JSON', async () => {
    const replies = repliesOf('in-order');
    const { outcome } = await poll(({ path }) =>
      path.includes('disk') ? { body: '<br />Fatal error' } : replies[path],
    );
    const aspects = outcome.ok ? outcome.mapped.report.observations.map(({ aspect }) => aspect) : [];
    expect(aspects).toContain('firmware');
    expect(aspects).not.toContain('disk');
  });

  it.each<[string, DeviceReply, string]>([
    ['a wrong key', { status: 401, body: { status: 401 } }, 'auth'],
    ['a key that may do nothing', { status: 403, body: { status: 403 } }, 'auth'],
    ['too many polls', { status: 429 }, 'rate-limited'],
    ['an address of something else', { status: 404, body: 'not found' }, 'bad-reply'],
    ['a web server without its application', { status: 502, body: '<html>' }, 'bad-reply'],
    ['a redirect to https', { status: 301, headers: { location: 'https://fw' } }, 'bad-reply'],
    ['a login page', { status: 200, body: '<!doctype html>' }, 'bad-reply'],
  ])('ends with a fault of its class for %s', async (_rule, reply, faultClass) => {
    const { outcome } = await poll(() => reply);
    expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
  });
});

describe('the calls it may make', () => {
  it('read, and none of them acts', () => {
    expect(ALLOWED_CALLS.length).toBeGreaterThan(8);
    for (const { method, path } of ALLOWED_CALLS) {
      expect(method).toBe('GET');
      expect(path).not.toMatch(/upgrade$|update$|reboot|poweroff|halt|check$|set|add|del/i);
    }
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
