import type { PollContext, SnmpAsk, SnmpValues } from '@nachtwacht/collector-kit';
import { contractTest, readCases } from '@nachtwacht/collector-kit/testing';
import { judge, type PollReport } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { idracSnmpCollector as collector } from './idrac-snmp.collector';
import { pollIdracSnmp } from './poll';
import { IdracSnmpCredentials, IdracSnmpSettings } from './schema';

contractTest(collector, import.meta.url);

const cases = readCases(import.meta.dirname);
const aspects: typeof collector.aspects = collector.aspects;

/** "aspect/instance: status" of what a case reports and is not good; versions that nobody compared yet aside. */
function notGood(name: string): readonly string[] {
  const { observations } = cases.find((one) => one.name === name)?.expected as PollReport;
  return observations.flatMap(({ aspect, instance, reading }) => {
    const policy = aspects[aspect]?.policy;
    const status = policy === undefined ? 'undeclared' : judge(reading, policy, { now: 0 }).status;
    return status === 'ok' || aspect === 'firmware' ? [] : [`${aspect}/${instance}: ${status}`];
  });
}

describe('what is wrong with a server is seen, and nothing else', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing', 'in-order', []],
    [
      'much',
      'much-is-wrong',
      [
        'health/: critical',
        'drive/Solid State Disk 0:1:0: warning',
        'drive/Solid State Disk 0:1:1: critical',
        'volume/System: warning',
        'raid-battery/Battery 1: critical',
        'power-supply/PS2 Status: critical',
        'fan/System Board Fan2: critical',
        'temperature/System Board Inlet Temp: critical',
        'cmos-battery/System Board CMOS Battery: critical',
        'memory-module/DIMM.Socket.A1: warning',
        'intrusion/System Board Intrusion: critical',
        'redundancy/System Board PS Redundancy: critical',
        'redundancy/System Board Fan Redundancy: warning',
        'drive-life/Solid State Disk 0:1:0: critical',
      ],
    ],
    [
      'a server that is switched off: its sensors have no power',
      'switched-off',
      [
        'power/: critical',
        'fan/System Board Fan1: unknown',
        'fan/System Board Fan2: unknown',
        'temperature/System Board Inlet Temp: unknown',
        'voltage/PS1 Voltage 1: unknown',
        'redundancy/System Board PS Redundancy: unknown',
        'redundancy/System Board Fan Redundancy: unknown',
      ],
    ],
    [
      'a status that no MIB names, and a whole of unknown status',
      'unknown-status',
      ['health/: unknown', 'drive/Solid State Disk 0:1:0: unknown'],
    ],
    [
      'OpenManage in Windows',
      'openmanage-in-windows',
      ['health/: warning', 'drive/Physical Disk 0:1:0: warning'],
    ],
    [
      'an iLO',
      'ilo-drive-predicts-failure',
      [
        'health/: warning',
        'drive/Drive 0.1: warning',
        'volume/Volume 0.1: warning',
        'fan/Fan 1: critical',
        'power-supply/Bay 1: critical',
      ],
    ],
  ])('%s', (_rule, name, expected) => {
    expect(notGood(name)).toEqual(expected);
  });

  it.each([
    ['a table that was cut off', 'unknown-status'],
    ['a server that is switched off', 'switched-off'],
  ])('lets nothing count as gone after %s', (_rule, name) => {
    expect(cases.find((one) => one.name === name)?.expected).toMatchObject({ complete: false });
  });
});

describe('a poll', () => {
  const never = () => Promise.reject(new Error('not by this way'));

  async function poll(answer: SnmpValues) {
    const asks: SnmpAsk[] = [];
    const context: PollContext = {
      now: () => 0,
      http: never,
      tls: never,
      ping: never,
      inbox: never,
      program: never,
      snmp: (ask) => {
        asks.push(ask);
        return Promise.resolve(ask.walk === undefined ? { values: answer } : { values: {}, cut: ['1.2'] });
      },
    };
    const answers = await pollIdracSnmp(
      context,
      IdracSnmpSettings.parse({ host: 'bmc.test', version: '2c' }),
      IdracSnmpCredentials.parse({ community: 'watch' }),
    );
    return { asks, answers };
  }

  it.each([
    ['an iDRAC', '1.3.6.1.4.1.674.10892.5', '1.3.6.1.4.1.674.10892.5.'],
    ['an iLO', '1.3.6.1.4.1.232.9.4.12', '1.3.6.1.4.1.232.'],
    ['a BMC of Supermicro', '1.3.6.1.4.1.21317', '1.3.6.1.4.1.21317.'],
  ])('asks %s for its own tables and no other', async (_rule, objectId, root) => {
    const { asks, answers } = await poll({ '1.3.6.1.2.1.1.2.0': ['ObjectId', objectId] });
    expect(asks).toHaveLength(2);
    expect(asks[1]?.walk?.length).toBeGreaterThan(5);
    expect(asks[1]?.walk?.every((oid) => oid.startsWith(root))).toBe(true);
    expect(answers.cut).toEqual(['1.2']);
  });

  it('asks an agent of something else nothing more', async () => {
    const { asks } = await poll({ '1.3.6.1.2.1.1.2.0': ['ObjectId', '1.3.6.1.4.1.8072.3.2.10'] });
    expect(asks).toHaveLength(1);
  });
});
