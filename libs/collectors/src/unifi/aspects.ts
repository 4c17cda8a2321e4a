import { NETWORK_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const unifiAspects = {
  reach: {
    label: { nl: 'Controller bereikbaar', en: 'Controller reachable' },
    reach: true,
    policy: {
      kind: 'reach',
      lossPercent: { warning: null, critical: null },
      latencyMs: { warning: null, critical: null },
    },
  },
  state: {
    label: { nl: 'Toestand', en: 'State' },
    policy: {
      kind: 'state',
      ok: ['connected', 'upgrading', 'provisioning', 'adopting'],
      warning: [
        'heartbeat-missed',
        'firmware-mismatch',
        'inform-error',
        'adoption-failed',
        'isolated',
        'incorrect-topology',
        'deleting',
        'upgrading-too-long',
        'provisioning-too-long',
        'adopting-too-long',
      ],
      critical: ['disconnected'],
    },
  },
  devices: NETWORK_ASPECTS.devices,
  rights: {
    ...SYSTEM_ASPECTS.rights,
    label: { nl: 'Rechten van de API-sleutel', en: 'Rights of the API key' },
  },
  firmware: SYSTEM_ASPECTS.firmware,
  clients: {
    label: { nl: 'Verbonden apparaten', en: 'Clients' },
    policy: { kind: 'level', unit: 'count', bad: 'above', warning: null, critical: null },
    metrics: {
      clients: { label: { nl: 'Verbonden apparaten', en: 'Clients' }, unit: 'count' },
      guests: { label: { nl: 'Gasten', en: 'Guests' }, unit: 'count' },
    },
  },
  uptime: SYSTEM_ASPECTS.uptime,
  cpu: {
    label: { nl: 'Processor', en: 'Processor' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 98, critical: null },
    metrics: { used_percent: { label: { nl: 'In gebruik', en: 'In use' }, unit: 'percent' } },
    // Small switches are busy for minutes without anything being wrong.
    attempts: 15,
  },
  memory: {
    label: { nl: 'Geheugen', en: 'Memory' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 92, critical: null },
    metrics: { used_percent: { label: { nl: 'In gebruik', en: 'In use' }, unit: 'percent' } },
  },
  temperature: {
    label: { nl: 'Temperatuur', en: 'Temperature' },
    policy: { kind: 'level', unit: 'celsius', bad: 'above', warning: 85, critical: 100 },
    metrics: { celsius: { label: { nl: 'Temperatuur', en: 'Temperature' }, unit: 'celsius' } },
  },
  'end-of-life': SYSTEM_ASPECTS['end-of-life'],
} satisfies Record<string, Aspect>;
