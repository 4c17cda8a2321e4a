import { addressOfPlace, defineCollector } from '@nachtwacht/collector-kit';
import type { ResticAnswers } from './answers';
import { resticAspects } from './aspects';
import { ALLOWED_PROGRAMS } from './commands';
import { readResticPlace } from './place';
import { pollRestic } from './poll';
import { mapRestic } from './restic.map';
import { ResticCredentials, ResticSettings } from './schema';

export const resticCollector = defineCollector<ResticSettings, ResticCredentials, ResticAnswers>({
  id: 'restic',
  label: { nl: 'restic-repository', en: 'restic repository' },
  description: {
    nl: 'Leest met restic zelf welke back-ups er in een repository staan.',
    en: 'Reads with restic itself which backups a repository holds.',
  },
  assetKind: 'server',
  settings: ResticSettings,
  credentials: ResticCredentials,
  // Each poll costs the machine that polls two seconds of a processor: a password is slow to try on purpose.
  intervalSeconds: { default: 1800, min: 300, max: 86_400 },
  deadlineMs: 60_000,
  aspects: resticAspects,
  // Over the network restic is given a port of ours and asks nothing by HTTP itself.
  calls: [],
  programs: ALLOWED_PROGRAMS,
  poll: pollRestic,
  map: mapRestic,
  addressOf: ({ repository }) => addressOfPlace(readResticPlace(repository)),
});
