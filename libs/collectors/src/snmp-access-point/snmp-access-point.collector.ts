import { defineCollector, type SnmpAnswers } from '@nachtwacht/collector-kit';
import { snmpAccessPointAspects } from './aspects';
import { mapSnmpAccessPoint } from './map/map-snmp-access-point';
import { pollSnmpAccessPoint } from './poll';
import { SnmpAccessPointCredentials, SnmpAccessPointSettings } from './schema';

export const snmpAccessPointCollector = defineCollector<
  SnmpAccessPointSettings,
  SnmpAccessPointCredentials,
  SnmpAnswers
>({
  id: 'snmp-access-point',
  label: { nl: 'Accesspoint (SNMP)', en: 'Access point (SNMP)' },
  description: {
    nl: 'Leest een accesspoint, switch of wifi-controller via SNMP: UniFi, Ruckus, Cambium, Zyxel, TP-Link, Meraki, MikroTik en andere.',
    en: 'Reads an access point, switch or Wi-Fi controller by SNMP: UniFi, Ruckus, Cambium, Zyxel, TP-Link, Meraki, MikroTik and others.',
  },
  assetKind: 'access-point',
  settings: SnmpAccessPointSettings,
  credentials: SnmpAccessPointCredentials,
  intervalSeconds: { default: 120, min: 30, max: 3600 },
  deadlineMs: 30_000,
  aspects: snmpAccessPointAspects,
  addressOf: ({ host, port }) => (port === 161 ? host : `${host}:${String(port)}`),
  poll: pollSnmpAccessPoint,
  map: mapSnmpAccessPoint,
});
