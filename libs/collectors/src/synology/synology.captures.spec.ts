import { describeCaptures, snmpValuesOf } from '@nachtwacht/collector-kit/testing';
import { judge, type Observation } from '@nachtwacht/domain';
import { expect, it } from 'vitest';
import { mapSynology } from './map/map-synology';
import { SynologySettings } from './schema';
import { synologyCollector } from './synology.collector';

const play = (text: string) =>
  mapSynology({
    answers: { values: snmpValuesOf(text) },
    settings: SynologySettings.parse({ host: 'nas.test' }),
    now: Date.UTC(2026, 10, 22, 6),
    memory: null,
  }).report;

/** What a policy does not call good. */
function notGood(observations: readonly Observation[]) {
  const aspects: typeof synologyCollector.aspects = synologyCollector.aspects;
  return observations.flatMap(({ aspect, instance, reading }) => {
    const policy = aspects[aspect]?.policy;
    const status = policy === undefined ? 'unknown' : judge(reading, policy, { now: 0 }).status;
    return status === 'ok' ? [] : [[aspect, instance, status]];
  });
}

const valuesOf = (observations: readonly Observation[], aspect: string) =>
  observations.flatMap((one) =>
    one.aspect === aspect && 'value' in one.reading ? [[one.instance, one.reading.value]] : [],
  );

describeCaptures('server/synology', (captures) => {
  it('DSM 6 with 22 drives: an update waits; sizes come from the file systems, what is mounted from afar is none', () => {
    const { assets, observations, complete } = play(captures.text('dsm.snmprec'));
    expect(complete).toBe(true);
    expect(assets).toMatchObject([
      { kind: 'nas', facts: { model: 'RS2212RP+', serial: '3005AWL999111', version: 'DSM 6.1-15217' } },
    ]);
    expect(observations.find(({ aspect }) => aspect === 'firmware')?.reading).toEqual({
      kind: 'update',
      state: 'pending',
      installed: 'DSM 6.1-15217',
      available: null,
      security: null,
      checkedAt: null,
      knownBy: 'device',
      product: { vendor: 'synology', train: 'DSM', model: 'RS2212RP+' },
    });
    expect(valuesOf(observations, 'drive')).toHaveLength(22);
    expect(observations.find(({ instance }) => instance === 'Disk 1')?.detail).toBe(
      'ST3320620NS, not in use',
    );
    expect(valuesOf(observations, 'disk')).toEqual([
      ['/', 36.1],
      ['Volume 1', 68.6],
    ]);
    expect(valuesOf(observations, 'volume')).toEqual([['Volume 1', 'ok']]);
    expect(valuesOf(observations, 'temperature')).toEqual([['', 48]]);
    expect(valuesOf(observations, 'memory')).toEqual([['', 60.9]]);
    expect(notGood(observations)).toEqual([['firmware', '', 'warning']]);
  });

  it('DSM 7 with 511 bad sectors in a drive that calls itself normal; a pool that is given out is not full', () => {
    const { observations, complete } = play(captures.text('dsm_ds214se-dsm7.snmprec'));
    expect(complete).toBe(true);
    expect(observations.find(({ aspect }) => aspect === 'firmware')?.reading).toMatchObject({
      state: 'up-to-date',
      installed: 'DSM 7.1-42962',
    });
    expect(valuesOf(observations, 'drive-bad-sectors')).toEqual([
      ['Disk 1', 0],
      ['Disk 2', 511],
    ]);
    expect(valuesOf(observations, 'volume')).toEqual([
      ['Volume 1', 'ok'],
      ['Storage Pool 1', 'ok'],
    ]);
    expect(valuesOf(observations, 'disk')).toEqual([
      ['/', 44],
      ['Volume 1', 2.4],
    ]);
    expect(valuesOf(observations, 'drive-life')).toEqual([]);
    expect(valuesOf(observations, 'cpu')).toEqual([['', 33]]);
    expect(notGood(observations)).toEqual([['drive-bad-sectors', 'Disk 2', 'warning']]);
  });
});
