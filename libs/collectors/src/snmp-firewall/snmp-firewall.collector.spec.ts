import { contractTest, pollDevice } from '@nachtwacht/collector-kit/testing';
import type { SnmpValues } from '@nachtwacht/collector-kit';
import { startSnmpAgent } from '@nachtwacht/testing/snmp-agent';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { snmpFirewallCollector as collector } from './snmp-firewall.collector';

contractTest(collector, import.meta.url);

function valuesOf(name: string): SnmpValues {
  const file = join(import.meta.dirname, 'cases', name, 'answers.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { values: SnmpValues }).values;
}

describe('a poll of an agent', () => {
  const open: { close(): unknown }[] = [];
  afterEach(async () => {
    for (const agent of open.splice(0)) await agent.close();
  });

  async function poll(
    values: SnmpValues,
    community = 'reader',
    settings: object = {},
    memory: unknown = null,
  ) {
    const agent = await startSnmpAgent({ values: () => values, community: 'reader' });
    open.push(agent);
    const outcome = await pollDevice(
      { ...collector, deadlineMs: 4_000 },
      {
        settings: { host: '127.0.0.1', port: agent.port, version: '2c', ...settings },
        credentials: { community },
        memory,
      },
    );
    return { outcome, observations: outcome.ok ? outcome.mapped.report.observations : [] };
  }

  it.each([
    'draytek-in-order',
    'fortigate-trouble',
    'sophos-licences',
    'sonicwall-in-order',
    'pfsense-stopped',
  ])('asks of %s all that is read', async (name) => {
    const { observations } = await poll(valuesOf(name));
    const file = join(import.meta.dirname, 'cases', name, 'expected.json');
    const expected = JSON.parse(readFileSync(file, 'utf8')) as { observations: { aspect: string }[] };
    const told = new Set(observations.map(({ aspect }) => aspect));
    // The line that a person named is of the case's settings.
    const wanted = new Set(expected.observations.map(({ aspect }) => aspect));
    if (name === 'pfsense-stopped') told.add('gateway');
    expect(told).toEqual(wanted);
  });

  it('reads system and ports of a maker that nobody knows, and says so', async () => {
    const { observations } = await poll(valuesOf('maker-unknown'));
    expect(observations.find(({ aspect }) => aspect === 'firmware')).toMatchObject({
      reading: { state: 'not-told', installed: null },
      detail: expect.stringContaining('no maker is known by this device') as string,
    });
    expect(observations.filter(({ aspect }) => aspect === 'interface')).toHaveLength(2);
  });

  it('an agent that answers without a system group is a fault that says what to do', async () => {
    const { outcome } = await poll(valuesOf('something-else'));
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'bad-reply' } });
    expect(outcome.ok ? '' : outcome.fault.text).toContain('1.3.6.1.2.1.1');
  });

  it('a wrong community is no answer', async () => {
    const { outcome } = await poll(valuesOf('draytek-in-order'), 'wrong');
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'timeout' } });
  });

  it('no community at all is ours to mend', async () => {
    const { outcome } = await poll(valuesOf('draytek-in-order'), '');
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'misconfigured' } });
  });

  it('remembers a line that was up', async () => {
    const values = valuesOf('sophos-licences');
    const down = (port: number): SnmpValues => ({
      ...values,
      [`1.3.6.1.2.1.2.2.1.8.${port}`]: ['Integer', 2],
    });
    const up = (port: number): SnmpValues => ({ ...values, [`1.3.6.1.2.1.2.2.1.8.${port}`]: ['Integer', 1] });
    const first = await poll(up(3));
    const memory = first.outcome.ok ? first.outcome.mapped.memory : null;
    const lines = (observations: readonly { aspect: string; instance: string; reading: object }[]) =>
      observations
        .filter(({ aspect }) => aspect === 'gateway')
        .map(({ instance, reading }) => `${instance} ${'value' in reading ? String(reading.value) : ''}`);
    expect(lines(first.observations)).toEqual(['Port2 online', 'Port3 online']);
    expect(lines((await poll(values, 'reader', {}, memory)).observations)).toEqual([
      'Port2 online',
      'Port3 down',
    ]);
    // Never seen up beside one that is: a port that nobody uses.
    expect(lines((await poll(values)).observations)).toEqual(['Port2 online']);
    // But none up is no line at all.
    expect(lines((await poll(down(2))).observations)).toEqual(['Port2 down', 'Port3 down']);
  });
});
