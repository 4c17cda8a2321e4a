import { describe, expect, it } from 'vitest';
import type { SnmpValue, SnmpValues } from '../poll-context';
import { readProcessors, readStorage } from './host-resources';
import { interfaceRates, rememberInterfaces } from './interface-rates';
import { readInterfaces } from './interfaces';
import { portsOf } from './port-observations';
import { readSystem } from './system-group';
import { readUcdCpuTicks, readUcdDisks, readUcdLoad, readUcdMemory } from './ucd';

const storage = (units: number, size: number, used: number): SnmpValues => ({
  '1.3.6.1.2.1.25.2.3.1.2.1': ['ObjectId', '1.3.6.1.2.1.25.2.1.4'],
  '1.3.6.1.2.1.25.2.3.1.3.1': ['Text', '/data'],
  '1.3.6.1.2.1.25.2.3.1.4.1': ['Integer', units],
  '1.3.6.1.2.1.25.2.3.1.5.1': ['Integer', size],
  '1.3.6.1.2.1.25.2.3.1.6.1': ['Integer', used],
});

describe('storage by HOST-RESOURCES', () => {
  it.each<[string, SnmpValues, object[]]>([
    [
      'a disk',
      storage(4096, 1000, 250),
      [{ kind: 'fixed-disk', sizeBytes: 4_096_000, usedBytes: 1_024_000 }],
    ],
    [
      'a size past 2^31 units comes negative',
      storage(4096, -2_147_483_648, 1),
      [{ sizeBytes: 2 ** 31 * 4096 }],
    ],
    ['what is used may too', storage(1, -2, -3), [{ sizeBytes: 2 ** 32 - 2, usedBytes: 2 ** 32 - 3 }]],
    ['an empty drive has units of 0', storage(0, 0, 0), []],
    ['a row of nothing', storage(4096, 0, 0), []],
    ['no rows', {}, []],
  ])('%s', (_rule, values, rows) => {
    expect(readStorage(values)).toMatchObject(rows);
    expect(readStorage(values)).toHaveLength(rows.length);
  });

  it('leaves out a load that can not be', () => {
    const load = (row: number, value: number): [string, SnmpValue] => [
      `1.3.6.1.2.1.25.3.3.1.2.${row}`,
      ['Integer', value],
    ];
    expect(readProcessors(Object.fromEntries([load(1, 0), load(2, 100), load(3, -1), load(4, 101)]))).toEqual(
      [0, 100],
    );
  });
});

describe('the system group', () => {
  const HOST = '1.3.6.1.2.1.25.1.1.0';
  const AGENT = '1.3.6.1.2.1.1.3.0';
  const ENGINE = '1.3.6.1.6.3.10.2.1.3.0';
  it.each<[string, SnmpValues, number | null]>([
    ['the host knows best', { [HOST]: ['TimeTicks', 900], [AGENT]: ['TimeTicks', 300] }, 9],
    [
      'an engine does not start again after 497 days',
      { [AGENT]: ['TimeTicks', 300], [ENGINE]: ['Integer', 50_000_000] },
      50_000_000,
    ],
    ['an agent alone', { [AGENT]: ['TimeTicks', 300] }, 3],
    ['nobody tells', {}, null],
  ])('how long it is on: %s', (_rule, values, seconds) => {
    expect(readSystem(values).uptimeSeconds).toBe(seconds);
  });
});

describe('UCD-SNMP-MIB', () => {
  const U = '1.3.6.1.4.1.2021';
  const kb = (value: number): SnmpValue => ['Integer', value];
  it.each<[string, SnmpValues, number | null]>([
    [
      'what the kernel could give',
      { [`${U}.4.5.0`]: kb(100), [`${U}.4.6.0`]: kb(10), [`${U}.4.27.0`]: ['Counter64', '70'] },
      70,
    ],
    [
      'else what is free and cached',
      { [`${U}.4.5.0`]: kb(100), [`${U}.4.6.0`]: kb(10), [`${U}.4.15.0`]: kb(20) },
      30,
    ],
    [
      'never more than there is',
      { [`${U}.4.5.0`]: kb(100), [`${U}.4.6.0`]: kb(90), [`${U}.4.15.0`]: kb(20) },
      100,
    ],
    ['no memory at all', { [`${U}.4.5.0`]: kb(0), [`${U}.4.6.0`]: kb(0) }, null],
    ['a total alone', { [`${U}.4.5.0`]: kb(100) }, null],
  ])('memory: %s', (_rule, values, kilobytes) => {
    expect(readUcdMemory(values)?.availableBytes ?? null).toBe(kilobytes === null ? null : kilobytes * 1024);
  });

  it('tells load in hundredths, and a disk of 2 TB and more without its size', () => {
    expect(readUcdLoad({ [`${U}.10.1.5.1`]: kb(152) })).toEqual([1.52, null, null]);
    expect(
      readUcdDisks({
        [`${U}.9.1.2.1`]: ['Text', '/srv'],
        [`${U}.9.1.6.1`]: kb(2_147_483_647),
        [`${U}.9.1.9.1`]: kb(70),
        [`${U}.9.1.10.1`]: kb(200),
      }),
    ).toEqual([{ path: '/srv', usedPercent: 70, inodesUsedPercent: null, sizeBytes: null, usedBytes: null }]);
    expect(readUcdCpuTicks({})).toBeNull();
  });
});

/** A port by the columns of ifTable and ifXTable. */
function port(
  index: number,
  cells: Readonly<Record<number, SnmpValue>>,
  more: Readonly<Record<number, SnmpValue>> = {},
) {
  const at = (table: string, columns: Readonly<Record<number, SnmpValue>>) =>
    Object.entries(columns).map(([column, value]) => [`${table}.${column}.${index}`, value] as const);
  return Object.fromEntries([...at('1.3.6.1.2.1.2.2.1', cells), ...at('1.3.6.1.2.1.31.1.1.1', more)]);
}
const text = (value: string): SnmpValue => ['Text', value];
const integer = (value: number): SnmpValue => ['Integer', value];

describe('ports by IF-MIB', () => {
  it('prefer wide counters and the speed in millions', () => {
    const values = port(
      3,
      {
        2: text('GigabitEthernet0/3'),
        5: ['Gauge32', 4_294_967_295],
        7: integer(1),
        8: integer(1),
        10: ['Counter32', 5],
      },
      { 1: text('Gi0/3'), 6: ['Counter64', '99'], 15: ['Gauge32', 10_000], 18: text('uplink') },
    );
    expect(readInterfaces(values)).toMatchObject([
      {
        name: 'Gi0/3',
        description: 'GigabitEthernet0/3',
        alias: 'uplink',
        admin: 'up',
        oper: 'up',
        bitsPerSecond: 1e10,
        counters: { inOctets: '64:99', outOctets: null },
      },
    ]);
  });

  it.each<[string, SnmpValue, string]>([
    ['a wide counter that never counts beside a narrow one that does', ['Counter64', '0'], '32:5'],
    ['a wide counter that counts', ['Counter64', '7'], '64:7'],
  ])('%s', (_rule, wide, counter) => {
    const values = port(1, { 2: text('a'), 8: integer(1), 10: ['Counter32', 5] }, { 6: wide });
    expect(readInterfaces(values)[0]?.counters.inOctets).toBe(counter);
  });

  it('that a person would not call one are left out', () => {
    const up = { 7: integer(1), 8: integer(1), 3: integer(6) };
    const values = {
      ...port(1, { ...up, 2: text('lo'), 3: integer(24) }),
      ...port(2, { ...up, 2: text('eth0') }),
      ...port(3, { ...up, 2: text('veth12ab34cd') }),
      ...port(4, { ...up, 2: text('eth1'), 7: integer(2) }),
      ...port(5, { ...up, 2: text('WAN Miniport (IP)') }),
      ...port(6, { ...up, 2: text('eth0') }),
    };
    expect(portsOf(values).map(({ instance }) => instance)).toEqual(['eth0 (2)', 'eth0 (6)']);
  });
});

describe('rates of ports', () => {
  const octets = (count: number, errors = 0): SnmpValues =>
    port(
      1,
      {
        2: text('eth0'),
        5: ['Gauge32', 100_000_000],
        8: integer(1),
        11: ['Counter32', count / 100],
        17: ['Counter32', 0],
        14: ['Counter32', errors],
      },
      { 6: ['Counter64', String(count)], 10: ['Counter64', '0'] },
    );
  const at = (seconds: number, upSeconds: number | null) => ({ at: seconds * 1000, upSeconds });
  const rate = (before: SnmpValues, now: SnmpValues, up: [number | null, number | null]) => {
    const memory: unknown = JSON.parse(
      JSON.stringify(rememberInterfaces(readInterfaces(before), at(0, up[0]))),
    );
    return interfaceRates(readInterfaces(now), at(60, up[1]), memory).get('1');
  };

  it.each<[string, Parameters<typeof rate>, object | undefined]>([
    ['of a minute', [octets(0), octets(600_000), [100, 160]], { inBitsPerSecond: 80_000, errorsPercent: 0 }],
    ['with errors', [octets(0), octets(600_000, 60), [100, 160]], { errorsPercent: (60 / 6060) * 100 }],
    ['not after a restart', [octets(600_000), octets(0), [100, 20]], undefined],
    [
      'not after a restart, however much it carried since',
      [octets(0), octets(600_000), [5000, 30]],
      undefined,
    ],
    [
      'not where more came than the line carries',
      [octets(0), octets(6_000_000_000), [100, 160]],
      { inBitsPerSecond: null },
    ],
    [
      'not where a counter went back and no clock says why',
      [octets(600_000), octets(0), [null, null]],
      { inBitsPerSecond: null },
    ],
  ])('%s', (_rule, given, expected) => {
    const found = rate(...given);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });

  it.each([
    null,
    5,
    'x',
    {},
    { at: 0, upSeconds: 1, ports: { 1: ['64:1'] } },
    { at: 'x', upSeconds: 0, ports: {} },
  ])('are none where what was remembered is %j', (memory) => {
    expect(interfaceRates(readInterfaces(octets(5)), at(60, 60), memory).get('1')).toBeUndefined();
  });
});
