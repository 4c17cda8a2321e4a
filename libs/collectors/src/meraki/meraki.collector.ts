import { defineCollector } from '@nachtwacht/collector-kit';
import type { MerakiAnswers } from './answers';
import { merakiAspects } from './aspects';
import { ALLOWED_CALLS } from './calls';
import { mapMeraki } from './map/map-meraki';
import { pollMeraki } from './poll/poll';
import { MerakiCredentials, MerakiSettings } from './schema';

export const merakiCollector = defineCollector<MerakiSettings, MerakiCredentials, MerakiAnswers>({
  id: 'meraki',
  label: { nl: 'Cisco Meraki', en: 'Cisco Meraki' },
  description: {
    nl: 'Leest alle firewalls, accesspoints en switches van een Meraki-organisatie uit het dashboard: toestand, firmware en lijnen.',
    en: 'Reads all firewalls, access points and switches of a Meraki organisation from the dashboard: state, firmware and lines.',
  },
  assetKind: 'controller',
  settings: MerakiSettings,
  credentials: MerakiCredentials,
  // The dashboard itself looks every five minutes.
  intervalSeconds: { default: 300, min: 60, max: 3600 },
  deadlineMs: 30_000,
  aspects: merakiAspects,
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollMeraki,
  map: mapMeraki,
});
