import { startSnmpAgent, type SnmpAgentOptions } from '@nachtwacht/testing/snmp-agent';
import { createSocket } from 'node:dgram';
import * as snmp from 'net-snmp';
import { afterEach, describe, expect, it } from 'vitest';
import type { SnmpAsk, SnmpTarget, SnmpValue, SnmpValues } from '../../poll-context';
import { PollFault } from '../../collector';
import { createAddressGuard } from '../address-guard';
import { createPollContext } from '../create-poll-context';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const COMMUNITY = { version: '2c', community: 'reader' } as const;
const USER = {
  name: 'watcher',
  level: snmp.SecurityLevel.authPriv,
  authProtocol: snmp.AuthProtocols.sha256,
  authKey: 'authenticate-me',
  privProtocol: snmp.PrivProtocols.aes,
  privKey: 'encrypt-me-please',
};
const ACCESS_3 = {
  version: '3',
  user: 'watcher',
  auth: { protocol: 'sha256', key: 'authenticate-me' },
  privacy: { protocol: 'aes', key: 'encrypt-me-please' },
} as const;

async function agent(values: SnmpValues, more: Partial<SnmpAgentOptions> = {}) {
  const started = await startSnmpAgent({ values: () => values, community: 'reader', user: USER, ...more });
  open.push(started);
  return started;
}

async function ask(
  port: number,
  question: Omit<SnmpAsk, 'target'>,
  access: SnmpTarget['access'] = COMMUNITY,
  deadlineMs = 10_000,
) {
  const context = createPollContext({
    deadlineMs,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: true }),
  });
  try {
    return await context.snmp({ target: { host: '127.0.0.1', port, access }, ...question });
  } finally {
    context.close();
  }
}

const EVERY_TYPE: SnmpValues = {
  '1.3.6.1.2.1.1.1.0': ['Text', 'een “apparaat”'],
  '1.3.6.1.2.1.1.2.0': ['ObjectId', '1.3.6.1.4.1.8072.3.2.10'],
  '1.3.6.1.2.1.1.3.0': ['TimeTicks', 4_294_967_295],
  '1.3.6.1.9.1.1.1': ['Integer', -2_147_483_648],
  '1.3.6.1.9.1.1.2': ['Counter32', 4_294_967_295],
  '1.3.6.1.9.1.1.10': ['Gauge32', 0],
  '1.3.6.1.9.1.2.1': ['Counter64', '18446744073709551615'],
  '1.3.6.1.9.1.2.2': ['Counter64', '0'],
  '1.3.6.1.9.1.3.1': ['Hex', '001A2B3C4D5E'],
  '1.3.6.1.9.1.3.2': ['Text', ''],
  '1.3.6.1.9.1.4.1': ['IpAddress', '192.0.2.1'],
};

/** Rows of a table of `columns` columns. */
const table = (rows: number, columns = 3): SnmpValues =>
  Object.fromEntries(
    Array.from({ length: columns }, (_, c) =>
      Array.from({ length: rows }, (_, r): [string, SnmpValue] => [
        `1.3.6.1.9.2.1.${c + 1}.${r + 1}`,
        ['Integer', c * 10_000 + r],
      ]),
    ).flat(),
  );

describe('values by SNMP', () => {
  it.each([
    ['version 2c', COMMUNITY],
    ['version 3', ACCESS_3],
  ])('come whole, of every type, by %s', async (_name, access) => {
    const { port } = await agent(EVERY_TYPE);
    const { values, cut } = await ask(
      port,
      {
        get: ['1.3.6.1.2.1.1.1.0', '1.3.6.1.2.1.1.2.0', '1.3.6.1.2.1.1.3.0', '1.3.6.1.7.7.7.0'],
        walk: ['1.3.6.1.9.1'],
      },
      access,
    );
    expect(values).toEqual(EVERY_TYPE);
    expect(cut).toBeUndefined();
  });

  it('of a subtree are its own alone', async () => {
    const { port } = await agent(table(45, 12));
    const roots = [1, 3, 12].map((column) => `1.3.6.1.9.2.1.${column}`);
    const { values } = await ask(port, { walk: [...roots, '1.3.6.1.9.2.1.13', '1.3.6.1.9.3'] });
    const expected = Object.entries(table(45, 12)).filter(([oid]) =>
      roots.some((root) => oid.startsWith(`${root}.`)),
    );
    expect(values).toEqual(Object.fromEntries(expected));
  });

  it('of columns side by side cost few questions', async () => {
    const { port, asked } = await agent(table(4, 16));
    await ask(port, { walk: Array.from({ length: 16 }, (_, c) => `1.3.6.1.9.2.1.${c + 1}`) });
    // Two groups of eight columns, of which five values each fit in an answer.
    expect(asked.length).toBeLessThanOrEqual(32);
  });

  it('are cut where a walk has too many, and the others are whole', async () => {
    const { port } = await agent({ ...table(300, 1), '1.3.6.1.9.3.1': ['Integer', 1] });
    const reply = await ask(port, { walk: ['1.3.6.1.9.2', '1.3.6.1.9.3'], maxValues: 100 });
    expect(Object.keys(reply.values)).toHaveLength(101);
    expect(reply.cut).toEqual(['1.3.6.1.9.2']);
  });

  it('are read again with what was learned of the engine, in one question', async () => {
    const { port, asked } = await agent(EVERY_TYPE);
    const question = { get: ['1.3.6.1.2.1.1.1.0'] };
    expect(await ask(port, question, ACCESS_3)).toEqual(await ask(port, question, ACCESS_3));
    expect(asked).toHaveLength(2);
  });
});

/** Something at a port that answers each datagram as it likes. */
async function something(answer: (packet: Buffer) => readonly Buffer[]) {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  socket.on('message', (packet, from) => {
    for (const part of answer(packet)) socket.send(part, from.port, from.address);
  });
  open.push(socket);
  return socket.address().port;
}

async function faultOf(promise: Promise<unknown>) {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PollFault)) throw new Error(`no fault: ${String(error)}`);
  return error.fault;
}

describe('an agent that can not be read', () => {
  const question = { get: ['1.3.6.1.2.1.1.1.0'] };

  it('is unreachable at once where its port is closed', async () => {
    const port = await something(() => []);
    for (const one of open.splice(0)) await one.close();
    const before = performance.now();
    expect(await faultOf(ask(port, question))).toMatchObject({ class: 'unreachable' });
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('is silent to a wrong community: a time-out that says what it may be', async () => {
    const { port } = await agent(EVERY_TYPE);
    const fault = await faultOf(ask(port, question, { version: '2c', community: 'other' }));
    expect(fault.class).toBe('timeout');
    expect(fault.text).toContain('wrong community');
  });

  it('that sends bytes of nothing does not end the process', async () => {
    const port = await something(() => [
      Buffer.from('hello'),
      Buffer.alloc(0),
      Buffer.from('3003020101', 'hex'),
    ]);
    expect(await faultOf(ask(port, question))).toMatchObject({ class: 'bad-reply' });
  });

  it('that answers version 3 with bytes of nothing does not either', async () => {
    const port = await something((packet) => [packet.subarray(0, packet.length - 5), packet]);
    expect(['auth', 'bad-reply', 'timeout']).toContain((await faultOf(ask(port, question, ACCESS_3))).class);
  });

  it('ends with the deadline of the poll', async () => {
    const port = await something(() => []);
    const fault = await faultOf(ask(port, question, COMMUNITY, 300));
    expect(fault).toMatchObject({ class: 'timeout' });
  });

  it.each<[string, SnmpTarget['access'], string]>([
    [
      'a wrong authentication password',
      { ...ACCESS_3, auth: { protocol: 'sha256', key: 'wrong-password' } },
      'auth',
    ],
    ['an unknown user', { ...ACCESS_3, user: 'nobody' }, 'auth'],
    ['no encryption where it is asked for', { version: '3', user: 'watcher', auth: ACCESS_3.auth }, 'auth'],
  ])('has %s as its cause', async (_rule, access, faultClass) => {
    const { port } = await agent(EVERY_TYPE);
    expect(await faultOf(ask(port, question, access))).toMatchObject({ class: faultClass });
  });

  it('may not be one that the guard refuses', async () => {
    const context = createPollContext({
      deadlineMs: 1_000,
      clock: { now: () => 0 },
      inbox: () => Promise.resolve([]),
      addressGuard: createAddressGuard({ allowLoopback: false }),
    });
    const { port, asked } = await agent(EVERY_TYPE);
    const target = { host: '127.0.0.1', port, access: COMMUNITY };
    expect(await faultOf(context.snmp({ target, ...question }))).toMatchObject({ class: 'misconfigured' });
    expect(asked).toEqual([]);
    context.close();
  });
});
