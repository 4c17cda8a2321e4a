import { startSnmpAgent } from '@nachtwacht/testing/snmp-agent';
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { afterEach, describe, expect, it } from 'vitest';
import { PollFault } from '../../collector';
import type { SnmpAsk } from '../../poll-context';
import { createAddressGuard } from '../address-guard';
import { createPollContext } from '../create-poll-context';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function ask(port: number, question: Omit<SnmpAsk, 'target'>, deadlineMs = 8_000) {
  const context = createPollContext({
    deadlineMs,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: true }),
  });
  const access = { version: '2c', community: 'reader' } as const;
  try {
    return await context.snmp({ target: { host: '127.0.0.1', port, access }, ...question });
  } finally {
    context.close();
  }
}

const bound = async (): Promise<Socket> => {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  open.push(socket);
  return socket;
};

/** Between the poll and an agent: hands packets on, and may do something with each answer. */
async function between(
  port: number,
  onAnswer: (answer: Buffer, client: RemoteInfo, front: Socket) => void,
): Promise<number> {
  const front = await bound();
  const back = await bound();
  let client: RemoteInfo | null = null;
  front.on('message', (packet, from) => {
    client = from;
    back.send(packet, port, '127.0.0.1');
  });
  back.on('message', (packet) => {
    if (client !== null) onAnswer(packet, client, front);
  });
  return front.address().port;
}

const NAME = '1.3.6.1.2.1.1.5.0';
const named = () =>
  startSnmpAgent({ values: () => ({ [NAME]: ['Text', 'the agent'] }), community: 'reader' }).then((agent) => {
    open.push(agent);
    return agent;
  });

describe('an agent that does not behave', () => {
  it('is not answered for by another address or port', async () => {
    const agent = await named();
    const stranger = await bound();
    const port = await between(agent.port, (answer, client, front) => {
      // Right in every byte, and first; the true answer follows.
      const lie = Buffer.from(answer.toString('latin1').replace('the agent', 'the thief'), 'latin1');
      stranger.send(lie, client.port, client.address);
      setTimeout(() => front.send(answer, client.port, client.address), 50);
    });
    expect((await ask(port, { get: [NAME] })).values).toEqual({ [NAME]: ['Text', 'the agent'] });
  });

  it('may send nonsense between its answers', async () => {
    const agent = await named();
    const port = await between(agent.port, (answer, client, front) => {
      for (const noise of [Buffer.from('noise'), answer.subarray(0, 9), Buffer.alloc(1400, 0x30)])
        front.send(noise, client.port, client.address);
      front.send(answer, client.port, client.address);
    });
    expect((await ask(port, { get: [NAME] })).values).toEqual({ [NAME]: ['Text', 'the agent'] });
  });

  it('is asked for less at a time where its large answers never arrive', { timeout: 20_000 }, async () => {
    const values = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`1.3.6.1.9.1.${i + 1}`, ['Text', 'x'.repeat(60)] as const]),
    );
    const agent = await startSnmpAgent({ values: () => values, community: 'reader' });
    open.push(agent);
    const port = await between(agent.port, (answer, client, front) => {
      if (answer.length < 600) front.send(answer, client.port, client.address);
    });
    const reply = await ask(port, { get: ['1.3.6.1.9.1.1'], walk: ['1.3.6.1.9.1'] }, 15_000);
    expect(reply).toEqual({ values });
  });

  it('that leads in a circle is left after one round, and the rest is read', async () => {
    // Each column ends with its own beginning: next of .1.2 is .1.1 again.
    const agent = await startSnmpAgent({
      values: () => ({
        '1.3.6.1.9.1.1': ['Integer', 1],
        '1.3.6.1.9.1.2': ['Integer', 2],
        '1.3.6.1.9.2.1': ['Integer', 3],
      }),
      community: 'reader',
    });
    open.push(agent);
    const port = await between(agent.port, (answer, client, front) => {
      // The OID of the second row becomes that of the first.
      const looped = Buffer.from(
        answer.toString('latin1').replaceAll('\x2b\x06\x01\x09\x01\x02', '\x2b\x06\x01\x09\x01\x01'),
        'latin1',
      );
      front.send(looped, client.port, client.address);
    });
    const { values, cut } = await ask(port, { walk: ['1.3.6.1.9.1', '1.3.6.1.9.2'] });
    expect(values).toEqual({ '1.3.6.1.9.1.1': ['Integer', 1], '1.3.6.1.9.2.1': ['Integer', 3] });
    expect(cut).toEqual(['1.3.6.1.9.1']);
  });

  it('with two megabytes to tell is left at the limit', { timeout: 30_000 }, async () => {
    const values = Object.fromEntries(
      Array.from({ length: 21_000 }, (_, i) => [`1.3.6.1.9.1.${i + 1}`, ['Text', 'y'.repeat(90)] as const]),
    );
    const agent = await startSnmpAgent({ values: () => values, community: 'reader' });
    open.push(agent);
    const usual = await ask(agent.port, { walk: ['1.3.6.1.9.1'] });
    expect([Object.keys(usual.values).length, usual.cut]).toEqual([2_000, ['1.3.6.1.9.1']]);
    const most = await ask(agent.port, { walk: ['1.3.6.1.9.1'], maxValues: 1e9 }, 25_000);
    expect([Object.keys(most.values).length, most.cut]).toEqual([20_000, ['1.3.6.1.9.1']]);
  });

  it('that is slow is left with what was read, before the poll is over', async () => {
    const values = Object.fromEntries(
      Array.from({ length: 900 }, (_, i) => [`1.3.6.1.9.1.${i + 1}`, ['Integer', i] as const]),
    );
    const agent = await startSnmpAgent({ values: () => values, community: 'reader' });
    open.push(agent);
    const port = await between(agent.port, (answer, client, front) => {
      setTimeout(() => front.send(answer, client.port, client.address), 200);
    });
    const { values: read, cut } = await ask(port, { walk: ['1.3.6.1.9.1'] }, 1_500);
    expect(Object.keys(read).length).toBeGreaterThan(20);
    expect(cut).toEqual(['1.3.6.1.9.1']);
  });

  it('is asked one thing at a time, by however many polls', async () => {
    const agent = await named();
    let underWay = 0;
    let most = 0;
    const front = await bound();
    const back = await bound();
    const clients: RemoteInfo[] = [];
    front.on('message', (packet, from) => {
      clients.push(from);
      most = Math.max(most, ++underWay);
      setTimeout(() => back.send(packet, agent.port, '127.0.0.1'), 20);
    });
    back.on('message', (packet) => {
      const client = clients.shift();
      underWay--;
      if (client !== undefined) front.send(packet, client.port, client.address);
    });
    const polls = Array.from({ length: 10 }, () => ask(front.address().port, { get: [NAME] }));
    for (const { values } of await Promise.all(polls)) expect(values).toHaveProperty([NAME]);
    expect(most).toBe(1);
  });

  it('that keeps others waiting is not their fault', async () => {
    const silent = await bound();
    const { port } = silent.address();
    const first = ask(port, { get: [NAME] }, 700).catch((error: unknown) => error);
    const second = await ask(port, { get: [NAME] }, 300).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(PollFault);
    expect((second as PollFault).fault.class).toBe('misconfigured');
    expect(((await first) as PollFault).fault.class).toBe('timeout');
  });
});
