import { defineCollector, type SnmpAnswers } from '@nachtwacht/collector-kit';
import { idracSnmpAspects } from './aspects';
import { mapIdracSnmp } from './map/map-idrac-snmp';
import { pollIdracSnmp } from './poll';
import { IdracSnmpCredentials, IdracSnmpSettings } from './schema';

export const idracSnmpCollector = defineCollector<IdracSnmpSettings, IdracSnmpCredentials, SnmpAnswers>({
  id: 'idrac-snmp',
  label: { nl: 'Serverhardware via SNMP (iDRAC, iLO)', en: 'Server hardware by SNMP (iDRAC, iLO)' },
  description: {
    nl: 'Leest schijven, RAID, voedingen, ventilatoren, temperaturen en geheugen van Dell (iDRAC, OpenManage), HPE iLO en Supermicro via SNMP. Kies liever Redfish waar de server dat kan.',
    en: 'Reads drives, RAID, power supplies, fans, temperatures and memory of Dell (iDRAC, OpenManage), HPE iLO and Supermicro by SNMP. Prefer Redfish where the server can.',
  },
  assetKind: 'server',
  settings: IdracSnmpSettings,
  credentials: IdracSnmpCredentials,
  intervalSeconds: { default: 120, min: 60, max: 3600 },
  deadlineMs: 45_000,
  aspects: idracSnmpAspects,
  addressOf: ({ host, port }) => (port === 161 ? host : `${host}:${port}`),
  poll: pollIdracSnmp,
  map: mapIdracSnmp,
});
