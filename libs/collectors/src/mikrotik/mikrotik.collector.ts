import { defineCollector } from '@nachtwacht/collector-kit';
import type { MikrotikAnswers } from './answers';
import { mikrotikAspects } from './aspects';
import { ALLOWED_CALLS } from './calls';
import { mapMikrotik } from './map/map-mikrotik';
import { pollMikrotik } from './poll';
import { MikrotikCredentials, MikrotikSettings } from './schema';

export const mikrotikCollector = defineCollector<MikrotikSettings, MikrotikCredentials, MikrotikAnswers>({
  id: 'mikrotik',
  label: { nl: 'MikroTik-router', en: 'MikroTik router' },
  description: {
    nl: 'Leest RouterOS-versie, updates, bootloader, Netwatch, poorten, voeding en temperatuur via de REST API (RouterOS 7.1+). Kan niets wijzigen.',
    en: 'Reads RouterOS version, updates, bootloader, Netwatch, ports, power and temperature through the REST API (RouterOS 7.1+). Can’t change anything.',
  },
  assetKind: 'firewall',
  settings: MikrotikSettings,
  credentials: MikrotikCredentials,
  intervalSeconds: { default: 120, min: 30, max: 3600 },
  deadlineMs: 20_000,
  aspects: mikrotikAspects,
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollMikrotik,
  map: mapMikrotik,
});
