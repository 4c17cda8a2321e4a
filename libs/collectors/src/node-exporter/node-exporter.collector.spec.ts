import { contractTest, pollDevice, startDevice } from '@nachtwacht/collector-kit/testing';
import { judge, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeExporterCollector as collector } from './node-exporter.collector';

contractTest(collector, import.meta.url);

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function exporter(reply: Parameters<typeof startDevice>[0]) {
    const server = await startDevice(reply);
    open.push(server);
    return server;
  }

  const EXPOSITION = 'node_memory_MemTotal_bytes 8e+09\nnode_memory_MemAvailable_bytes 2e+09\n';

  it('asks once, for either format, and measures how long it took', async () => {
    const server = await exporter(() => ({ headers: { 'content-type': 'text/plain' }, body: EXPOSITION }));
    const outcome = await pollDevice(collector, { settings: { url: `${server.url}/metrics` } });
    expect(outcome).toMatchObject({
      ok: true,
      mapped: {
        report: {
          observations: [
            { aspect: 'reach', reading: { fault: null, latencyMs: expect.any(Number) as number } },
            { aspect: 'memory', reading: { value: 75 } },
          ],
        },
      },
    });
    expect(server.calls).toMatchObject([{ method: 'GET', path: '/metrics' }]);
    expect(server.calls[0]?.headers.accept).toContain('application/openmetrics-text;version=1.0.0');
    expect(server.calls[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['a user name and a password', { username: 'prom', password: 'a:b é' }, 'Basic cHJvbTphOmIgw6k='],
    ['a token', { token: 'abc' }, 'Bearer abc'],
    ['a token rather than a user name', { username: 'prom', token: 'abc' }, 'Bearer abc'],
  ])('logs in with %s', async (_rule, credentials, expected) => {
    const server = await exporter(() => ({ body: EXPOSITION }));
    await pollDevice(collector, { settings: { url: server.url }, credentials });
    expect(server.calls[0]?.headers.authorization).toBe(expected);
  });

  it.each([
    ['refused credentials', 401, 'auth'],
    ['too many polls', 429, 'rate-limited'],
    ['an exporter that breaks', 500, 'bad-reply'],
    ['a redirect, which is not followed', 302, 'bad-reply'],
  ])('ends with a fault of its class for %s', async (_rule, status, faultClass) => {
    const server = await exporter(() => ({ status }));
    expect(await pollDevice(collector, { settings: { url: server.url } })).toMatchObject({
      ok: false,
      fault: { class: faultClass },
    });
  });

  it('says so when nothing listens', async () => {
    const server = await startDevice(() => ({}));
    await server.close();
    expect(await pollDevice(collector, { settings: { url: server.url } })).toMatchObject({
      ok: false,
      fault: { class: 'unreachable' },
    });
  });

  it('hands counters from one poll to the next, as the store hands them back', async () => {
    let polls = 0;
    const server = await exporter(() => ({
      body: `node_cpu_seconds_total{cpu="0",mode="idle"} ${100 + 30 * polls}\nnode_cpu_seconds_total{cpu="0",mode="user"} ${100 + 10 * polls++}\n`,
    }));
    const values = [];
    let memory: unknown = null;
    for (let poll = 0; poll < 3; poll++) {
      const outcome = await pollDevice(collector, { settings: { url: server.url }, memory });
      if (!outcome.ok) throw new Error(outcome.fault.text);
      memory = JSON.parse(JSON.stringify(outcome.mapped.memory)) as unknown;
      values.push(outcome.mapped.report.observations.find(({ aspect }) => aspect === 'cpu')?.reading);
    }
    expect(values).toMatchObject([{ value: null }, { value: 25 }, { value: 25 }]);
  });
});

describe('the policies it comes with', () => {
  it('call everything good of a system that is in order', () => {
    const file = join(import.meta.dirname, 'cases/linux-in-order/expected.json');
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
