import { defineCollector, type SnmpAnswers } from '@nachtwacht/collector-kit';
import { qnapAspects } from './aspects';
import { mapQnap } from './map/map-qnap';
import { pollQnap } from './poll';
import { QnapCredentials, QnapSettings } from './schema';

export const qnapCollector = defineCollector<QnapSettings, QnapCredentials, SnmpAnswers>({
  id: 'qnap',
  label: { nl: 'QNAP NAS', en: 'QNAP NAS' },
  description: {
    nl: 'Leest firmware, schijven, RAID en volumes, ventilatoren, voedingen en temperatuur via SNMP, ook van uitbreidingskasten.',
    en: 'Reads firmware, drives, RAID and volumes, fans, power supplies and temperature by SNMP, of expansion units too.',
  },
  assetKind: 'nas',
  settings: QnapSettings,
  credentials: QnapCredentials,
  intervalSeconds: { default: 300, min: 60, max: 3600 },
  // Drives that sleep wake up for an answer.
  deadlineMs: 40_000,
  aspects: qnapAspects,
  addressOf: ({ host, port }) => (port === 161 ? host : `${host}:${port}`),
  poll: pollQnap,
  map: mapQnap,
});
