import { defineCollector } from '@nachtwacht/collector-kit';
import type { OpnsenseAnswers } from './answers';
import { opnsenseAspects } from './aspects';
import { ALLOWED_CALLS } from './calls';
import { mapOpnsense } from './map/map-opnsense';
import { pollOpnsense } from './poll';
import { OpnsenseCredentials, OpnsenseSettings } from './schema';

export const opnsenseCollector = defineCollector<OpnsenseSettings, OpnsenseCredentials, OpnsenseAnswers>({
  id: 'opnsense',
  label: { nl: 'OPNsense-firewall', en: 'OPNsense firewall' },
  description: {
    nl: 'Leest firmware, updates, gateways, schijven, geheugen en systeemmeldingen via de API. Kan niets wijzigen.',
    en: 'Reads firmware, updates, gateways, disks, memory and system notices through the API. Can’t change anything.',
  },
  assetKind: 'firewall',
  settings: OpnsenseSettings,
  credentials: OpnsenseCredentials,
  intervalSeconds: { default: 120, min: 30, max: 3600 },
  deadlineMs: 15_000,
  aspects: opnsenseAspects,
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollOpnsense,
  map: mapOpnsense,
});
