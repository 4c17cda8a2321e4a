import { contractTest, pollDevice } from '@nachtwacht/collector-kit/testing';
import { judge, type PollReport } from '@nachtwacht/domain';
import { startSnmpAgent, type AgentValues, type SnmpAgentOptions } from '@nachtwacht/testing/snmp-agent';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { snmpHostCollector as collector } from './snmp-host.collector';

contractTest(collector, import.meta.url);

function fileOf(name: string, file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'cases', name, file), 'utf8'));
}
const valuesOf = (name: string): AgentValues =>
  (fileOf(name, 'answers.json') as { values: AgentValues }).values;

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const agent of open.splice(0)) await agent.close();
  });

  async function poll(
    values: () => AgentValues,
    more: Partial<SnmpAgentOptions> = {},
    settings: object = {},
  ) {
    const agent = await startSnmpAgent({ values, community: 'reader', ...more });
    open.push(agent);
    const at = { host: '127.0.0.1', port: agent.port, version: '2c', ...settings };
    const ask = (now: number, memory: unknown = null) =>
      pollDevice(collector, { settings: at, credentials: { community: 'reader' }, now, memory });
    return { agent, ask };
  }

  it('brings what a recorded case brings', async () => {
    const values = valuesOf('first-poll');
    const { ask } = await poll(() => values);
    const outcome = await ask(1_795_327_200_000);
    const expected = fileOf('first-poll', 'expected.json') as PollReport;
    expect(outcome).toMatchObject({ ok: true, mapped: { report: { observations: expected.observations } } });
  });

  it('asks for a list of programs only where somebody named one', async () => {
    const values = valuesOf('in-order');
    const asked = async (settings: object) => {
      const { agent, ask } = await poll(() => values, {}, settings);
      await ask(0);
      return agent.asked.some((oid) => oid.startsWith('1.3.6.1.2.1.25.4.2.1'));
    };
    expect([await asked({}), await asked({ services: 'sshd' })]).toEqual([false, true]);
  });

  it('has rates from the second poll on', async () => {
    const table = { ...valuesOf('in-order') };
    let values: AgentValues = table;
    const { ask } = await poll(() => values);
    const first = await ask(1_795_327_140_000);
    values = {
      ...table,
      '1.3.6.1.2.1.1.3.0': ['TimeTicks', 86_400_000 + 6_000],
      '1.3.6.1.2.1.31.1.1.1.6.2': ['Counter64', '1007500000'],
    };
    const second = await ask(1_795_327_200_000, first.ok ? first.mapped.memory : null);
    const observations = second.ok ? second.mapped.report.observations : [];
    expect(observations.find(({ instance }) => instance === 'eth0')?.metrics).toEqual({
      in_bits_per_second: 1_000_000,
      out_bits_per_second: 0,
    });
  });

  it('is unreachable where nothing listens', async () => {
    const { agent, ask } = await poll(() => ({}));
    open.length = 0;
    await agent.close();
    expect(await ask(0)).toMatchObject({ ok: false, fault: { class: 'unreachable' } });
  });

  it('may read nothing where the view of the community is empty', async () => {
    const { ask } = await poll(() => ({}));
    expect(await ask(0)).toMatchObject({ ok: false, fault: { class: 'auth' } });
  });

  it('says what is missing before it asks', async () => {
    const missing = pollDevice(collector, { settings: { host: '127.0.0.1' }, credentials: {} });
    expect(await missing).toMatchObject({ ok: false, fault: { class: 'misconfigured' } });
  });
});

describe('the policies it comes with', () => {
  it('call everything good of a system that is in order', () => {
    const { observations } = fileOf('in-order', 'expected.json') as PollReport;
    const aspects: typeof collector.aspects = collector.aspects;
    const bad = observations.filter(({ aspect, reading }) => {
      const policy = aspects[aspect]?.policy;
      return policy === undefined || judge(reading, policy, { now: 1_795_327_200_000 }).status !== 'ok';
    });
    expect(observations.length).toBeGreaterThan(8);
    expect(bad).toEqual([]);
  });
});
