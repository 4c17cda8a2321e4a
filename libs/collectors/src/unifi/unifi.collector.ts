import { defineCollector } from '@nachtwacht/collector-kit';
import type { UnifiAnswers } from './answers';
import { unifiAspects } from './aspects';
import { ALLOWED_CALLS } from './calls';
import { mapUnifi } from './map/map-unifi';
import { pollUnifi } from './poll';
import { UnifiCredentials, UnifiSettings } from './schema';

export const unifiCollector = defineCollector<UnifiSettings, UnifiCredentials, UnifiAnswers>({
  id: 'unifi',
  label: { nl: 'UniFi Network', en: 'UniFi Network' },
  description: {
    nl: 'Leest alle accesspoints, switches en gateways van een UniFi-controller: toestand, firmware, gebruik en ondersteuning.',
    en: 'Reads all access points, switches and gateways of a UniFi controller: state, firmware, use and support.',
  },
  assetKind: 'controller',
  settings: UnifiSettings,
  credentials: UnifiCredentials,
  intervalSeconds: { default: 120, min: 30, max: 3600 },
  deadlineMs: 15_000,
  aspects: unifiAspects,
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollUnifi,
  map: mapUnifi,
});
