import { defineCollector } from '@nachtwacht/collector-kit';
import type { VeeamAnswers } from './answers';
import { veeamAspects } from './aspects';
import { ALLOWED_CALLS } from './calls';
import { mapVeeam } from './map/map-veeam';
import { pollVeeam } from './poll/poll';
import { VeeamCredentials, VeeamSettings } from './schema';

export const veeamVbrCollector = defineCollector<VeeamSettings, VeeamCredentials, VeeamAnswers>({
  id: 'veeam-vbr',
  label: { nl: 'Veeam Backup & Replication', en: 'Veeam Backup & Replication' },
  description: {
    nl: 'Leest de taken, runs, herstelpunten en opslaglocaties van een Veeam-back-upserver.',
    en: 'Reads the jobs, runs, restore points and repositories of a Veeam backup server.',
  },
  assetKind: 'server',
  settings: VeeamSettings,
  credentials: VeeamCredentials,
  intervalSeconds: { default: 600, min: 120, max: 3600 },
  deadlineMs: 60_000,
  aspects: veeamAspects,
  calls: ALLOWED_CALLS,
  addressOf: (settings) => settings.url,
  poll: pollVeeam,
  map: mapVeeam,
});
