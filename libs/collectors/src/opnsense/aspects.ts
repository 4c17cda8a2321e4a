import { NETWORK_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const opnsenseAspects = {
  reach: SYSTEM_ASPECTS.reach,
  firmware: SYSTEM_ASPECTS.firmware,
  gateway: NETWORK_ASPECTS.gateway,
  'gateway-loss': NETWORK_ASPECTS['gateway-loss'],
  'gateway-latency': NETWORK_ASPECTS['gateway-latency'],
  disk: SYSTEM_ASPECTS.disk,
  memory: SYSTEM_ASPECTS.memory,
  temperature: SYSTEM_ASPECTS.temperature,
  notices: {
    label: { nl: 'Systeemmeldingen', en: 'System notices' },
    policy: { kind: 'state', ok: ['ok', 'notice'], warning: ['warning'], critical: ['error'] },
  },
  rights: {
    label: { nl: 'Rechten van de API-sleutel', en: 'Rights of the API key' },
    policy: { kind: 'state', ok: ['complete'], warning: ['incomplete'], critical: [] },
  },
} satisfies Record<string, Aspect>;
