import { defineCollector, type SnmpAnswers } from '@nachtwacht/collector-kit';
import { snmpHostAspects } from './aspects';
import { mapSnmpHost } from './map/map-snmp-host';
import { pollSnmpHost } from './poll';
import { SnmpHostCredentials, SnmpHostSettings } from './schema';

export const snmpHostCollector = defineCollector<SnmpHostSettings, SnmpHostCredentials, SnmpAnswers>({
  id: 'snmp-host',
  label: { nl: 'Server (SNMP)', en: 'Server (SNMP)' },
  description: {
    nl: 'Leest een server via SNMP: processor, geheugen, schijven, klok, services en netwerkpoorten. Voor Linux, Windows, ESXi, TrueNAS en andere systemen met een gewone SNMP-agent.',
    en: 'Reads a server by SNMP: processor, memory, disks, clock, services and network ports. For Linux, Windows, ESXi, TrueNAS and other systems with a usual SNMP agent.',
  },
  assetKind: 'server',
  settings: SnmpHostSettings,
  credentials: SnmpHostCredentials,
  intervalSeconds: { default: 60, min: 30, max: 3600 },
  deadlineMs: 20_000,
  aspects: snmpHostAspects,
  addressOf: ({ host, port }) => (port === 161 ? host : `${host}:${port}`),
  poll: pollSnmpHost,
  map: mapSnmpHost,
});
