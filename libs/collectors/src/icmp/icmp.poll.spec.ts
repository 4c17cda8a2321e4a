import { createSocket } from 'node:dgram';
import { createAddressGuard, createPollContext, runPoll } from '@nachtwacht/collector-kit';
import { afterEach, describe, expect, it } from 'vitest';
import { icmpCollector } from './icmp.collector';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** @param keeps answers packet number i of the whole life of the server */
async function line(keeps: (i: number) => boolean): Promise<number> {
  const socket = createSocket('udp4');
  closing.push(() => socket.close());
  let count = 0;
  socket.on('message', (message, from) => {
    if (keeps(count++)) socket.send(message, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return socket.address().port;
}

async function poll(port: number) {
  const outcome = await runPoll({
    collector: icmpCollector,
    settings: icmpCollector.settings.parse({
      host: '127.0.0.1',
      method: 'udp-echo',
      port,
      count: 10,
      intervalMs: 10,
      timeoutMs: 500,
    }),
    credentials: null,
    memory: null,
    now: 0,
    openContext: ({ deadlineMs }) =>
      createPollContext({
        deadlineMs,
        clock: { now: () => 0 },
        inbox: () => Promise.resolve([]),
        addressGuard: createAddressGuard({ allowLoopback: true }),
      }),
  });
  if (!outcome.ok) throw new Error(outcome.fault.text);
  return Object.fromEntries(
    outcome.mapped.report.observations.map(({ aspect, reading }) => [aspect, reading]),
  );
}

describe('a poll of a line', () => {
  it('measures loss and delay', async () => {
    const readings = await poll(await line((i) => i % 5 !== 4));
    expect(readings).toMatchObject({
      reach: { fault: null, lossPercent: 20 },
      loss: { value: 20 },
      latency: { value: expect.any(Number) as number },
      jitter: { value: expect.any(Number) as number },
    });
  });

  it('says that a line is down when nothing comes back', async () => {
    expect(await poll(await line(() => false))).toMatchObject({
      reach: { fault: { class: 'timeout' }, lossPercent: 100 },
      loss: { value: 100 },
      latency: { value: null },
      jitter: { value: null },
    });
  });
});

describe('the settings of a line', () => {
  it('never take longer than the poll may', () => {
    const longest = icmpCollector.settings.parse({ host: 'a', count: 20, intervalMs: 1000, timeoutMs: 5000 });
    expect((longest.count - 1) * longest.intervalMs + longest.timeoutMs).toBeLessThan(
      icmpCollector.deadlineMs,
    );
    for (const more of [{ count: 21 }, { intervalMs: 1001 }, { timeoutMs: 5001 }])
      expect(icmpCollector.settings.safeParse({ host: 'a', ...more }).success).toBe(false);
  });

  it.each(['', '-c', 'a b', 'http://example.nl/', 'example.nl:53'])('have no host "%s"', (host) => {
    expect(icmpCollector.settings.safeParse({ host }).success).toBe(false);
  });
});
