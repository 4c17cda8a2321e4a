import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { Device, Envelope, pick, Sysinfo } from './answers';
import { mapUnifi } from './map/map-unifi';
import { UnifiSettings } from './schema';

const NOW = Date.UTC(2020, 3, 29, 16);

function play(devices: readonly unknown[], sysinfo: unknown = null) {
  return mapUnifi({
    answers: {
      totalMs: 20,
      sysinfo: pick(sysinfo, Sysinfo),
      sites: [{ name: 'default', label: 'Default', devices: devices.map((device) => pick(device, Device)) }],
    },
    settings: UnifiSettings.parse({ url: 'https://unifi.test' }),
    now: NOW,
    memory: null,
  }).report;
}

describeCaptures('network/unifi/legacy-api', (captures) => {
  const list = (file: string) => Envelope.parse(captures.json(file)).data ?? [];

  it('an access point, a gateway, two switches and a power strip: four with an update', () => {
    const report = play(list('aiounifi-stat-device.json'), list('aiounifi-stat-sysinfo.json')[0]);
    expect(report.complete).toBe(true);
    expect(report.assets.map(({ kind, name }) => [kind, name])).toEqual([
      ['controller', 'UDMP'],
      ['access-point', 'ACCESS POINT AC PRO'],
      ['gateway', 'USG'],
      ['switch', 'Switch 16'],
      ['switch', 'Switch 8'],
      ['switch', 'Main Server Cabinet PDU'],
    ]);
    const firmware = report.observations.filter(({ aspect }) => aspect === 'firmware');
    expect(firmware.map(({ reading }) => reading)).toMatchObject([
      { state: 'up-to-date', installed: '7.4.162' },
      { state: 'pending', installed: '4.0.69.10871', available: '4.0.80.10875' },
      { state: 'pending', installed: '4.4.44.5213844', available: '4.4.50.5272448' },
      { state: 'pending', installed: '4.0.66.10832', available: '4.0.80.10875' },
      { state: 'pending', installed: '4.0.66.10832', available: '4.0.80.10875' },
      { state: 'up-to-date', installed: '5.76.7.13442', available: null },
    ]);
    const levels = (asset: string) =>
      Object.fromEntries(
        report.observations
          .filter((one) => one.asset === asset && one.reading.kind === 'level')
          .map(({ aspect, instance, reading }) => [
            `${aspect} ${instance}`.trim(),
            reading.kind === 'level' ? reading.value : null,
          ]),
      );
    expect(levels('80:2a:a8:00:01:02')).toEqual({ clients: 12, uptime: 3971849, cpu: 3.1, memory: 27.4 });
    expect(levels('78:8a:20:33:44:55')).toMatchObject({
      cpu: 0,
      'temperature CPU': 66,
      'temperature PHY': 50.25,
    });
    expect(levels('fc:ec:da:11:22:33')).toMatchObject({ cpu: 100, temperature: 56 });
    // Only the newest of the five tells whether its maker still supports it.
    expect(report.observations.filter(({ aspect }) => aspect === 'end-of-life')).toMatchObject([
      { asset: '00:00:00:00:00:84', reading: { value: 'supported' } },
    ]);
  });

  it('a switch of a controller of 2019', () => {
    const report = play([captures.json('unpoller-usw.json')]);
    expect(report.assets[1]).toMatchObject({
      kind: 'switch',
      name: 'switch',
      facts: { version: '4.0.42.10433' },
    });
    expect(report.observations.filter(({ asset }) => asset !== 'host').map(({ aspect }) => aspect)).toEqual([
      'state',
      'firmware',
      'clients',
      'uptime',
      'cpu',
      'memory',
      'temperature',
    ]);
  });
});
