import { defineCollector } from '@nachtwacht/collector-kit';
import type { OmadaAnswers } from './answers';
import { omadaAspects } from './aspects';
import { ALLOWED_CALLS } from './calls';
import { mapOmada } from './map/map-omada';
import { pollOmada } from './poll';
import { OmadaCredentials, OmadaSettings } from './schema';

export const omadaCollector = defineCollector<OmadaSettings, OmadaCredentials, OmadaAnswers>({
  id: 'omada',
  label: { nl: 'TP-Link Omada', en: 'TP-Link Omada' },
  description: {
    nl: 'Leest alle accesspoints, switches en gateways van een Omada-controller: toestand, firmware, lijnen en gebruik.',
    en: 'Reads all access points, switches and gateways of an Omada controller: state, firmware, lines and use.',
  },
  assetKind: 'controller',
  settings: OmadaSettings,
  credentials: OmadaCredentials,
  intervalSeconds: { default: 120, min: 30, max: 3600 },
  deadlineMs: 20_000,
  aspects: omadaAspects,
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollOmada,
  map: mapOmada,
});
