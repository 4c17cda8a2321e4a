import { contractTest, pollDevice, readCases } from '@nachtwacht/collector-kit/testing';
import { judge, type PollReport } from '@nachtwacht/domain';
import { startSnmpAgent, type AgentValues } from '@nachtwacht/testing/snmp-agent';
import { describe, expect, it } from 'vitest';
import { upsCollector as collector } from './ups.collector';

contractTest(collector, import.meta.url);

const aspects: typeof collector.aspects = collector.aspects;
const cases = readCases(import.meta.dirname);

/** [aspect, status] of what a case reports and is not good. */
function notGood(name: string): readonly (readonly [string, string])[] {
  const { observations } = cases.find((one) => one.name === name)?.expected as PollReport;
  return observations.flatMap(({ aspect, reading }) => {
    const policy = aspects[aspect]?.policy;
    const status = policy === undefined ? 'unknown' : judge(reading, policy, { now: 0 }).status;
    return status === 'ok' ? [] : [[aspect, status] as const];
  });
}

/** No UPS tells what its newest version is: the release catalogue completes it. */
const FIRMWARE = ['firmware', 'unknown'] as const;

describe('what is wrong with a UPS is seen, and nothing else', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['nothing', 'in-order', []],
    ['nothing, by the MIB of all makers', 'any-maker-in-order', []],
    [
      'the mains is gone',
      'on-battery',
      [
        ['ups-output', 'warning'],
        ['ups-charge', 'warning'],
        ['ups-runtime', 'warning'],
      ],
    ],
    [
      'a battery asks to be replaced while its status is normal',
      'battery-to-be-replaced',
      [
        ['ups-battery', 'warning'],
        ['ups-self-test', 'critical'],
      ],
    ],
    [
      'a battery that is low and worn out',
      'battery-low-and-worn-out',
      [
        ['ups-output', 'warning'],
        ['ups-battery', 'critical'],
        ['ups-charge', 'critical'],
        ['ups-runtime', 'critical'],
      ],
    ],
    [
      'what a card still shows of a UPS that it lost is not believed',
      'card-lost-its-ups',
      [
        ['ups-output', 'unknown'],
        ['ups-battery', 'unknown'],
      ],
    ],
    [
      'alarms stand for a battery, and for a fan',
      'any-maker-alarms',
      [
        ['ups-battery', 'warning'],
        ['health', 'critical'],
        ['ups-self-test', 'critical'],
      ],
    ],
    ['a word that nobody knows is not good', 'unknown-output', [['ups-output', 'unknown']]],
  ])('%s', (_rule, name, expected) => {
    expect(notGood(name)).toEqual([...expected, FIRMWARE]);
  });

  it('lets nothing count as gone while the card has lost its UPS', () => {
    expect(cases.find(({ name }) => name === 'card-lost-its-ups')?.expected).toMatchObject({
      complete: false,
    });
    expect(cases.find(({ name }) => name === 'in-order')?.expected).toMatchObject({ complete: true });
  });
});

describe('a poll of a real agent', () => {
  async function poll(values: AgentValues, credentials: object = { community: 'reader' }) {
    const agent = await startSnmpAgent({ values: () => values, community: 'reader' });
    const settings = { host: '127.0.0.1', port: agent.port, version: '2c' };
    const outcome = await pollDevice(collector, { settings, credentials });
    await agent.close();
    return outcome;
  }

  it.each(['in-order', 'any-maker-alarms', 'eaton-asks-for-its-battery'])(
    'brings what the recorded case brings: %s',
    async (name) => {
      const recorded = cases.find((one) => one.name === name)!;
      const { values } = recorded.answers as { readonly values: AgentValues };
      const expected = recorded.expected as PollReport;
      expect(await poll(values)).toMatchObject({
        ok: true,
        mapped: { report: { observations: expected.observations, complete: expected.complete } },
      });
    },
  );

  it('ends with a fault of its class for another device, and for a community that was not entered', async () => {
    const another: AgentValues = { '1.3.6.1.2.1.1.1.0': ['Text', 'Linux'] };
    expect(await poll(another)).toMatchObject({ ok: false, fault: { class: 'bad-reply' } });
    expect(await poll(another, {})).toMatchObject({ ok: false, fault: { class: 'misconfigured' } });
  });
});
