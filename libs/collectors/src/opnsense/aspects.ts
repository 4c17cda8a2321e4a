import type { Aspect } from '@nachtwacht/collector-kit';

const USED = {
  used_percent: { label: { nl: 'In gebruik', en: 'In use' }, unit: 'percent' },
} as const;

export const opnsenseAspects = {
  reach: {
    label: { nl: 'Bereikbaar', en: 'Reachable' },
    reach: true,
    policy: {
      kind: 'reach',
      lossPercent: { warning: null, critical: null },
      latencyMs: { warning: null, critical: null },
    },
  },
  firmware: {
    label: { nl: 'Firmware', en: 'Firmware' },
    policy: { kind: 'update', pending: 'warning', security: 'critical', checkedWithinDays: 7 },
  },
  gateway: {
    label: { nl: 'Gateway', en: 'Gateway' },
    policy: { kind: 'state', ok: ['online'], warning: ['degraded'], critical: ['down'] },
  },
  'gateway-loss': {
    label: { nl: 'Pakketverlies', en: 'Packet loss' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 10, critical: 20 },
    metrics: { loss_percent: { label: { nl: 'Pakketverlies', en: 'Packet loss' }, unit: 'percent' } },
  },
  'gateway-latency': {
    label: { nl: 'Vertraging', en: 'Latency' },
    policy: { kind: 'level', unit: 'milliseconds', bad: 'above', warning: 200, critical: 500 },
    metrics: { latency_ms: { label: { nl: 'Vertraging', en: 'Latency' }, unit: 'milliseconds' } },
  },
  disk: {
    label: { nl: 'Schijfruimte', en: 'Disk space' },
    policy: {
      kind: 'level',
      unit: 'percent',
      bad: 'above',
      warning: 85,
      critical: 95,
      fullWithinDays: { warning: 14, critical: 3 },
    },
    metrics: USED,
  },
  memory: {
    label: { nl: 'Geheugen', en: 'Memory' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 90, critical: 97 },
    metrics: USED,
  },
  temperature: {
    label: { nl: 'Temperatuur', en: 'Temperature' },
    policy: { kind: 'level', unit: 'celsius', bad: 'above', warning: 80, critical: 95 },
    metrics: { celsius: { label: { nl: 'Temperatuur', en: 'Temperature' }, unit: 'celsius' } },
  },
  notices: {
    label: { nl: 'Systeemmeldingen', en: 'System notices' },
    policy: { kind: 'state', ok: ['ok', 'notice'], warning: ['warning'], critical: ['error'] },
  },
  rights: {
    label: { nl: 'Rechten van de API-sleutel', en: 'Rights of the API key' },
    policy: { kind: 'state', ok: ['complete'], warning: ['incomplete'], critical: [] },
  },
} satisfies Record<string, Aspect>;
