import { BACKUP_SOURCE_ASPECTS, defineCollector } from '@nachtwacht/collector-kit';
import { mailsIn, newestMails } from './inbox';
import { mapMailReport, type MailAnswers } from './mail-report.map';
import { Settings } from './settings';

export const mailReportCollector = defineCollector<Settings, null, MailAnswers>({
  id: 'mail-report',
  label: { nl: 'Back-upverslag per mail', en: 'Backup report by mail' },
  description: {
    nl: 'Back-upprogramma’s mailen hun verslag naar een geheim adres; wat niet wordt herkend, telt nooit als gelukt.',
    en: 'Backup programs mail their report to a secret address; what is not recognised never counts as success.',
  },
  assetKind: 'other',
  settings: Settings,
  credentials: null,
  // A mail makes its connection due at once.
  intervalSeconds: { default: 300, min: 60, max: 3600 },
  deadlineMs: 10_000,
  push: true,
  mail: true,
  aspects: {
    mail: {
      label: { nl: 'Ongelezen mails', en: 'Unread mails' },
      policy: { kind: 'level', unit: 'count', bad: 'above', warning: 1, critical: null },
      attempts: 1,
    },
    backup: BACKUP_SOURCE_ASPECTS.backup,
    size: BACKUP_SOURCE_ASPECTS.size,
  },
  addressOf: ({ senders }) => senders.replace(/\s+/g, ' ').slice(0, 100),
  poll: async (context) => ({ mails: newestMails(mailsIn(await context.inbox())) }),
  map: mapMailReport,
});
