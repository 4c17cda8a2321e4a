import { describeCaptures, snmpValuesOf } from '@nachtwacht/collector-kit/testing';
import { judge, type Observation } from '@nachtwacht/domain';
import { expect, it } from 'vitest';
import { snmpFirewallAspects } from './aspects';
import { mapSnmpFirewall } from './map/map-snmp-firewall';
import { SnmpFirewallSettings } from './schema';

function play(text: string, wanPorts = '') {
  return mapSnmpFirewall({
    answers: { values: snmpValuesOf(text), cut: undefined },
    settings: SnmpFirewallSettings.parse({ host: 'fw.test', wanPorts }),
    now: Date.UTC(2026, 10, 22, 6),
    memory: null,
  }).report;
}

/** "aspect/instance": [value, status] of what has a value, without the ports. */
function judged(observations: readonly Observation[]) {
  return Object.fromEntries(
    observations
      .filter(({ aspect }) => aspect !== 'interface' && aspect !== 'uptime')
      .flatMap(({ aspect, instance, reading }) => {
        const policy = snmpFirewallAspects[aspect as keyof typeof snmpFirewallAspects].policy;
        if (!('value' in reading)) return [];
        const name = instance === '' ? aspect : `${aspect}/${instance}`;
        return [[name, [reading.value, judge(reading, policy, { now: 0 }).status]]];
      }),
  );
}

const firmware = (observations: readonly Observation[]) =>
  observations.find(({ aspect, instance }) => aspect === 'firmware' && instance === '')?.reading;
const ports = (observations: readonly Observation[]) =>
  observations.filter(({ aspect }) => aspect === 'interface').map(({ instance }) => instance);

describeCaptures('network/pfsense', (captures) => {
  it('an old pfSense by the agent that comes with it; em0 is switched off', () => {
    const { assets, observations, complete } = play(captures.text('pfsense.snmprec'), 'em1');
    expect(assets[0]?.facts).toMatchObject({ vendor: 'pfSense', version: '2.3.2-RELEASE' });
    expect(firmware(observations)).toMatchObject({
      state: 'not-told',
      installed: '2.3.2-RELEASE',
      product: { vendor: 'pfsense', train: 'CE' },
    });
    expect(judged(observations)).toEqual({
      'gateway/em1': ['online', 'ok'],
      cpu: [0, 'ok'],
      memory: [7.2, 'ok'],
      'disk//': [12, 'ok'],
      'disk//var/run': [3, 'ok'],
      sessions: [140, 'ok'],
      rights: ['complete', 'ok'],
    });
    expect(ports(observations)).toEqual(['em1', 'em2']);
    expect(complete).toBe(true);
  });
});

describeCaptures('network/opnsense', (captures) => {
  it('OPNsense by its extend; the ports were not told', () => {
    const { observations, complete } = play(captures.text('opnsense_1.snmprec'));
    expect(firmware(observations)).toMatchObject({ installed: '20.1.2', product: { vendor: 'opnsense' } });
    expect(judged(observations)).toEqual({ rights: ['incomplete', 'warning'] });
    expect(complete).toBe(false);
  });
});

describeCaptures('network/sophos', (captures) => {
  it('Sophos Firewall 18 on trial licences, alone', () => {
    const { assets, observations, complete } = play(captures.text('sophos-xg.snmprec'));
    expect(assets[0]?.facts).toMatchObject({
      vendor: 'Sophos',
      model: 'SFVH_SO01_SFOS',
      serial: 'C01001GF24TPDE1',
      version: '18.0.1 MR-1-Build396',
    });
    expect(firmware(observations)).toMatchObject({ product: { vendor: 'sophos', train: 'SFOS' } });
    expect(judged(observations)).toMatchObject({
      cpu: [19, 'ok'],
      'disk//conf': [19.7, 'ok'],
      'high-availability': ['standalone', 'ok'],
      'licence-state/Network Protection': ['evaluating', 'ok'],
      'licence-state/Enhanced Support': ['evaluating', 'ok'],
      rights: ['complete', 'ok'],
    });
    // Never bought (2) is not reported.
    expect(judged(observations)).not.toHaveProperty('licence-state/Sandstorm');
    expect(ports(observations)).toContain('Port1');
    expect(ports(observations)).not.toContain('lo');
    expect(complete).toBe(true);
  });

  it('UTM 9 tells no version: unknown, not up to date', () => {
    const { observations } = play(captures.text('sophos_utm.snmprec'));
    const reading = firmware(observations);
    expect(reading).toMatchObject({ state: 'not-told', installed: null, product: { train: 'UTM' } });
    expect(reading && judge(reading, snmpFirewallAspects.firmware.policy, { now: 0 }).status).toBe('unknown');
  });
});

describeCaptures('network/watchguard', (captures) => {
  it.each([
    ['fireware_m400.snmprec', 'M400'],
    ['fireware_xtm26w.snmprec', 'XTM26-W'],
  ])('%s is a model without a version, and its agent hides the rest', (file, model) => {
    const { observations } = play(captures.text(file));
    expect(firmware(observations)).toMatchObject({
      state: 'not-told',
      installed: null,
      product: { vendor: 'watchguard', model },
    });
    expect(judged(observations)).toEqual({ rights: ['incomplete', 'warning'] });
  });
});

describeCaptures('network/draytek', (captures) => {
  it('Vigor2920: WAN1 is up, WAN2 and WAN3 are switched off, nameless rows are none', () => {
    const { observations } = play(captures.text('draytek.snmprec'));
    expect(firmware(observations)).toMatchObject({
      installed: '3.8.8.2',
      product: { vendor: 'draytek', model: 'Vigor2920 Series' },
    });
    expect(judged(observations)).toEqual({ 'gateway/WAN1': ['online', 'ok'], rights: ['complete', 'ok'] });
    expect(ports(observations)).toEqual(['LAN', 'WAN1']);
  });

  it('Vigor165 modem with a version of letters', () => {
    const { assets, observations } = play(captures.text('draytek_vdsl.snmprec'));
    expect(assets[0]).toMatchObject({
      name: 'modem01',
      facts: { model: 'Vigor165', serial: '001DAA943004', version: 'r13107_788_b947ce1af_beta' },
    });
    expect(judged(observations)).toEqual({
      'gateway/VDSL 08-0B-00-0F-00-07': ['online', 'ok'],
      cpu: [3, 'ok'],
      memory: [73, 'ok'],
      rights: ['complete', 'ok'],
    });
  });
});

describeCaptures('network/zyxel', (captures) => {
  it('USG40W: version, load and sessions of its own MIB', () => {
    const { assets, observations } = play(captures.text('zywall_usg40w.snmprec'), 'vlan448, eth1');
    expect(assets[0]?.facts).toMatchObject({
      model: 'USG40W',
      serial: 'S152L18350215',
      version: 'V4.62(AALB.0)',
    });
    expect(judged(observations)).toEqual({
      'gateway/vlan448': ['online', 'ok'],
      // Switched off: what a person asked for is not there, which is unknown.
      'gateway/eth1': ['not-told', 'unknown'],
      cpu: [90, 'ok'],
      memory: [42, 'ok'],
      disk: [10, 'ok'],
      sessions: [872, 'ok'],
      rights: ['complete', 'ok'],
    });
  });

  it('an access point of theirs tells its load only', () => {
    expect(judged(play(captures.text('zyxelnwa.snmprec')).observations)).toEqual({
      cpu: [42, 'ok'],
      rights: ['incomplete', 'warning'],
    });
  });
});

describeCaptures('network/ubiquiti-edge', (captures) => {
  it('EdgeRouter Lite says its model only', () => {
    const { observations } = play(captures.text('edgeos_erl.snmprec'));
    expect(firmware(observations)).toMatchObject({
      state: 'not-told',
      installed: null,
      product: { vendor: 'ubiquiti', train: 'edgeos', model: 'EdgeRouter Lite' },
    });
  });
});

describeCaptures('network/fortigate', (captures) => {
  it('60F: SD-WAN measures its line, sensors are quiet, two members are in step', () => {
    const { assets, observations } = play(captures.text('fortigate_60f.snmprec'));
    expect(assets[0]?.facts).toMatchObject({
      model: 'FGT_60F',
      serial: 'FGT60FTK00000000',
      version: '7.2.6',
    });
    expect(firmware(observations)).toMatchObject({ product: { vendor: 'fortinet', train: '7.2' } });
    expect(judged(observations)).toMatchObject({
      'gateway/Private': ['online', 'ok'],
      'gateway-loss/Private': [0, 'ok'],
      'gateway-latency/Private': [13.039, 'ok'],
      memory: [33, 'ok'],
      sessions: [174, 'ok'],
      health: ['ok', 'ok'],
      'temperature/CPU ON-DIE Temperature': [51.6, 'ok'],
      'high-availability': ['in-sync', 'ok'],
    });
    // wan1 and wan2 have nothing plugged in; the line goes over a VLAN.
    expect(judged(observations)).not.toHaveProperty('gateway/wan1');
  });

  it('a pair whose ports all have one name: each is a port of its own', () => {
    const { observations } = play(captures.text('fortigate_cluster-60f.snmprec'));
    expect(firmware(observations)).toMatchObject({ installed: '6.4.9' });
    expect(judged(observations)).toMatchObject({ cpu: [4, 'ok'], sessions: [21_489, 'ok'] });
    expect(new Set(ports(observations)).size).toBe(ports(observations).length);
    expect(ports(observations).length).toBeGreaterThan(15);
  });

  it('1500D: 54 sensors as one, and a pair of which one member is left', () => {
    expect(judged(play(captures.text('fortigate_1500d-sensors.snmprec')).observations)).toMatchObject({
      health: ['ok', 'ok'],
      'high-availability': ['not-redundant', 'warning'],
      rights: ['incomplete', 'warning'],
    });
  });

  it('link monitors without the rest: the third is dead', () => {
    expect(judged(play(captures.text('linkmonitor.snmpwalk')).observations)).toEqual({
      'gateway/MonitorWAN1': ['online', 'ok'],
      'gateway-loss/MonitorWAN1': [0, 'ok'],
      'gateway-latency/MonitorWAN1': [39.739, 'ok'],
      'gateway/MonitorWAN2': ['online', 'ok'],
      'gateway-loss/MonitorWAN2': [1, 'ok'],
      'gateway-latency/MonitorWAN2': [46.446, 'ok'],
      'gateway/MonitorWAN3': ['down', 'critical'],
      'gateway-loss/MonitorWAN3': [100, 'critical'],
      'gateway-latency/MonitorWAN3': [null, 'unknown'],
      rights: ['incomplete', 'warning'],
    });
  });
});

describeCaptures('network/mikrotik', (captures) => {
  it.each([
    [
      'mikrotik-chateau-lte6.snmpwalk',
      '7.15.3',
      'D53G-5HacD2HnD&FG621-EA',
      { 'gateway/lte1': ['online', 'ok'] },
    ],
    [
      'routeros.snmprec',
      '6.40.5',
      'RB952Ui-5ac2nD',
      {
        'gateway/WAN': ['online', 'ok'],
        'gateway/pppoe-out1': ['online', 'ok'],
        'temperature/board': [33, 'ok'],
      },
    ],
    ['routeros_wifi.snmprec', '6.44', 'RBLHGG-60ad', { 'disk/system disk': [83.5, 'ok'] }],
  ])('%s', (file, installed, model, expected) => {
    const { observations, complete } = play(captures.text(file));
    expect(firmware(observations)).toMatchObject({ installed, product: { vendor: 'mikrotik', model } });
    expect(judged(observations)).toMatchObject(expected);
    expect(complete).toBe(true);
  });
});
