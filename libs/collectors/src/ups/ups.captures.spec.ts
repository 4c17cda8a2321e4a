import { describeCaptures, snmpValuesOf } from '@nachtwacht/collector-kit/testing';
import { judge, type Observation } from '@nachtwacht/domain';
import { expect, it } from 'vitest';
import { mapUps } from './map/map-ups';
import { UpsSettings } from './schema';
import { upsCollector } from './ups.collector';

function play(text: string) {
  return mapUps({
    answers: { values: snmpValuesOf(text) },
    settings: UpsSettings.parse({ host: 'ups.test' }),
    now: Date.UTC(2026, 10, 22, 6),
    memory: null,
  }).report;
}

/** "aspect/instance": [value, status] of everything but reach and firmware. */
function judged(observations: readonly Observation[]) {
  const aspects: typeof upsCollector.aspects = upsCollector.aspects;
  return Object.fromEntries(
    observations.flatMap(({ aspect, instance, reading }) => {
      const policy = aspects[aspect]?.policy;
      if (!policy || !('value' in reading)) return [];
      const name = instance === '' ? aspect : `${aspect}/${instance}`;
      return [[name, [reading.value, judge(reading, policy, { now: 0 }).status]]];
    }),
  );
}

const firmware = (observations: readonly Observation[]) =>
  observations.find(({ aspect }) => aspect === 'firmware')?.reading;

describeCaptures('server/apc-ups', (captures) => {
  it('PowerChute: charge, runtime and load, an indicator that says no; no battery status and no card', () => {
    const { assets, observations } = play(captures.text('apc_powerchute.snmprec'));
    expect(assets[0]).toMatchObject({
      kind: 'ups',
      facts: { vendor: 'APC', model: 'Smart-UPS 1000', serial: 'AS1322126155' },
    });
    expect(judged(observations)).toEqual({
      'ups-output': ['on-line', 'ok'],
      'ups-battery': ['ok', 'ok'],
      'ups-charge': [100, 'ok'],
      'ups-runtime': [7560, 'ok'],
      'ups-load': [31, 'ok'],
      temperature: [21, 'ok'],
      'ups-input': [244, 'ok'],
    });
    expect(firmware(observations)).toMatchObject({
      state: 'not-told',
      installed: 'UPS 08.3 / MCU 14.0 (18 - 10)',
      product: { vendor: 'apc', model: 'Smart-UPS 1000' },
    });
  });

  it('a card NMC2: tenths count, the version is the card’s, one sensor in the room', () => {
    const { observations } = play(captures.text('apc_smt750x-nmc2.snmprec'));
    expect(judged(observations)).toEqual({
      'ups-output': ['on-line', 'ok'],
      'ups-battery': ['ok', 'ok'],
      'ups-charge': [100, 'ok'],
      'ups-runtime': [109_762, 'ok'],
      'ups-load': [0, 'ok'],
      temperature: [23.4, 'ok'],
      'temperature/Equipment Room': [20, 'ok'],
      'ups-input': [119.1, 'ok'],
    });
    expect(firmware(observations)).toMatchObject({
      installed: '7.0.8',
      product: { vendor: 'apc', model: 'AP9631' },
    });
  });

  it('a card with a probe in the room', () => {
    const { observations } = play(captures.text('apc_smx750i.snmprec'));
    expect(judged(observations)).toMatchObject({
      'ups-load': [20.2, 'ok'],
      'ups-runtime': [5709, 'ok'],
      temperature: [31, 'ok'],
      'temperature/Port 1 Temp 1': [23, 'ok'],
    });
    expect(firmware(observations)).toMatchObject({ installed: '6.6.4' });
  });

  it('an older card: a serial number of F is none', () => {
    const { assets, observations } = play(captures.text('apc_sua1500rmi2u.snmprec'));
    expect(assets[0]?.facts.serial).toBeUndefined();
    expect(judged(observations)).toMatchObject({
      'ups-output': ['on-line', 'ok'],
      'ups-charge': [100, 'ok'],
      'ups-load': [16.9, 'ok'],
      'ups-runtime': [3960, 'ok'],
      temperature: [26.1, 'ok'],
      'temperature/AP9512T': [26, 'ok'],
    });
    expect(firmware(observations)).toMatchObject({ installed: '3.7.2' });
  });

  it('a walk of one that is in order: a battery of some date, one sensor in two tables told once', () => {
    const { observations } = play(captures.text('ups-apc-battery-ok.snmpwalk'));
    expect(judged(observations)).toEqual({
      'ups-output': ['on-line', 'ok'],
      'ups-battery': ['ok', 'ok'],
      'ups-charge': [100, 'ok'],
      'ups-runtime': [39_925, 'ok'],
      'ups-load': [9.7, 'ok'],
      temperature: [23, 'ok'],
      'temperature/Anonymized 192': [18, 'ok'],
      'ups-input': [234.1, 'ok'],
    });
    expect(observations.find(({ aspect }) => aspect === 'ups-battery')?.detail).toBe(
      'battery replaced on 10-05-2022',
    );
  });

  it('sensors alone: output and battery are not told, and that is not good', () => {
    const { observations } = play(captures.text('ups-apc-sensors.snmpwalk'));
    expect(judged(observations)).toEqual({
      'ups-output': ['not-told', 'unknown'],
      'ups-battery': ['not-told', 'unknown'],
      'temperature/Temp XXX': [24, 'ok'],
      'temperature/Humi XXX': [25, 'ok'],
    });
  });
});

describeCaptures('server/ups-rfc1628', (captures) => {
  it('nulls where a card knows nothing, tenths of volts, a battery at 29 percent', () => {
    const { observations } = play(captures.text('deltaups_rfc1628string.snmprec'));
    expect(judged(observations)).toEqual({
      'ups-output': ['on-line', 'ok'],
      'ups-battery': ['ok', 'ok'],
      'ups-charge': [29, 'critical'],
      'ups-runtime': [20_280, 'ok'],
      'ups-load': [8, 'ok'],
      temperature: [14, 'ok'],
      'ups-input': [236, 'ok'],
    });
  });

  it('Eaton by its own way alone', () => {
    const { assets, observations } = play(captures.text('eatonups.snmprec'));
    expect(assets[0]?.facts.vendor).toBe('Eaton');
    expect(judged(observations)).toEqual({
      'ups-output': ['on-line', 'ok'],
      'ups-battery': ['ok', 'ok'],
      'ups-charge': [100, 'ok'],
      'ups-runtime': [8620, 'ok'],
      'ups-load': [25, 'ok'],
      'ups-self-test': ['passed', 'ok'],
      temperature: [29, 'ok'],
      'ups-input/L1': [228, 'ok'],
      'ups-input/L2': [232, 'ok'],
      'ups-input/L3': [231, 'ok'],
    });
  });

  it.each([
    ['ups-standard.snmpwalk', 233],
    ['ups-standard-null-val.snmpwalk', 0],
  ])('%s: the mains alone leaves output and battery unknown', (file, volts) => {
    const { observations } = play(captures.text(file));
    expect(judged(observations)).toMatchObject({
      'ups-output': ['not-told', 'unknown'],
      'ups-battery': ['not-told', 'unknown'],
      'ups-input/L1': [volts, 'ok'],
    });
  });
});
