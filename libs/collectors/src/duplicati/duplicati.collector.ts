import { BACKUP_SOURCE_ASPECTS, defineCollector } from '@nachtwacht/collector-kit';
import { mapDuplicati } from './map-duplicati';
import { newestEnds, type DuplicatiAnswers } from './messages';
import { DuplicatiSettings } from './settings';

export const duplicatiCollector = defineCollector<DuplicatiSettings, null, DuplicatiAnswers>({
  id: 'duplicati',
  label: { nl: 'Duplicati', en: 'Duplicati' },
  description: {
    nl: 'Alle Duplicati-taken van één computer melden zich op één geheim adres; elke taak wordt een eigen back-up.',
    en: 'All Duplicati jobs of one computer report to one secret address; each job becomes a backup of its own.',
  },
  assetKind: 'other',
  settings: DuplicatiSettings,
  credentials: null,
  intervalSeconds: { default: 60, min: 10, max: 3600 },
  deadlineMs: 5_000,
  push: true,
  aspects: {
    backup: BACKUP_SOURCE_ASPECTS.backup,
    size: BACKUP_SOURCE_ASPECTS.size,
    reports: {
      label: { nl: 'Verslagen', en: 'Reports' },
      policy: { kind: 'state', ok: ['readable'], warning: ['unreadable-report'], critical: [] },
      attempts: 1,
    },
  },
  addressOf: () => 'Duplicati',
  poll: async (context) => ({ messages: newestEnds(await context.inbox()) }),
  map: mapDuplicati,
});
