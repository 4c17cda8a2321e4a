import { defineCollector, type SnmpAnswers } from '@nachtwacht/collector-kit';
import { snmpFirewallAspects } from './aspects';
import { mapSnmpFirewall } from './map/map-snmp-firewall';
import { pollSnmpFirewall } from './poll';
import { SnmpFirewallCredentials, SnmpFirewallSettings } from './schema';

export const snmpFirewallCollector = defineCollector<
  SnmpFirewallSettings,
  SnmpFirewallCredentials,
  SnmpAnswers
>({
  id: 'snmp-firewall',
  label: { nl: 'Firewall via SNMP', en: 'Firewall by SNMP' },
  description: {
    nl: 'Leest versie, lijnen, poorten, belasting en licenties van DrayTek, Zyxel, SonicWall, WatchGuard, Sophos, FortiGate, MikroTik, EdgeOS, pfSense en OPNsense via SNMP.',
    en: 'Reads version, lines, ports, load and licences of DrayTek, Zyxel, SonicWall, WatchGuard, Sophos, FortiGate, MikroTik, EdgeOS, pfSense and OPNsense by SNMP.',
  },
  assetKind: 'firewall',
  settings: SnmpFirewallSettings,
  credentials: SnmpFirewallCredentials,
  intervalSeconds: { default: 120, min: 30, max: 3600 },
  deadlineMs: 30_000,
  aspects: snmpFirewallAspects,
  addressOf: ({ host, port }) => (port === 161 ? host : `${host}:${port}`),
  poll: pollSnmpFirewall,
  map: mapSnmpFirewall,
});
