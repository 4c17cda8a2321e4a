import { defineCollector } from '@nachtwacht/collector-kit';
import type { CoveAnswers } from './answers';
import { coveAspects } from './aspects';
import { mapCove } from './map/map-cove';
import { pollCove } from './poll';
import { CoveCredentials, CoveSettings } from './schema';
import { ALLOWED_CALLS } from './visa-chain';

export const coveCollector = defineCollector<CoveSettings, CoveCredentials, CoveAnswers>({
  id: 'cove',
  label: { nl: 'N-able Cove', en: 'N-able Cove' },
  description: {
    nl: 'Leest van alle apparaten in Cove Data Protection per gegevensbron hoe de laatste back-up verliep.',
    en: 'Reads how the last backup went, per data source, of all devices in Cove Data Protection.',
  },
  assetKind: 'other',
  settings: CoveSettings,
  credentials: CoveCredentials,
  intervalSeconds: { default: 900, min: 300, max: 3600 },
  deadlineMs: 60_000,
  aspects: coveAspects,
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollCove,
  map: mapCove,
});
