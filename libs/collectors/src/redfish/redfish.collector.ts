import { defineCollector } from '@nachtwacht/collector-kit';
import type { RedfishAnswers } from './answers';
import { redfishAspects } from './aspects';
import { ALLOWED_CALLS } from './calls';
import { mapRedfish } from './map/map-redfish';
import { pollRedfish } from './poll';
import { RedfishCredentials, RedfishSettings } from './schema';

export const redfishCollector = defineCollector<RedfishSettings, RedfishCredentials, RedfishAnswers>({
  id: 'redfish',
  label: {
    nl: 'Serverhardware (Redfish: iDRAC, iLO, BMC)',
    en: 'Server hardware (Redfish: iDRAC, iLO, BMC)',
  },
  description: {
    nl: 'Leest schijven, RAID, voedingen, ventilatoren, temperaturen, geheugen en firmware van Dell, HPE, Supermicro en andere servers. Kan niets wijzigen.',
    en: 'Reads drives, RAID, power supplies, fans, temperatures, memory and firmware of Dell, HPE, Supermicro and other servers. Can’t change anything.',
  },
  assetKind: 'server',
  settings: RedfishSettings,
  credentials: RedfishCredentials,
  intervalSeconds: { default: 300, min: 60, max: 3600 },
  deadlineMs: 55_000,
  aspects: redfishAspects,
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollRedfish,
  map: mapRedfish,
});
