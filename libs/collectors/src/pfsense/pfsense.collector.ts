import { defineCollector } from '@nachtwacht/collector-kit';
import type { PfsenseAnswers } from './answers';
import { pfsenseAspects } from './aspects';
import { ALLOWED_CALLS } from './calls';
import { mapPfsense } from './map/map-pfsense';
import { pollPfsense } from './poll';
import { PfsenseCredentials, PfsenseSettings } from './schema';

export const pfsenseCollector = defineCollector<PfsenseSettings, PfsenseCredentials, PfsenseAnswers>({
  id: 'pfsense',
  label: { nl: 'pfSense-firewall', en: 'pfSense firewall' },
  description: {
    nl: 'Leest versie, gateways, poorten, services, CARP, pakketten en belasting via het pakket REST API v2. Kan niets wijzigen.',
    en: 'Reads version, gateways, ports, services, CARP, packages and load through the package REST API v2. Can’t change anything.',
  },
  assetKind: 'firewall',
  settings: PfsenseSettings,
  credentials: PfsenseCredentials,
  intervalSeconds: { default: 180, min: 60, max: 3600 },
  deadlineMs: 30_000,
  aspects: pfsenseAspects,
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollPfsense,
  map: mapPfsense,
});
