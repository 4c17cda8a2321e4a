import { describe, expect, it } from 'vitest';
import type { SnmpValues } from '../poll-context';
import { portsOf } from './port-observations';

interface Port {
  readonly name: string;
  readonly description: string;
  readonly alias: string;
}

function agentWith(ports: readonly Port[]): SnmpValues {
  const values: Record<string, SnmpValues[string]> = {};
  for (const [i, { name, description, alias }] of ports.entries()) {
    const index = String(i + 1);
    values[`1.3.6.1.2.1.2.2.1.2.${index}`] = ['Text', description];
    values[`1.3.6.1.2.1.2.2.1.3.${index}`] = ['Integer', 6];
    values[`1.3.6.1.2.1.2.2.1.6.${index}`] = ['Hex', '525400AABB01'];
    values[`1.3.6.1.2.1.2.2.1.7.${index}`] = ['Integer', 1];
    values[`1.3.6.1.2.1.2.2.1.8.${index}`] = ['Integer', 1];
    values[`1.3.6.1.2.1.31.1.1.1.1.${index}`] = ['Text', name];
    values[`1.3.6.1.2.1.31.1.1.1.18.${index}`] = ['Text', alias];
  }
  return values;
}

describe('the ports of a Windows server', () => {
  const card = { name: 'ethernet_32769', description: 'Intel I210', alias: 'Ethernet' };

  it.each([
    ['by its description', { description: 'Intel I210-WFP Native MAC Layer-0000', alias: 'x' }],
    ['by its alias', { description: 'x', alias: 'Ethernet-QoS Packet Scheduler-0000' }],
  ])('do not count what stands on a card, known %s', (_, filter) => {
    const ports = portsOf(agentWith([card, { name: 'ethernet_0', ...filter }]));
    expect(ports.map(({ instance }) => instance)).toEqual(['Ethernet']);
  });

  it('count a card whose name only begins alike', () => {
    const ports = portsOf(agentWith([card, { name: 'ethernet_1', description: 'y', alias: 'Ethernet 2' }]));
    expect(ports.map(({ instance }) => instance)).toEqual(['Ethernet', 'Ethernet 2']);
  });

  it('do not take longer by the square of their number', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      name: `ethernet_${String(i)}`,
      description: `Card ${String(i)}`,
      alias: 'a-'.repeat(200),
    }));
    const values = agentWith(many);
    const before = process.cpuUsage();
    expect(portsOf(values)).toHaveLength(100);
    const { user } = process.cpuUsage(before);
    expect(user).toBeLessThan(2_500_000);
  });
});
