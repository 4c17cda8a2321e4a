import { defineCollector } from '@nachtwacht/collector-kit';
import type { FortigateAnswers } from './answers';
import { fortigateAspects } from './aspects';
import { ALLOWED_CALLS } from './calls';
import { mapFortigate } from './map/map-fortigate';
import { pollFortigate } from './poll';
import { FortigateCredentials, FortigateSettings } from './schema';

export const fortigateCollector = defineCollector<FortigateSettings, FortigateCredentials, FortigateAnswers>({
  id: 'fortigate',
  label: { nl: 'FortiGate-firewall', en: 'FortiGate firewall' },
  description: {
    nl: 'Leest firmware, lijnen, sensoren, licenties, cluster en de accesspoints en switches erachter via de API. Kan niets wijzigen.',
    en: 'Reads firmware, lines, sensors, licences, cluster and the access points and switches behind it through the API. Can’t change anything.',
  },
  assetKind: 'firewall',
  settings: FortigateSettings,
  credentials: FortigateCredentials,
  intervalSeconds: { default: 120, min: 60, max: 3600 },
  deadlineMs: 30_000,
  aspects: fortigateAspects,
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollFortigate,
  map: mapFortigate,
});
