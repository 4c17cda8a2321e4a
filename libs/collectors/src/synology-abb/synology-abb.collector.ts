import { BACKUP_SOURCE_ASPECTS, defineCollector, STORAGE_ASPECT } from '@nachtwacht/collector-kit';
import type { SynologyAnswers } from './answers';
import { ALLOWED_CALLS } from './calls';
import { mapSynology } from './map/map-synology';
import { pollSynology } from './poll/poll';
import { SynologyCredentials, SynologySettings } from './schema';

export const synologyAbbCollector = defineCollector<SynologySettings, SynologyCredentials, SynologyAnswers>({
  id: 'synology-abb',
  label: { nl: 'Synology-back-up', en: 'Synology backup' },
  description: {
    nl: 'Leest de taken van Active Backup for Business en Hyper Backup op een Synology-NAS: resultaten, versies en ruimte.',
    en: 'Reads the tasks of Active Backup for Business and Hyper Backup on a Synology NAS: results, versions and space.',
  },
  assetKind: 'server',
  settings: SynologySettings,
  credentials: SynologyCredentials,
  intervalSeconds: { default: 600, min: 120, max: 3600 },
  deadlineMs: 45_000,
  aspects: {
    ...BACKUP_SOURCE_ASPECTS,
    storage: STORAGE_ASPECT,
    kept: {
      label: { nl: 'Bewaard in map', en: 'Kept in folder' },
      policy: { kind: 'level', unit: 'bytes', bad: 'above', warning: null, critical: null },
      attempts: 1,
      metrics: { bytes_stored: { label: { nl: 'Opgeslagen', en: 'Stored' }, unit: 'bytes' } },
    },
  },
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollSynology,
  map: mapSynology,
});
