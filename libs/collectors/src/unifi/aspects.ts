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
  firmware: {
    label: { nl: 'Firmware', en: 'Firmware' },
    policy: { kind: 'update', pending: 'warning', security: 'critical', checkedWithinDays: 7 },
  },
  clients: {
    label: { nl: 'Verbonden apparaten', en: 'Clients' },
    policy: { kind: 'level', unit: 'count', bad: 'above', warning: null, critical: null },
    metrics: {
      clients: { label: { nl: 'Verbonden apparaten', en: 'Clients' }, unit: 'count' },
      guests: { label: { nl: 'Gasten', en: 'Guests' }, unit: 'count' },
    },
  },
  uptime: {
    label: { nl: 'Aan sinds herstart', en: 'Uptime' },
    policy: { kind: 'level', unit: 'seconds', bad: 'below', warning: null, critical: null },
    metrics: { uptime_seconds: { label: { nl: 'Aan sinds herstart', en: 'Uptime' }, unit: 'seconds' } },
  },
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
  'end-of-life': {
    label: { nl: 'Ondersteuning door de maker', en: 'Support by the maker' },
    policy: {
      kind: 'state',
      ok: ['supported', 'long-term-support'],
      warning: ['end-of-life'],
      critical: [],
    },
  },
} satisfies Record<string, Aspect>;
