import { contractTest, notGood, pollDevice, readCases } from '@nachtwacht/collector-kit/testing';
import type { PollReport } from '@nachtwacht/domain';
import { startSnmpAgent, type AgentValues } from '@nachtwacht/testing/snmp-agent';
import { describe, expect, it } from 'vitest';
import { qnapCollector as collector } from './qnap.collector';

contractTest(collector, import.meta.url);

const cases = readCases(import.meta.dirname);
const reportOf = (name: string) => cases.find((one) => one.name === name)?.expected as PollReport;

/** Only the newest MIB says whether an update waits: the release catalogue completes the others. */
const NOT_TOLD = ['firmware', '', 'unknown'] as const;

describe('what is wrong with a NAS is seen, and nothing else', () => {
  it.each<[string, string, readonly (readonly [string, string, string])[]]>([
    ['nothing, by texts', 'texts-in-order', [NOT_TOLD]],
    ['nothing, by tables', 'tables-in-order', [NOT_TOLD]],
    ['nothing, by the newest MIB', 'qts-in-order', []],
    ['RAID that checks itself is in order', 'tables-synchronizing', [NOT_TOLD]],
    [
      'a drive and the volume that misses it, by texts',
      'texts-drive-and-volume',
      [NOT_TOLD, ['drive', 'HDD2', 'critical'], ['volume', 'DataVol1', 'warning']],
    ],
    [
      'drive, RAID, volume, fan and power, by tables',
      'tables-in-trouble',
      [
        NOT_TOLD,
        ['drive', 'Disk 2', 'critical'],
        ['volume', 'RAID 1', 'warning'],
        ['volume', 'DataVol1', 'critical'],
        ['fan', 'Fan 1', 'critical'],
        ['power-supply', 'PSU 1', 'critical'],
      ],
    ],
    [
      'update, drive, RAID, pool and folder, by the newest MIB',
      'qts-update-and-failures',
      [
        ['firmware', '', 'warning'],
        ['drive', 'Disk 2', 'critical'],
        ['volume', 'RAID Group 1', 'warning'],
        ['volume', 'Pool 1', 'warning'],
        ['volume', 'DataVol1', 'warning'],
      ],
    ],
    ['an update by its name', 'qts-names-the-update', [['firmware', '', 'warning']]],
    [
      'numbers that nobody knows are not good',
      'qts-unknown-numbers',
      [
        NOT_TOLD,
        ['drive', 'Disk 2', 'unknown'],
        ['volume', 'RAID Group 1', 'unknown'],
        ['volume', 'Pool 1', 'unknown'],
      ],
    ],
    ['nor are words', 'unknown-volume-word', [NOT_TOLD, ['volume', 'DataVol1', 'unknown']]],
    ['tables that may not be read', 'tables-refused', [NOT_TOLD, ['rights', '', 'warning']]],
  ])('%s', (_rule, name, expected) => {
    expect(notGood(collector, reportOf(name))).toEqual(expected);
  });

  it('knows no drive in an empty slot, and lets none count as gone that may not be read', () => {
    const drives = reportOf('texts-in-order').observations.filter(({ aspect }) => aspect === 'drive');
    expect(drives.map(({ instance }) => instance)).toEqual(['HDD1', 'HDD2']);
    expect(reportOf('tables-refused').complete).toBe(false);
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

  it.each(['texts-in-order', 'tables-in-trouble', 'qts-in-order'])(
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
