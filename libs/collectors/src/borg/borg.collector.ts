import { addressOfPlace, defineCollector } from '@nachtwacht/collector-kit';
import type { BorgAnswers } from './answers';
import { borgAspects } from './aspects';
import { mapBorg } from './borg.map';
import { ALLOWED_PROGRAMS } from './commands';
import { readBorgPlace } from './place';
import { pollBorg } from './poll';
import { BorgCredentials, BorgSettings } from './schema';

export const borgCollector = defineCollector<BorgSettings, BorgCredentials, BorgAnswers>({
  id: 'borg',
  label: { nl: 'Borg-repository', en: 'Borg repository' },
  description: {
    nl: 'Leest met borg zelf welke back-ups er in een repository staan.',
    en: 'Reads with borg itself which backups a repository holds.',
  },
  assetKind: 'server',
  settings: BorgSettings,
  credentials: BorgCredentials,
  // A passphrase is slow to try on purpose.
  intervalSeconds: { default: 1800, min: 300, max: 86_400 },
  deadlineMs: 60_000,
  aspects: borgAspects,
  calls: [],
  programs: ALLOWED_PROGRAMS,
  poll: pollBorg,
  map: mapBorg,
  addressOf: ({ repository }) => addressOfPlace(readBorgPlace(repository)),
});
