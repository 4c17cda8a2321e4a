import { contractTest, notGood, pollDevice, readCases } from '@nachtwacht/collector-kit/testing';
import type { PollReport } from '@nachtwacht/domain';
import { startSnmpAgent, type AgentValues } from '@nachtwacht/testing/snmp-agent';
import { describe, expect, it } from 'vitest';
import { synologyCollector as collector } from './synology.collector';

contractTest(collector, import.meta.url);

const cases = readCases(import.meta.dirname);
const reportOf = (name: string) => cases.find((one) => one.name === name)?.expected as PollReport;

describe('what is wrong with a NAS is seen, and nothing else', () => {
  it.each<[string, string, readonly (readonly [string, string, string])[]]>([
    ['nothing', 'in-order', []],
    ['nothing, with a UPS behind it', 'ups-in-order', []],
    [
      'a drive that will fail, still in its volume',
      'drive-failing',
      [
        ['drive', 'Disk 2', 'warning'],
        ['drive-bad-sectors', 'Disk 2', 'warning'],
      ],
    ],
    [
      'a drive that failed, and the volume that misses it',
      'drive-crashed-volume-degraded',
      [
        ['drive', 'Disk 2', 'critical'],
        ['volume', 'Volume 1', 'warning'],
        ['volume', 'Storage Pool 1', 'warning'],
      ],
    ],
    [
      'a volume that mends itself',
      'rebuilding',
      [
        ['volume', 'Volume 1', 'warning'],
        ['volume', 'Storage Pool 1', 'warning'],
      ],
    ],
    [
      'a volume that is lost and full',
      'volume-crashed-and-full',
      [
        ['volume', 'Volume 1', 'critical'],
        ['volume', 'Storage Pool 1', 'critical'],
        ['disk', 'Volume 1', 'critical'],
      ],
    ],
    ['an update', 'update-waits', [['firmware', '', 'warning']]],
    [
      'a NAS that can’t ask its maker is not up to date',
      'no-way-to-the-maker',
      [['firmware', '', 'unknown']],
    ],
    [
      'fan, power and heat',
      'fan-and-power',
      [
        ['health', '', 'critical'],
        ['power-supply', '', 'critical'],
        ['fan', 'system', 'critical'],
        ['temperature', '', 'warning'],
      ],
    ],
    ['a flash drive at the end of its life', 'worn-cache-drive', [['drive-life', 'M.2 Drive 1', 'critical']]],
    [
      'a UPS on its battery',
      'ups-on-battery',
      [
        ['ups-output', '', 'warning'],
        ['ups-battery', '', 'critical'],
        ['ups-charge', '', 'critical'],
        ['ups-runtime', '', 'critical'],
      ],
    ],
    ['tables that may not be read', 'tables-refused', [['rights', '', 'warning']]],
    ['a word that nobody knows', 'unknown-drive-word', [['drive', 'Disk 1', 'unknown']]],
  ])('%s', (_rule, name, expected) => {
    expect(notGood(collector, reportOf(name))).toEqual(expected);
  });

  it('lets no drive count as gone while their table may not be read', () => {
    expect(reportOf('tables-refused').complete).toBe(false);
    expect(reportOf('drive-crashed-volume-degraded').complete).toBe(true);
  });

  it('shows the UPS as something of its own', () => {
    expect(reportOf('ups-in-order').assets.map(({ key, kind, name }) => [key, kind, name])).toEqual([
      ['host', 'nas', 'nas-praktijk'],
      ['ups', 'ups', 'Smart-UPS 750'],
    ]);
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

  it.each(['in-order', 'ups-on-battery'])('brings what the recorded case brings: %s', async (name) => {
    const recorded = cases.find((one) => one.name === name)!;
    const { values } = recorded.answers as { readonly values: AgentValues };
    const expected = recorded.expected as PollReport;
    expect(await poll(values)).toMatchObject({
      ok: true,
      mapped: { report: { observations: expected.observations, complete: expected.complete } },
    });
  });

  it('ends with a fault of its class for another device, and for a community that was not entered', async () => {
    const another: AgentValues = { '1.3.6.1.2.1.1.1.0': ['Text', 'Linux'] };
    expect(await poll(another)).toMatchObject({ ok: false, fault: { class: 'bad-reply' } });
    expect(await poll(another, {})).toMatchObject({ ok: false, fault: { class: 'misconfigured' } });
  });
});

describe('a table that may not be read', () => {
  it.each([
    ['of the drives', '1.3.6.1.4.1.6574.2.'],
    ['of the volumes', '1.3.6.1.4.1.6574.3.'],
  ])('%s leaves parts out that are not gone', (_rule, table) => {
    const [recorded] = cases.filter(({ name }) => name === 'in-order');
    const values = Object.entries(recorded?.answers['values'] ?? {}).filter(
      ([oid]) => !oid.startsWith(table),
    );
    const { report } = collector.map({
      answers: { values: Object.fromEntries(values), cut: undefined },
      settings: collector.settings.parse(recorded?.settings),
      now: 0,
      memory: null,
    });
    expect(report.complete).toBe(false);
    expect(notGood(collector, report)).toContainEqual(['rights', '', 'warning']);
  });
});
