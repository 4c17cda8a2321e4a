import { NETWORK_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const merakiAspects = {
  reach: { ...SYSTEM_ASPECTS.reach, label: { nl: 'Dashboard bereikbaar', en: 'Dashboard reachable' } },
  devices: NETWORK_ASPECTS.devices,
  rights: {
    ...SYSTEM_ASPECTS.rights,
    label: { nl: 'Rechten van de API-sleutel', en: 'Rights of the API key' },
  },
  state: {
    ...NETWORK_ASPECTS.state,
    policy: {
      kind: 'state',
      ok: ['connected'],
      warning: ['alerting'],
      critical: ['disconnected', 'not-seen-for-long'],
    },
  },
  firmware: SYSTEM_ASPECTS.firmware,
  gateway: NETWORK_ASPECTS.gateway,
  'gateway-loss': NETWORK_ASPECTS['gateway-loss'],
  'gateway-latency': NETWORK_ASPECTS['gateway-latency'],
} satisfies Record<string, Aspect>;
