import { BACKUP_SOURCE_ASPECTS, defineCollector } from '@nachtwacht/collector-kit';
import type { AhsayAnswers } from './answers';
import { ALLOWED_CALLS } from './calls';
import { mapAhsay } from './map/map-ahsay';
import { pollAhsay } from './poll/poll';
import { AhsayCredentials, AhsaySettings } from './schema';

export const ahsayCollector = defineCollector<AhsaySettings, AhsayCredentials, AhsayAnswers>({
  id: 'ahsay',
  label: { nl: 'AhsayCBS', en: 'AhsayCBS' },
  description: {
    nl: 'Leest de back-upsets van alle gebruikers van een AhsayCBS-server, per bestemming.',
    en: 'Reads the backup sets of all users of an AhsayCBS server, per destination.',
  },
  assetKind: 'server',
  settings: AhsaySettings,
  credentials: AhsayCredentials,
  intervalSeconds: { default: 1200, min: 900, max: 3600 },
  deadlineMs: 60_000,
  aspects: BACKUP_SOURCE_ASPECTS,
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollAhsay,
  map: mapAhsay,
});
