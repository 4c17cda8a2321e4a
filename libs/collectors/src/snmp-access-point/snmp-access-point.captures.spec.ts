import { describeCaptures, snmpValuesOf, type Captures } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { mapSnmpAccessPoint } from './map/map-snmp-access-point';
import { SnmpAccessPointSettings } from './schema';

const NOW = Date.UTC(2026, 10, 22, 6);

function play(captures: Captures, file: string) {
  const { assets, observations } = mapSnmpAccessPoint({
    answers: { values: snmpValuesOf(captures.text(file)) },
    settings: SnmpAccessPointSettings.parse({ host: 'ap.test' }),
    now: NOW,
    memory: null,
  }).report;
  const [host] = assets;
  const value = (aspect: string) => {
    const reading = observations.find((one) => one.aspect === aspect)?.reading;
    return reading !== undefined && 'value' in reading ? reading.value : undefined;
  };
  const firmware = observations.find(({ aspect }) => aspect === 'firmware')?.reading;
  if (firmware?.kind !== 'update') throw new Error('no firmware');
  // No maker tells its latest version by SNMP: nothing may ever say that one of these is up to date.
  expect(firmware).toMatchObject({ state: 'not-told', knownBy: 'nobody' });
  const { vendor, train, model } = firmware.product ?? {};
  return {
    kind: host?.kind,
    facts: [vendor, train, model, firmware.installed, host?.facts.serial],
    clients: value('clients'),
    cpu: value('cpu'),
    memory: value('memory'),
    state: value('state'),
    reboot: value('reboot'),
    ports: observations.filter(({ aspect }) => aspect === 'interface').map(({ instance }) => instance),
  };
}

const NOTHING = {
  clients: undefined,
  cpu: undefined,
  memory: undefined,
  state: undefined,
  reboot: undefined,
  ports: [],
};

describeCaptures('network', (captures) => {
  it.each<[string, string, object]>([
    [
      'a UniFi access point whose description is that of its kernel',
      'unifi/unifi.snmprec',
      { kind: 'access-point', facts: ['ubiquiti', undefined, undefined, null, undefined], clients: 4 },
    ],
    [
      'a UniFi access point below the object ID of net-snmp',
      'unifi/unifi_achd.snmprec',
      { ...NOTHING, facts: ['ubiquiti', undefined, 'UAP-AC-HD', '3.9.19.8123', undefined] },
    ],
    [
      'a UniFi device with LTE and no radios in use',
      'unifi/unifi_unifi.snmprec',
      { facts: ['ubiquiti', undefined, 'U-LTE-Pro-EU', '6.6.57.15206', undefined], memory: 57.8 },
    ],
    [
      'a Ruckus access point by itself',
      'ruckus/ruckuswireless-hotzone.snmprec',
      {
        kind: 'access-point',
        facts: ['ruckus', undefined, 'R500', '9.13.3.0.145', '<private>'],
        clients: 1,
        cpu: 3,
        memory: 27,
      },
    ],
    [
      'Unleashed',
      'ruckus/ruckuswireless-unleashed.snmprec',
      {
        kind: 'controller',
        facts: ['ruckus', 'unleashed', 'T300', '200.15.6.112 build 54', '231603507471'],
        clients: 0,
        cpu: 0,
        memory: 59,
      },
    ],
    [
      'a ZoneDirector',
      'ruckus/ruckuswireless_zd1200.snmprec',
      {
        kind: 'controller',
        facts: ['ruckus', 'zonedirector', 'ZD1200', '9.13.3.0 build 145', '051608001610'],
        clients: 6,
      },
    ],
    [
      'a SmartZone',
      'ruckus/ruckuswireless-sz.snmprec',
      {
        kind: 'controller',
        facts: ['ruckus', 'smartzone', 'SZ104', '3.6.2.0.78', '211838000212'],
        clients: 146,
      },
    ],
    [
      'a cnPilot E that tells only what it is',
      'cambium/cnpilote.snmprec',
      { ...NOTHING, facts: ['cambium', undefined, 'E500', null, undefined] },
    ],
    [
      'a cnPilot R below the object ID of nobody',
      'cambium/cnpilotr_1.snmprec',
      { ...NOTHING, facts: ['cambium', undefined, 'R201', '4.3.3-R4', undefined] },
    ],
    [
      'an ePMP, whose load comes in tenths',
      'cambium/epmp.snmprec',
      { facts: ['cambium', 'epmp', 'ePMP', '4.5.6', 'E2NF3572D8XT'], clients: 1, cpu: 42 },
    ],
    [
      'a Zyxel NWA: clients of both radios',
      'zyxel/zyxelnwa.snmprec',
      { kind: 'access-point', facts: ['zyxel', undefined, 'NWA', null, undefined], clients: 65 },
    ],
    [
      'a TP-Link switch that tells only what it is',
      'tplink/tplink.snmprec',
      {
        ...NOTHING,
        kind: 'switch',
        facts: ['tp-link', undefined, '8-Port Gigabit Smart PoE Switch with 2 SFP Slots', null, undefined],
      },
    ],
    [
      'a TP-Link switch',
      'tplink/tplink_sg2008.snmprec',
      { kind: 'switch', facts: ['tp-link', undefined, '8-Port Gigabit Smart Switch', null, undefined] },
    ],
    [
      'a Meraki access point of Catalyst',
      'meraki/merakimr_cw9166i.snmprec',
      { ...NOTHING, kind: 'access-point', facts: ['meraki', undefined, 'CW9166I', null, undefined] },
    ],
    [
      'a Meraki access point',
      'meraki/merakimr_mr28.snmprec',
      { kind: 'access-point', facts: ['meraki', undefined, 'MR28', null, undefined] },
    ],
    [
      'a Meraki firewall',
      'meraki/merakimx.snmprec',
      { ...NOTHING, kind: 'firewall', facts: ['meraki', undefined, 'MX65W', null, undefined] },
    ],
    [
      'RouterOS with a description of its owner’s',
      'mikrotik/routeros.snmprec',
      { facts: ['mikrotik', undefined, undefined, '6.40.5', '71B1060EE89D'] },
    ],
    [
      'RouterOS on a bridge of 60 GHz',
      'mikrotik/routeros_wifi.snmprec',
      { facts: ['mikrotik', undefined, 'RBLHGG-60ad', '6.44', '90C709063CC4'] },
    ],
    [
      'RouterOS on a router with LTE, bootloader and system alike',
      'mikrotik/mikrotik-chateau-lte6.snmpwalk',
      {
        facts: ['mikrotik', undefined, 'D53G-5HacD2HnD&FG621-EA', '7.15.3', undefined],
        reboot: 'not-needed',
      },
    ],
    [
      'an Aruba, which has a collector of its own: nothing is claimed beyond what every agent tells',
      'aruba/aruba-instant.snmprec',
      {
        facts: ['unknown', undefined, expect.stringContaining('ArubaOS'), null, undefined],
        clients: undefined,
      },
    ],
  ])('%s', (_rule, file, expected) => {
    expect(play(captures, file)).toMatchObject(expected);
  });
});
