import type { SnmpValues } from '@nachtwacht/collector-kit';
import { describe, expect, it } from 'vitest';
import { SnmpFirewallSettings } from '../schema';
import { linesOf } from './lines';
import { mapSnmpFirewall } from './map-snmp-firewall';
import { portsOf, portsOff } from './ports';

const TABLE = '1.3.6.1.2.1.2.2.1';

interface Told {
  readonly name: string;
  readonly type?: number;
  readonly admin?: number;
  readonly oper?: number;
}

function values(ports: readonly Told[]): SnmpValues {
  return Object.fromEntries(
    ports.flatMap(({ name, type = 6, admin = 1, oper = 1 }, i) => [
      [`${TABLE}.2.${i + 1}`, ['Text', name]],
      [`${TABLE}.3.${i + 1}`, ['Integer', type]],
      [`${TABLE}.7.${i + 1}`, ['Integer', admin]],
      [`${TABLE}.8.${i + 1}`, ['Integer', oper]],
    ]),
  ) as SnmpValues;
}

const namesOf = (ports: readonly Told[]) => portsOf(values(ports)).map(({ instance }) => instance);

describe('the ports of a firewall', () => {
  it.each<[string, readonly Told[], readonly string[]]>([
    ['those that are switched off are none', [{ name: 'a' }, { name: 'b', admin: 2 }], ['a']],
    [
      'neither is what the kernel keeps',
      [{ name: 'lo0', type: 24 }, { name: 'sit0' }, { name: 'pflog0' }, { name: 'eth0' }],
      ['eth0'],
    ],
    ['two of one name are two', [{ name: 'x' }, { name: 'x' }], ['x (1)', 'x (2)']],
    [
      'a row without name and kind is none',
      [
        { name: '', type: 0 },
        { name: '', type: 6 },
      ],
      ['2'],
    ],
  ])('%s', (_rule, ports, expected) => {
    expect(namesOf(ports)).toEqual(expected);
  });

  it('are remembered within what a poll may keep', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ name: `${'wan'.repeat(18)} ${i}` }));
    const wide = Object.fromEntries(
      many.flatMap((_, i) =>
        [6, 7, 10, 11].map((column) => [
          `1.3.6.1.2.1.31.1.1.1.${column}.${i + 1}`,
          ['Counter64', '18446744073709551615'],
        ]),
      ),
    ) as SnmpValues;
    const { memory, report } = mapSnmpFirewall({
      answers: { values: { ...values(many), ...wide, '1.3.6.1.2.1.1.1.0': ['Text', 'x'] }, cut: undefined },
      settings: SnmpFirewallSettings.parse({ host: 'fw.test' }),
      now: 1_795_327_200_000,
      memory: null,
    });
    expect(JSON.stringify(memory).length).toBeLessThan(16 * 1024);
    expect(report.observations.filter(({ aspect }) => aspect === 'interface')).toHaveLength(100);
  });
});

describe('which ports are lines', () => {
  const lines = (ports: readonly Told[], named = '', seenBefore: readonly string[] = [], isMeant = false) => {
    const told = values(ports);
    const rules = { named, seenBefore, off: portsOff(told), isMeant };
    return linesOf(portsOf(told), rules).observations.map(
      ({ instance, reading }) => `${instance} ${'value' in reading ? String(reading.value) : ''}`,
    );
  };
  const down = (name: string, more: Partial<Told> = {}): Told => ({ name, oper: 2, ...more });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'by their names',
      lines([{ name: 'WAN1' }, { name: 'wwan' }, { name: 'pppoe-out1' }, { name: 'lte1' }]),
      ['WAN1 online', 'wwan online', 'pppoe-out1 online', 'lte1 online'],
    ],
    [
      'wireless and inner ports are none',
      lines([{ name: 'wlan0' }, { name: 'LAN' }, { name: 'swan1' }, { name: 'taiwan' }]),
      [],
    ],
    ['one that never was up beside one that is', lines([{ name: 'WAN1' }, down('WAN2')]), ['WAN1 online']],
    [
      'one that was up before',
      lines([{ name: 'WAN1' }, down('WAN2')], '', ['WAN2']),
      ['WAN1 online', 'WAN2 down'],
    ],
    ['none is up', lines([down('WAN1'), down('WAN2')]), ['WAN1 down', 'WAN2 down']],
    [
      'unused ones are switched off by this maker',
      lines([{ name: 'WAN1' }, down('WAN2')], '', [], true),
      ['WAN1 online', 'WAN2 down'],
    ],
    [
      'a maker that calls a port without a line switched off: it was up before',
      lines([{ name: 'WAN1' }, down('WAN2', { admin: 2 }), down('WAN3', { admin: 2 })], '', ['WAN2'], true),
      ['WAN1 online', 'WAN2 down'],
    ],
    [
      'one that a person switched off',
      lines([{ name: 'WAN1' }, down('WAN2', { admin: 2 })], '', ['WAN2']),
      ['WAN1 online'],
    ],
    [
      'a dialled line is always meant',
      lines([{ name: 'WAN1' }, down('pppoe-out1', { type: 23 })]),
      ['WAN1 online', 'pppoe-out1 down'],
    ],
    [
      'those that a person named, and no other',
      lines([{ name: 'WAN1' }, down('eth3')], 'ETH3'),
      ['eth3 down'],
    ],
    [
      'one that a person named and that is not there',
      lines([{ name: 'WAN1' }], 'WAN1, wan9'),
      ['WAN1 online', 'wan9 not-told'],
    ],
    ['one that sleeps is neither up nor down', lines([{ name: 'WAN1', oper: 5 }]), ['WAN1 dormant']],
  ])('%s', (_rule, seen, expected) => {
    expect(seen).toEqual(expected);
  });
});
