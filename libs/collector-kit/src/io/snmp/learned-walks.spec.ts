import { startSnmpAgent } from '@nachtwacht/testing/snmp-agent';
import * as snmp from 'net-snmp';
import { createSocket, type RemoteInfo } from 'node:dgram';
import { afterEach, describe, expect, it } from 'vitest';
import type { SnmpValue, SnmpValues } from '../../poll-context';
import { createAddressGuard } from '../address-guard';
import { createPollContext } from '../create-poll-context';
import { Walk } from './walk';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function agentOf(values: () => SnmpValues) {
  const started = await startSnmpAgent({ values, community: 'reader' });
  open.push(started);
  return started;
}

async function walk(port: number, roots: readonly string[]) {
  const context = createPollContext({
    deadlineMs: 10_000,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: true }),
  });
  try {
    const target = { host: '127.0.0.1', port, access: { version: '2c', community: 'reader' } } as const;
    return await context.snmp({ target, walk: roots });
  } finally {
    context.close();
  }
}

const column = (number: number) => `1.3.6.1.9.2.1.${number}`;
const table = (rows: number, columns: readonly number[]): SnmpValues =>
  Object.fromEntries(
    columns.flatMap((number) =>
      Array.from({ length: rows }, (_, row): [string, SnmpValue] => [
        `${column(number)}.${row + 1}`,
        ['Integer', number * 100 + row],
      ]),
    ),
  );
const COLUMNS = [1, 2, 3, 4, 8, 9, 15];
const ROOTS = [...COLUMNS, 20, 21].map(column);

/** Between a poll and its agent: what it makes of each question is handed on. */
async function between(port: number, change: (question: string) => string) {
  const [front, back] = [createSocket('udp4'), createSocket('udp4')];
  for (const socket of [front, back]) {
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    open.push(socket);
  }
  let client: RemoteInfo | null = null;
  front.on('message', (packet, from) => {
    client = from;
    back.send(Buffer.from(change(packet.toString('latin1')), 'latin1'), port, '127.0.0.1');
  });
  back.on('message', (packet) => {
    if (client !== null) front.send(packet, client.port, client.address);
  });
  return front.address().port;
}

describe('an agent that was read before', () => {
  it('is asked less, and tells the same', async () => {
    const values = table(12, COLUMNS);
    const { port, asked } = await agentOf(() => values);
    const first = await walk(port, ROOTS);
    const before = asked.length;
    expect(await walk(port, ROOTS)).toEqual(first);
    expect(first).toEqual({ values });
    expect(asked.length - before).toBeLessThan(before);
  });

  it.each([
    ['more rows than then', 3, 9],
    ['fewer rows than then', 9, 3],
    ['rows where there were none', 0, 4],
    ['no rows any more', 4, 0],
  ])('may have %s', async (_rule, then, now) => {
    let rows = then;
    const { port } = await agentOf(() => ({ ...table(rows, COLUMNS), '1.3.6.1.9.9.1': ['Integer', 1] }));
    await walk(port, ROOTS);
    rows = now;
    expect(await walk(port, ROOTS)).toEqual({ values: table(now, COLUMNS) });
  });

  it('may have got a column, or lost one', async () => {
    let columns = COLUMNS;
    const { port } = await agentOf(() => table(3, columns));
    for (columns of [COLUMNS, [1, 3, 4, 9, 20], [...COLUMNS, 20, 21]])
      expect(await walk(port, ROOTS)).toEqual({ values: table(3, columns) });
  });

  it('may not know what is to be told once in a question', async () => {
    const values = table(6, COLUMNS);
    const { port } = await agentOf(() => values);
    // The number of those is 0, whatever was asked.
    const odd = await between(port, (question) =>
      question.replace(/\x02\x01[\x01-\x10](\x02\x01[\x02-\x32]\x30)/, '\x02\x01\x00$1'),
    );
    for (let poll = 0; poll < 3; poll += 1) expect(await walk(odd, ROOTS)).toEqual({ values });
  });
});

describe('columns that are read as one', () => {
  const told = (oid: string) => ({ oid, type: snmp.ObjectType.Integer, value: 1 });

  it('are asked for again where an agent ends with one of them', () => {
    const run = new Walk([column(1), column(2), column(3)], 100);
    run.take([told(`${column(1)}.1`), told('1.3.6.1.9.3.1')], new Map());
    expect([run.isUnderWay, run.unsure]).toEqual([false, [column(2), column(3)]]);
  });

  it('are cut one by one, and the next are read', () => {
    const run = new Walk([column(1), column(2)], 1);
    run.take([told(`${column(1)}.1`), told(`${column(1)}.2`), told(`${column(2)}.1`)], new Map());
    expect([run.isUnderWay, run.at, run.cuts]).toEqual([true, column(2), [column(1)]]);
    run.take([told(`${column(2)}.1`), told('1.3.6.1.9.3.1')], new Map());
    expect([run.isUnderWay, run.cuts, run.unsure]).toEqual([false, [column(1)], []]);
  });
});
