import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAddressGuard, createPollContext, reachObservation, runPoll } from '@nachtwacht/collector-kit';
import { startHostileServer, startTlsServer } from '@nachtwacht/collector-kit/testing';
import { describe, expect, it } from 'vitest';
import { httpCollector } from './http.collector';

async function poll(settings: Readonly<Record<string, unknown>>) {
  const outcome = await runPoll({
    collector: httpCollector,
    settings: httpCollector.settings.parse(settings),
    credentials: null,
    memory: null,
    now: Date.parse('2026-11-22T06:00:00Z'),
    openContext: () =>
      createPollContext({
        deadlineMs: 2_000,
        clock: { now: () => 0 },
        inbox: () => Promise.resolve([]),
        addressGuard: createAddressGuard({ allowLoopback: true }),
      }),
  });
  const readings = outcome.ok
    ? Object.fromEntries(outcome.mapped.report.observations.map(({ aspect, reading }) => [aspect, reading]))
    : null;
  return { outcome, readings };
}

describe('a poll of a website', () => {
  it('asks once and reports', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      response.end('<h1>Welkom</h1>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { readings } = await poll({ url, keyword: 'Welkom' });
    server.close();
    expect(asked).toBe(1);
    expect(readings).toEqual({
      reach: { kind: 'reach', fault: null, latencyMs: expect.any(Number) as number },
      response: { kind: 'state', value: 'as-expected' },
      latency: { kind: 'level', value: expect.any(Number) as number, unit: 'milliseconds' },
    });
  });

  it('takes the certificate from the same connection and does not refuse an untrusted one', async () => {
    const server = await startTlsServer({ names: ['localhost'] });
    const { readings } = await poll({ url: `https://localhost:${server.port}/` });
    expect(server.heard().match(/GET \/ HTTP/g)).toHaveLength(1);
    await server.close();
    expect(readings).toMatchObject({
      reach: { fault: null },
      response: { value: 'as-expected' },
      certificate: { kind: 'expiry', lifetimeDays: 90 },
      'certificate-chain': { kind: 'state', value: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
  });

  it('reads the beginning of a page that is too large', async () => {
    const server = await startHostileServer();
    const { readings } = await poll({ url: server.url('flood'), keyword: 'Welkom' });
    await server.close();
    expect(readings).toMatchObject({ reach: { fault: null }, response: { value: 'keyword-missing' } });
  });

  it('says that a site is down when nothing listens', async () => {
    const { outcome } = await poll({ url: 'http://127.0.0.1:1/' });
    if (outcome.ok) throw new Error('expected a fault');
    expect(reachObservation(httpCollector, outcome.fault)).toMatchObject({
      aspect: 'reach',
      reading: { fault: { class: 'unreachable' } },
    });
  });
});
