import { describeCaptures, notGood, snmpValuesOf } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { mapQnap } from './map/map-qnap';
import { qnapCollector } from './qnap.collector';
import { QnapSettings } from './schema';

describeCaptures('server/qnap', (captures) => {
  it('a NAS with an expansion unit: 20 drives, a volume at 88.7 %, a version with a stray quote', () => {
    const report = mapQnap({
      answers: { values: snmpValuesOf(captures.text('qnap.snmprec')) },
      settings: QnapSettings.parse({ host: 'nas.test' }),
      now: Date.UTC(2026, 10, 22, 6),
      memory: null,
    }).report;
    const { assets, observations, complete } = report;
    const of = (aspect: string) =>
      observations.flatMap((one) =>
        one.aspect === aspect && 'value' in one.reading ? [[one.instance, one.reading.value]] : [],
      );
    expect(complete).toBe(true);
    expect(assets).toMatchObject([
      {
        kind: 'nas',
        name: 'TVS-871U-RP',
        facts: { vendor: 'QNAP', model: 'TVS-871U-RP', serial: 'Q157I12451', version: '4.3.3' },
      },
    ]);
    expect(observations.find(({ aspect }) => aspect === 'firmware')?.reading).toEqual({
      kind: 'update',
      state: 'not-told',
      installed: '4.3.3',
      available: null,
      security: null,
      checkedAt: null,
      knownBy: 'nobody',
      product: { vendor: 'qnap', model: 'TVS-871U-RP' },
    });
    expect(of('drive')).toHaveLength(20);
    expect(of('drive')[8]).toEqual(['Disk 1 (UX-1200U 1)', 'ok']);
    expect(observations.find(({ instance }) => instance === 'Disk 1')).toMatchObject({
      metrics: { celsius: 28 },
      detail: 'WDC WD6003FFBX-68MU3N0 (SATA)',
    });
    expect(of('fan').map(([name]) => name)).toEqual([
      'Fan 1',
      'Fan 2',
      'Fan 3',
      'Fan 1 (UX-1200U 1)',
      'Fan 2 (UX-1200U 1)',
    ]);
    expect(of('power-supply')).toHaveLength(4);
    expect(of('temperature')).toEqual([
      ['', 33],
      ['UX-1200U 1', 32],
    ]);
    expect(of('disk')).toEqual([
      ['CACHEDEV1_DATA', 70.2],
      ['CACHEDEV2_DATA', 60.3],
      ['CACHEDEV3_DATA', 88.7],
    ]);
    expect(of('memory')).toEqual([['', 41.3]]);
    expect(notGood(qnapCollector, report)).toEqual([
      ['firmware', '', 'unknown'],
      ['disk', 'CACHEDEV3_DATA', 'warning'],
    ]);
  });
});
