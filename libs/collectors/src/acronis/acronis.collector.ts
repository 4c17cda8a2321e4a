import { defineCollector } from '@nachtwacht/collector-kit';
import type { AcronisAnswers } from './answers';
import { acronisAspects, mapAcronis } from './map/map-acronis';
import { pollAcronis } from './poll';
import { AcronisCredentials, AcronisSettings } from './schema';
import { ALLOWED_CALLS } from './session';

export const acronisCollector = defineCollector<AcronisSettings, AcronisCredentials, AcronisAnswers>({
  id: 'acronis',
  label: { nl: 'Acronis Cyber Protect Cloud', en: 'Acronis Cyber Protect Cloud' },
  description: {
    nl: 'Leest van elke machine per beschermingsplan hoe de back-ups verliepen, en meldingen over back-ups die uitbleven.',
    en: 'Reads how the backups of each machine went, per protection plan, and the alerts about backups that did not come.',
  },
  assetKind: 'other',
  settings: AcronisSettings,
  credentials: AcronisCredentials,
  intervalSeconds: { default: 900, min: 300, max: 3600 },
  deadlineMs: 60_000,
  aspects: acronisAspects,
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollAcronis,
  map: mapAcronis,
});
