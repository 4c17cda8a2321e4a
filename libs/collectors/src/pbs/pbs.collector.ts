import { BACKUP_SOURCE_ASPECTS, defineCollector, STORAGE_ASPECT } from '@nachtwacht/collector-kit';
import type { PbsAnswers } from './answers';
import { ALLOWED_CALLS } from './calls';
import { mapPbs } from './map/map-pbs';
import { pollPbs } from './poll/poll';
import { PbsCredentials, PbsSettings } from './schema';

export const pbsCollector = defineCollector<PbsSettings, PbsCredentials, PbsAnswers>({
  id: 'pbs',
  label: { nl: 'Proxmox Backup Server', en: 'Proxmox Backup Server' },
  description: {
    nl: 'Leest alle back-ups van een Proxmox Backup Server: resultaten, herstelpunten, verificatie en ruimte per datastore.',
    en: 'Reads all backups of a Proxmox Backup Server: results, points, verification and space per datastore.',
  },
  assetKind: 'server',
  settings: PbsSettings,
  credentials: PbsCredentials,
  intervalSeconds: { default: 900, min: 300, max: 3600 },
  deadlineMs: 60_000,
  aspects: {
    ...BACKUP_SOURCE_ASPECTS,
    storage: STORAGE_ASPECT,
    verification: {
      label: { nl: 'Verificatie', en: 'Verification' },
      policy: {
        kind: 'state',
        ok: ['verified', 'not-verified'],
        warning: ['verification-failed'],
        critical: [],
      },
      attempts: 1,
    },
  },
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollPbs,
  map: mapPbs,
});
