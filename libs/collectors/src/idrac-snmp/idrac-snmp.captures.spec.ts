import type { SnmpValues } from '@nachtwacht/collector-kit';
import { describeCaptures, snmpValuesOf } from '@nachtwacht/collector-kit/testing';
import { judge, type Observation } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { idracSnmpCollector } from './idrac-snmp.collector';
import { mapIdracSnmp } from './map/map-idrac-snmp';
import { IdracSnmpSettings } from './schema';

const DELL = '1.3.6.1.4.1.674.10892.5';

function play(values: SnmpValues) {
  return mapIdracSnmp({
    answers: { values },
    settings: IdracSnmpSettings.parse({ host: 'bmc.test' }),
    now: Date.UTC(2026, 10, 22, 6),
    memory: null,
  }).report;
}

/** How many parts of each aspect bear which word. */
function tally(observations: readonly Observation[]) {
  const counts: Record<string, number> = {};
  for (const { aspect, reading } of observations)
    if (reading.kind === 'state')
      counts[`${aspect}: ${reading.value}`] = (counts[`${aspect}: ${reading.value}`] ?? 0) + 1;
  return counts;
}

const seen = (observations: readonly Observation[], aspect: string, instance: string) =>
  observations.find((one) => one.aspect === aspect && one.instance === instance);

describeCaptures('server/dell-idrac', (captures) => {
  it('an R640 with flash drives; what the recording leaves out of its supplies and fans is not good', () => {
    const { assets, observations } = play(snmpValuesOf(captures.text('drac_r640.snmprec')));
    expect(assets[0]?.facts).toMatchObject({ vendor: 'Dell', model: 'PowerEdge R640' });
    expect(tally(observations)).toEqual({
      'health: not-told': 1,
      'drive: ok': 4,
      'volume: ok': 4,
      'power-supply: unknown': 2,
      'fan: unknown': 14,
      'temperature: ok': 4,
      'voltage: ok': 47,
      'cmos-battery: ok': 1,
      'raid-battery: ok': 1,
      'memory-module: ok': 8,
      'processor: ok': 2,
      'intrusion: ok': 1,
    });
    expect(seen(observations, 'temperature', 'CPU1 Temp')?.metrics).toEqual({ celsius: 55 });
    expect(seen(observations, 'fan', 'System Board Fan1A')?.metrics).toEqual({ rpm: 4080 });
    expect(seen(observations, 'drive-life', 'NonRAID Solid State Disk 0:1:1')?.reading).toMatchObject({
      value: 99,
    });
  });

  it('a C6525: supplies and fans with their status, the version of its iDRAC', () => {
    const { assets, observations } = play(snmpValuesOf(captures.text('drac_c6525.snmprec')));
    expect(assets[0]?.facts).toMatchObject({ serial: '8WM8ST3', version: '7.10.30.00' });
    expect(tally(observations)).toEqual({
      'health: not-told': 1,
      'drive: ok': 2,
      'volume: ok': 1,
      'storage-controller: ok': 1,
      'power-supply: ok': 2,
      'fan: ok': 8,
      'temperature: ok': 3,
      'voltage: ok': 35,
      'cmos-battery: ok': 1,
      'memory-module: ok': 16,
      'processor: ok': 2,
    });
    expect(seen(observations, 'firmware', 'iDRAC')?.reading).toMatchObject({
      state: 'not-told',
      installed: '7.10.30.00',
      product: { vendor: 'dell', train: 'iDRAC', model: 'PowerEdge C6525' },
    });
  });

  // The recordings are of healthy servers: one value is put in the place of theirs.
  it.each<[string, string, number, string, string, string, string]>([
    ['the whole', '2.1.0', 5, 'health', '', 'critical', 'critical'],
    ['the storage alone', '2.3.0', 4, 'health', '', 'warning', 'warning'],
    ['a drive', '5.1.20.130.4.1.24.1', 5, 'drive', 'SSD 0', 'critical', 'critical'],
    ['a drive that is out', '5.1.20.130.4.1.4.1', 7, 'drive', 'SSD 0', 'failed', 'critical'],
    ['a drive that predicts it', '5.1.20.130.4.1.31.1', 1, 'drive', 'SSD 0', 'predicted-failure', 'warning'],
    ['a volume', '5.1.20.140.1.1.4.1', 4, 'volume', 'VD_R1_1', 'degraded', 'warning'],
    ['bad blocks', '5.1.20.140.1.1.23.1', 1, 'volume', 'VD_R1_1', 'warning', 'warning'],
    [
      'a controller',
      '5.1.20.130.1.1.38.1',
      4,
      'storage-controller',
      'BOSS-S1 (Embedded)',
      'warning',
      'warning',
    ],
    ['a supply', '4.600.12.1.5.1.2', 5, 'power-supply', 'PS2 Status', 'critical', 'critical'],
    ['a supply without mains', '4.600.12.1.11.1.2', 9, 'power-supply', 'PS2 Status', 'failed', 'critical'],
    ['a fan', '4.700.12.1.5.1.1', 10, 'fan', 'FAN1A', 'failed', 'critical'],
    ['warm', '4.700.20.1.5.1.1', 4, 'temperature', 'Inlet Temp', 'warning', 'warning'],
    ['hot', '4.700.20.1.5.1.1', 5, 'temperature', 'Inlet Temp', 'critical', 'critical'],
    ['a module', '4.1100.50.1.5.1.1', 4, 'memory-module', 'DIMM.Socket.B3', 'warning', 'warning'],
    ['a processor', '4.1100.30.1.5.1.1', 6, 'processor', 'CPU.Socket.2', 'failed', 'critical'],
    ['a status that is unknown', '4.1100.30.1.5.1.1', 2, 'processor', 'CPU.Socket.2', 'unknown', 'unknown'],
    ['a status that no MIB names', '4.1100.30.1.5.1.1', 9, 'processor', 'CPU.Socket.2', '9', 'unknown'],
    [
      'the CMOS battery',
      '4.600.50.1.6.1.1',
      6,
      'cmos-battery',
      'System Board CMOS Battery',
      'failed',
      'critical',
    ],
    ['the power', '2.4.0', 3, 'power', '', 'off', 'critical'],
  ])('%s', (_rule, oid, value, aspect, instance, word, status) => {
    const recorded = snmpValuesOf(captures.text('drac_c6525.snmprec'));
    const { observations } = play({ ...recorded, [`${DELL}.${oid}`]: ['Integer', value] });
    const reading = seen(observations, aspect, instance)?.reading;
    expect(reading).toEqual({ kind: 'state', value: word });
    const aspects: typeof idracSnmpCollector.aspects = idracSnmpCollector.aspects;
    const policy = aspects[aspect]?.policy;
    expect(reading && policy && judge(reading, policy, { now: 0 }).status).toBe(status);
  });
});

describeCaptures('server/hpe-ilo', (captures) => {
  it('an iLO 6: empty slots are left out, sensors are named by their place', () => {
    const text = captures.text('hpe-ilo_hpe-ilo6-with-vmware.snmprec');
    const { assets, observations } = play(snmpValuesOf(text));
    expect(assets[0]?.facts).toEqual({
      address: 'bmc.test',
      vendor: 'HPE',
      model: 'ProLiant DL380 Gen11',
      serial: '2MZZZZZZZZZZ',
      version: '1.54',
    });
    expect(tally(observations)).toEqual({
      'health: not-told': 1,
      'fan: ok': 6,
      'temperature: ok': 25,
      'power-supply: ok': 2,
      'memory-module: ok': 16,
      'processor: ok': 2,
      'raid-battery: ok': 1,
    });
    expect(seen(observations, 'temperature', 'CPU 2')?.metrics).toEqual({ celsius: 51 });
    expect(seen(observations, 'power-supply', 'Bay 1')?.metrics).toEqual({ watts: 177 });
  });
});

describeCaptures('server/supermicro', (captures) => {
  const recorded = () => snmpValuesOf(captures.text('supermicro-bmc_x11.snmprec'));
  const SENSORS = '1.3.6.1.4.1.21317.1.3.1';

  it('a BMC of an X11: sensors by their limits, nothing of what is not plugged in', () => {
    const { assets, observations } = play(recorded());
    expect(assets[0]?.facts).toMatchObject({
      vendor: 'Supermicro',
      model: 'SYS-1019P-WTR',
      serial: 'S01234567890123',
    });
    expect(tally(observations)).toEqual({
      'temperature: ok': 18,
      'fan: ok': 5,
      'voltage: ok': 25,
      'cmos-battery: ok': 2,
      'intrusion: ok': 2,
      'power-supply: ok': 4,
    });
    expect(seen(observations, 'fan', 'FAN3')).toBeUndefined();
  });

  describe('its limits', () => {
    it.each([
      ['a fan that stands still', `${SENSORS}.2.10`, '0.000', 'fan', 'FAN1', 'critical'],
      ['a fan that is slow', `${SENSORS}.2.10`, '650.000', 'fan', 'FAN1', 'warning'],
      ['hot', `${SENSORS}.2.1`, '101.000', 'temperature', 'CPU Temp', 'critical'],
      ['a supply that failed', `${SENSORS}.2.36`, '3.000', 'power-supply', 'PS1 Status', 'failed'],
      ['a supply without mains', `${SENSORS}.2.36`, '9.000', 'power-supply', 'PS1 Status', 'failed'],
      ['a battery that is low', `${SENSORS}.2.26`, '5.000', 'cmos-battery', 'VBAT', 'warning'],
      ['an opened chassis', `${SENSORS}.2.35`, '1.000', 'intrusion', 'Chassis Intru', 'warning'],
    ])('%s', (_rule, oid, value, aspect, instance, word) => {
      const { observations } = play({ ...recorded(), [oid]: ['Text', value] });
      expect(seen(observations, aspect, instance)?.reading).toEqual({ kind: 'state', value: word });
    });
  });
});
