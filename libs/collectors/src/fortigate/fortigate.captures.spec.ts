import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import type { PollReport } from '@nachtwacht/domain';
import { expect, it } from 'vitest';
import type { CallName } from './calls';
import { mapFortigate } from './map/map-fortigate';
import { FortigateSettings } from './schema';

const NOW = Date.UTC(2022, 7, 7, 8);

describeCaptures('network/fortigate/rest', (captures) => {
  /** One recorded answer beside the status of some firewall. */
  function play(recorded: Partial<Record<CallName, string>>): PollReport {
    const replies = Object.fromEntries(
      Object.entries({ status: 'status.json', ...recorded }).map(([call, file]) => [
        call,
        { status: 200, body: captures.json(file) },
      ]),
    );
    return mapFortigate({
      answers: { totalMs: 20, replies },
      settings: FortigateSettings.parse({ url: 'https://fw.test' }),
      now: NOW,
      memory: null,
    }).report;
  }
  const of = (report: PollReport, ...aspects: string[]) =>
    report.observations
      .filter(({ aspect }) => aspects.includes(aspect))
      .map(({ aspect, instance, reading, detail }) => [
        aspect,
        instance,
        reading.kind === 'state' || reading.kind === 'level'
          ? reading.value
          : reading.kind === 'expiry'
            ? reading.expiresAt
            : null,
        ...(detail === undefined ? [] : [detail]),
      ]);

  it('status: version and serial are in the envelope, the latest version is not known', () => {
    const report = play({});
    expect(report.assets).toMatchObject([{ facts: { serial: 'FGVMEVZFNTS3OAC8', version: '6.2.4' } }]);
    expect(report.observations.find(({ aspect }) => aspect === 'firmware')?.reading).toMatchObject({
      state: 'not-told',
      installed: '6.2.4',
      knownBy: 'nobody',
      product: { vendor: 'fortinet', train: '6.2' },
    });
  });

  it('state: name, model, and a start of 31 days before its own clock', () => {
    const report = play({ state: 'web-ui-state.json' });
    expect(report.assets).toMatchObject([
      { name: 'fortigate', facts: { model: 'FGT61F', bootedAt: '2022-07-06T14:43:19.000Z' } },
    ]);
    expect(of(report, 'uptime', 'high-availability')).toEqual([
      ['uptime', '', 2740601],
      ['high-availability', '', 'standalone'],
    ]);
  });

  it('usage: of one firewall, and of several virtual domains the busiest', () => {
    expect(of(play({ usage: 'usage.json' }), 'cpu', 'memory', 'sessions')).toEqual([
      ['cpu', '', 32],
      ['memory', '', 76],
      ['sessions', '', 5],
    ]);
    expect(of(play({ usage: 'usage-vdom.json' }), 'cpu', 'memory', 'sessions')).toEqual([
      ['cpu', '', 1],
      ['memory', '', 78],
      ['sessions', '', 18],
    ]);
  });

  it('lines: a link monitor that is up, an SD-WAN member that is up and one that is switched off', () => {
    const report = play({ linkMonitors: 'link-monitor.json', sdWan: 'virtual_wan_health_check.json' });
    expect(of(report, 'gateway', 'gateway-loss', 'gateway-latency')).toEqual([
      ['gateway', 'wan-mon (wan1)', 'online'],
      ['gateway-loss', 'wan-mon (wan1)', 0],
      ['gateway-latency', 'wan-mon (wan1)', 6.81],
      ['gateway', 'Internet Check (WAN1_VL300)', 'online'],
      ['gateway-loss', 'Internet Check (WAN1_VL300)', 0],
      ['gateway-latency', 'Internet Check (WAN1_VL300)', 5.61],
      ['gateway', 'Internet Check (wan2)', 'unmonitored'],
    ]);
  });

  it('sensors: of 60 and more one alarm, the second power supply', () => {
    const parts = of(
      play({ sensors: 'system-sensor-info.json' }),
      'temperature',
      'fan',
      'voltage',
      'power-supply',
      'health',
    );
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.filter(([, , word]) => word !== 'ok')).toEqual([['power-supply', 'PS2 Status', 'failed']]);
    expect(parts.filter(([aspect]) => aspect === 'fan')).toHaveLength(8);
  });

  it('licences: what ends, and nothing of what was never bought or is free', () => {
    expect(of(play({ licences: 'license-61f-full.json' }), 'licence')).toEqual([
      ['licence', 'forticare hardware', '2021-05-22T00:00:00.000Z'],
      ['licence', 'forticare enhanced', '2021-05-22T00:00:00.000Z'],
      ['licence', 'appctrl', '2021-05-22T00:00:00.000Z'],
      ['licence', 'device_os_id', '2021-05-22T00:00:00.000Z'],
      ['licence', 'blacklisted_certificates', '2020-05-19T00:00:00.000Z', 'expired'],
      ['licence', 'web_filtering', '2020-05-19T00:00:00.000Z', 'expired'],
      ['licence', 'antispam', '2020-05-19T00:00:00.000Z', 'expired'],
    ]);
    const newer = of(play({ licences: 'license-status-7.x-centreon.json' }), 'licence');
    expect(newer).toContainEqual(['licence', 'fortiems_cloud', '2024-11-29T00:00:00.000Z', 'expires_soon']);
    expect(newer).toContainEqual(['licence', 'forticare enhanced', '2025-01-19T00:00:00.000Z']);
    expect(newer.map(([, name]) => name)).not.toContain('forticloud_sandbox');
    expect(of(play({ licences: 'license-status.json' }), 'licence')).toEqual([]);
  });

  it('access points: three, of which the anonymised serial number is the same', () => {
    const report = play({ accessPoints: 'wifi-managed-ap.json' });
    expect(report.assets.slice(1)).toMatchObject([
      { key: 'fp221e0000000000 1st floor', kind: 'access-point', name: '1st Floor' },
      { name: '2nd Floor', facts: { model: 'FP221E', version: '6.4 build 0460', address: '10.237.1.3' } },
      { name: '3rd Floor' },
    ]);
    expect(of(report, 'state', 'clients')).toEqual([
      ['state', '', 'connected'],
      ['clients', '', 4],
      ['state', '', 'connected'],
      ['clients', '', 8],
      ['state', '', 'connected'],
      ['clients', '', 5],
    ]);
    expect(of(report, 'devices')).toEqual([['devices', '', 'all-listed']]);
  });

  it('a switch behind the firewall', () => {
    const report = play({ switches: 'managed-switch.json' });
    expect(report.assets[1]).toMatchObject({
      key: 's124ef5920010260',
      kind: 'switch',
      name: 'FOO-SW-01',
      facts: { model: 'S124EF', version: '6.4.6 build 470' },
    });
    expect(of(report, 'state')).toEqual([['state', '', 'connected']]);
  });

  it('a cluster in which both have the same configuration, by its checksums', () => {
    const members = of(
      play({ members: 'ha-statistics.json', checksums: 'ha-checksum.json' }),
      'high-availability',
    );
    expect(members.map(([, name, word]) => [name, word])).toEqual([
      ['', 'in-sync'],
      ['FGT61E4QXXXXXXXX1', 'in-sync'],
      ['FGT61E4QXXXXXXXX2', 'in-sync'],
    ]);
  });

  it('a tunnel with one selector up and an old one down, and an empty disk for logs', () => {
    expect(of(play({ tunnels: 'ipsec.json', disk: 'current-disk-usage.json' }), 'vpn', 'disk')).toEqual([
      ['disk', 'log', 0],
      ['vpn', 'tunnel_1', 'up', '1.2.3.4'],
    ]);
  });

  it('ports of several virtual domains', () => {
    const ports = of(play({ interfaces: 'interface.json' }), 'interface');
    expect(ports).toContainEqual(['interface', 'infra: downlink', 'up', '(vlan-infra-mgmt), 2000 Mbit/s']);
    expect(ports.every(([, , word]) => word === 'up' || word === 'down')).toBe(true);
  });

  it('answers of other calls in the wrong place are taken for nothing', () => {
    for (const file of ['config-revision.json', 'system-time.json', 'vpn.json', 'wifi-ap-status.json'])
      expect(() => play({ accessPoints: file, licences: file, linkMonitors: file })).not.toThrow();
  });
});
