import { defineCollector } from '@nachtwacht/collector-kit';
import { mapBackupPush } from './backup-push.map';
import { newestMessages, type PushAnswers } from './messages';
import { BACKUP_POLICY, policyOf, SIZE_POLICY } from './policy';
import { Settings } from './settings';

export const backupPushCollector = defineCollector<Settings, null, PushAnswers>({
  id: 'backup-push',
  label: { nl: 'Back-up die zich meldt', en: 'Backup that reports' },
  description: {
    nl: 'De back-uptaak meldt start en einde op een geheim adres; blijft de melding uit, dan valt dat op.',
    en: 'The backup job reports its start and end to a secret address; silence is noticed.',
  },
  assetKind: 'backup-job',
  settings: Settings,
  credentials: null,
  intervalSeconds: { default: 60, min: 10, max: 3600 },
  deadlineMs: 5_000,
  push: true,
  policyOf,
  aspects: {
    backup: {
      label: { nl: 'Back-up', en: 'Backup' },
      policy: BACKUP_POLICY,
      // A run is told once; asking again brings the same answer.
      attempts: 1,
    },
    size: {
      label: { nl: 'Omvang', en: 'Size' },
      policy: SIZE_POLICY,
      attempts: 1,
      metrics: {
        bytes_processed: { label: { nl: 'Verwerkt', en: 'Processed' }, unit: 'bytes' },
        bytes_stored: { label: { nl: 'Opgeslagen', en: 'Stored' }, unit: 'bytes' },
        bytes_added: { label: { nl: 'Toegevoegd', en: 'Added' }, unit: 'bytes' },
        files: { label: { nl: 'Bestanden', en: 'Files' }, unit: 'count' },
        duration_seconds: { label: { nl: 'Duur', en: 'Duration' }, unit: 'seconds' },
      },
    },
  },
  addressOf: (settings) =>
    settings.cron === '' ? settings.tool : `${settings.tool}, ${settings.cron} (${settings.timeZone})`,
  poll: async (context) => ({ messages: newestMessages(await context.inbox()) }),
  map: mapBackupPush,
});
