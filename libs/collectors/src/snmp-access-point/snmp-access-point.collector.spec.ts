import { contractTest, readCases } from '@nachtwacht/collector-kit/testing';
import { judge, type PollReport } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { snmpAccessPointCollector as collector } from './snmp-access-point.collector';
import { vendorOf } from './vendors/vendors';

contractTest(collector, import.meta.url);

const aspects: typeof collector.aspects = collector.aspects;
const cases = readCases(import.meta.dirname);

/** [aspect, status] of what a case reports and is not good, firmware aside: none of them knows its newest version. */
function notGood(name: string): readonly (readonly [string, string])[] {
  const { observations } = cases.find((one) => one.name === name)?.expected as PollReport;
  return observations.flatMap(({ aspect, reading }) => {
    const policy = aspects[aspect]?.policy;
    const status = policy === undefined ? 'undeclared' : judge(reading, policy, { now: 0 }).status;
    return status === 'ok' || aspect === 'firmware' ? [] : [[aspect, status] as const];
  });
}

describe('what is wrong with an access point is seen, and nothing else', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['nothing', 'in-order', []],
    ['it is cut off from its network', 'isolated', [['state', 'warning']]],
    ['a bootloader waits for a restart', 'mikrotik-bootloader-waits', [['reboot', 'warning']]],
    ['a maker that nobody knows is no fault', 'unknown-maker', []],
    ['one that tells little', 'meraki-tells-little', []],
    ['a state of a port that the agent does not know', 'values-not-there', [['interface', 'unknown']]],
  ])('%s', (_rule, name, expected) => {
    expect(notGood(name)).toEqual(expected);
  });

  it('is never called up to date by its own word', () => {
    const readings = cases
      .map(({ expected }) => expected as Partial<PollReport>)
      .flatMap(({ observations = [] }) => observations.filter(({ aspect }) => aspect === 'firmware'))
      .map(({ reading }) => reading);
    expect(readings.length).toBeGreaterThan(5);
    for (const reading of readings) expect(reading).toMatchObject({ state: 'not-told', knownBy: 'nobody' });
  });
});

describe('who made it', () => {
  const system = (objectId: string | null, description: string | null) => ({
    objectId,
    description,
    name: null,
    location: null,
    contact: null,
    agentUptimeSeconds: null,
    uptimeSeconds: null,
    date: null,
  });

  it.each<[string, string | null, string | null, string | null]>([
    ['by an object ID', '1.3.6.1.4.1.25053.3.1.4.71', 'Ruckus Wireless Inc (C) 2006', 'ruckus'],
    ['by a description, below net-snmp', '1.3.6.1.4.1.8072.3.2.10', 'U7-Pro 7.0.47.15800', 'unifi'],
    ['not by a number that only begins alike', '1.3.6.1.4.1.250530.1', 'AP', null],
    ['not a server below net-snmp', '1.3.6.1.4.1.8072.3.2.10', 'Linux nas 5.10.55 x86_64', null],
    ['not an agent without a word', null, null, null],
  ])('%s', (_rule, objectId, description, id) => {
    expect(vendorOf(system(objectId, description))?.id ?? null).toBe(id);
  });
});
