import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { afterEach, describe, expect, it } from 'vitest';
import type { PingBurst } from '../../poll-context';
import { createAddressGuard } from '../address-guard';
import { createPollContext } from '../create-poll-context';

type Answer = (message: Buffer, from: RemoteInfo, socket: Socket, count: number) => void;

const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.close();
});

async function echoServer(answer: Answer): Promise<number> {
  const socket = createSocket('udp4');
  open.push(socket);
  let count = 0;
  socket.on('message', (message, from) => {
    answer(message, from, socket, count++);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return socket.address().port;
}

async function ping(port: number, more: Partial<PingBurst> = {}, deadlineMs = 5_000) {
  const context = createPollContext({
    deadlineMs,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: true }),
  });
  try {
    return await context.ping({
      host: '127.0.0.1',
      method: 'udp-echo',
      port,
      count: 4,
      intervalMs: 10,
      timeoutMs: 400,
      ...more,
    });
  } finally {
    context.close();
  }
}

const echo: Answer = (message, from, socket) => {
  socket.send(message, from.port, from.address);
};
const lost = (times: readonly (number | null)[]): boolean[] => times.map((time) => time === null);

describe('a burst to an echo service', () => {
  it('measures each packet and ends as soon as all are back', async () => {
    const port = await echoServer(echo);
    const startedAt = performance.now();
    const { sent, roundTripsMs } = await ping(port, { timeoutMs: 5_000, intervalMs: 20 });
    expect(sent).toBe(4);
    expect(lost(roundTripsMs)).toEqual([false, false, false, false]);
    for (const time of roundTripsMs) expect(time).toBeLessThan(1_000);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  const rules: readonly [string, Answer, boolean[]][] = [
    [
      'a lost packet is null in its place',
      (...args) => args[3] !== 1 && echo(...args),
      [false, true, false, false],
    ],
    ['nothing comes back', () => undefined, [true, true, true, true]],
    [
      'a duplicate counts once and does not stand in for another',
      (...args) => {
        if (args[3] === 0) for (let i = 0; i < 4; i++) echo(...args);
      },
      [false, true, true, true],
    ],
    [
      'a packet of another burst does not count',
      (message, ...rest) => {
        echo(Buffer.concat([Buffer.alloc(16, 7), message.subarray(16)]), ...rest);
      },
      [true, true, true, true],
    ],
    [
      'a made-up sequence number does not count',
      (message, ...rest) => {
        echo(Buffer.concat([message.subarray(0, 16), Buffer.from([0xff, 0xff])]), ...rest);
      },
      [true, true, true, true],
    ],
    [
      'a packet of another length does not count',
      (message, ...rest) => {
        echo(Buffer.concat([message, Buffer.alloc(60_000)]), ...rest);
      },
      [true, true, true, true],
    ],
  ];
  it.each(rules)('%s', async (_, answer, expected) => {
    const { roundTripsMs, refused } = await ping(await echoServer(answer));
    expect(lost(roundTripsMs)).toEqual(expected);
    expect(refused).toBeUndefined();
  });

  it('counts what comes later than the wait per packet as lost', async () => {
    const port = await echoServer((...args) => {
      setTimeout(() => echo(...args), args[3] === 0 ? 500 : 0);
    });
    const { roundTripsMs } = await ping(port, { timeoutMs: 300, intervalMs: 200 });
    expect(lost(roundTripsMs)).toEqual([true, false, false, false]);
  });

  it('does not listen to anyone but the address that was asked', async () => {
    const other = createSocket('udp4');
    open.push(other);
    await new Promise<void>((resolve) => other.bind(0, '127.0.0.1', resolve));
    const port = await echoServer((message, from) => {
      other.send(message, from.port, from.address);
    });
    expect(lost((await ping(port)).roundTripsMs)).toEqual([true, true, true, true]);
  });

  it('tells that nothing listens on the port', async () => {
    const port = await echoServer(echo);
    for (const socket of open.splice(0)) await new Promise<void>((resolve) => socket.close(resolve));
    expect(await ping(port)).toEqual({ sent: 4, roundTripsMs: [null, null, null, null], refused: true });
  });

  it('ends at the total deadline', async () => {
    const port = await echoServer(() => undefined);
    const startedAt = performance.now();
    await expect(ping(port, { timeoutMs: 5_000 }, 200)).rejects.toMatchObject({
      fault: { class: 'timeout' },
    });
    expect(performance.now() - startedAt).toBeLessThan(700);
  });

  const refused: readonly [string, Partial<PingBurst>][] = [
    ['a host that is an option', { host: '-c' }],
    ['more packets than a burst has', { count: 21 }],
    ['no packets', { count: 0 }],
    ['packets without a pause', { intervalMs: 0 }],
    ['half a packet', { count: 1.5 }],
    ['a wait without end', { timeoutMs: Number.POSITIVE_INFINITY }],
    ['a port that is none', { port: 70_000 }],
  ];
  it.each(refused)('refuses %s', async (_, more) => {
    await expect(ping(9, more)).rejects.toMatchObject({ fault: { class: 'misconfigured' } });
  });

  it('does not dial what the guard denies', async () => {
    const port = await echoServer(echo);
    const context = createPollContext({
      deadlineMs: 1_000,
      clock: { now: () => 0 },
      inbox: () => Promise.resolve([]),
      addressGuard: createAddressGuard({ allowLoopback: false }),
    });
    for (const method of ['udp-echo', 'icmp'] as const)
      for (const host of ['127.0.0.1', 'localhost'])
        await expect(
          context.ping({ host, method, port, count: 1, intervalMs: 10, timeoutMs: 100 }),
        ).rejects.toMatchObject({
          fault: {
            class: 'misconfigured',
            text: expect.stringMatching(/is not dialled: it is the machine of Nachtwacht itself/) as string,
          },
        });
    context.close();
  });
});
