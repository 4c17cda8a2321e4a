import { defineCollector, type SnmpAnswers } from '@nachtwacht/collector-kit';
import { synologyAspects } from './aspects';
import { mapSynology } from './map/map-synology';
import { pollSynology } from './poll';
import { SynologyCredentials, SynologySettings } from './schema';

export const synologyCollector = defineCollector<SynologySettings, SynologyCredentials, SnmpAnswers>({
  id: 'synology',
  label: { nl: 'Synology NAS', en: 'Synology NAS' },
  description: {
    nl: 'Leest DSM-versie en updates, schijven, volumes, ventilatoren, voeding en temperatuur via SNMP, en de UPS die eraan hangt.',
    en: 'Reads the DSM version and updates, drives, volumes, fans, power and temperature by SNMP, and the UPS behind it.',
  },
  assetKind: 'nas',
  settings: SynologySettings,
  credentials: SynologyCredentials,
  intervalSeconds: { default: 300, min: 60, max: 3600 },
  // Drives that sleep wake up for an answer.
  deadlineMs: 30_000,
  aspects: synologyAspects,
  addressOf: ({ host, port }) => (port === 161 ? host : `${host}:${port}`),
  poll: pollSynology,
  map: mapSynology,
});
