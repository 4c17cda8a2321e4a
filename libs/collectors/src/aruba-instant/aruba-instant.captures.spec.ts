import { describeCaptures, snmpValuesOf } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { mapArubaInstant } from './map/map-aruba-instant';
import { ArubaInstantSettings } from './schema';

const NOW = Date.UTC(2026, 10, 22, 6);

function play(text: string) {
  const { assets, observations, complete } = mapArubaInstant({
    answers: { values: snmpValuesOf(text) },
    settings: ArubaInstantSettings.parse({ host: 'vc.test' }),
    now: NOW,
    memory: null,
  }).report;
  const of = (...names: string[]) =>
    observations
      .filter(({ aspect }) => names.includes(aspect))
      .map(({ asset, aspect, instance, reading }) =>
        `${asset} ${aspect} ${instance} ${'value' in reading ? String(reading.value) : ''}`.replace(
          '  ',
          ' ',
        ),
      );
  return { assets, complete, of, observations };
}

describeCaptures('network/aruba', (captures) => {
  it('Instant 8.4 with three access points, of which two have their second radio off', () => {
    const { assets, of, observations } = play(captures.text('aruba-instant.snmprec'));
    expect(assets).toMatchObject([
      {
        key: 'host',
        kind: 'controller',
        name: 'instant-ap-src-vc',
        facts: { version: '8.4.0.0-8.4.0.0_68230' },
      },
      {
        key: '68:28:cf:c7:e9:c0',
        kind: 'access-point',
        name: 'ECA-Ultimo-L11-AP06',
        facts: { model: 'AP-635', serial: 'PHRCKYJ2RR', address: '192.168.126.30' },
      },
      { key: '68:28:cf:c8:04:48', facts: { model: 'AP-635' } },
      { key: '70:3a:0e:c9:c2:46', name: 'instant-ap-src-1', facts: { model: 'AP-225' } },
    ]);
    expect(of('state')).toEqual([
      '68:28:cf:c7:e9:c0 state connected',
      '68:28:cf:c8:04:48 state connected',
      '70:3a:0e:c9:c2:46 state connected',
    ]);
    expect(of('radio').filter((line) => !line.endsWith(' up'))).toEqual([
      '68:28:cf:c7:e9:c0 radio 1 down',
      '68:28:cf:c8:04:48 radio 1 down',
    ]);
    expect(of('cpu', 'memory').slice(0, 2)).toEqual([
      '68:28:cf:c7:e9:c0 cpu 6',
      '68:28:cf:c7:e9:c0 memory 68.4',
    ]);
    expect(observations.find(({ aspect }) => aspect === 'firmware')?.reading).toMatchObject({
      state: 'not-told',
      installed: '8.4.0.0-8.4.0.0_68230',
    });
  });

  it('Instant 4.2 with two access points that have no name', () => {
    const { assets, of } = play(captures.text('aruba-instant_105.snmprec'));
    expect(assets.map(({ name }) => name)).toEqual([
      'instant-C3:52:DA',
      '24:de:c6:c3:50:a4',
      '24:de:c6:c3:52:da',
    ]);
    expect(of('state', 'uptime').slice(0, 2)).toEqual([
      '24:de:c6:c3:50:a4 state connected',
      '24:de:c6:c3:50:a4 uptime 85817',
    ]);
    expect(of('radio').every((line) => line.endsWith(' up'))).toBe(true);
  });

  it('a recording of only access points and clients: clients are counted by the address they are at', () => {
    const { assets, of } = play(captures.text('ap-usage.snmpwalk'));
    expect(assets).toHaveLength(6);
    expect(assets[2]).toMatchObject({
      name: 'AP Piso 2',
      facts: { model: 'AP-225', address: '192.168.0.239' },
    });
    const clients = of('clients');
    expect(clients).toHaveLength(5);
    expect(clients.every((line) => Number(line.split(' ').at(-1)) > 0)).toBe(true);
    expect(of('state').every((line) => line.endsWith('connected'))).toBe(true);
  });
});
