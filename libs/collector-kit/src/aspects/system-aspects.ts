import type { Aspect } from '../collector';

const USED = { used_percent: { label: { nl: 'In gebruik', en: 'In use' }, unit: 'percent' } } as const;

/** What nearly every system tells of itself. A collector spreads what it needs, so that one thing has one name everywhere. */
export const SYSTEM_ASPECTS = {
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
  uptime: {
    label: { nl: 'Aan sinds herstart', en: 'Uptime' },
    policy: { kind: 'level', unit: 'seconds', bad: 'below', warning: null, critical: null },
    metrics: { uptime_seconds: { label: { nl: 'Aan sinds herstart', en: 'Uptime' }, unit: 'seconds' } },
  },
  cpu: {
    label: { nl: 'Processor', en: 'Processor' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 95, critical: null },
    metrics: USED,
    // Busy for minutes is no fault; busy for a quarter of an hour is worth a look.
    attempts: 10,
  },
  memory: {
    label: { nl: 'Geheugen', en: 'Memory' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 90, critical: 97 },
    metrics: USED,
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
  temperature: {
    label: { nl: 'Temperatuur', en: 'Temperature' },
    policy: { kind: 'level', unit: 'celsius', bad: 'above', warning: 80, critical: 95 },
    metrics: { celsius: { label: { nl: 'Temperatuur', en: 'Temperature' }, unit: 'celsius' } },
  },
  'time-skew': {
    label: { nl: 'Klok', en: 'Clock' },
    policy: { kind: 'level', unit: 'seconds', bad: 'above', warning: 30, critical: 300 },
    metrics: { skew_seconds: { label: { nl: 'Afwijking van de klok', en: 'Clock skew' }, unit: 'seconds' } },
  },
  service: {
    label: { nl: 'Service', en: 'Service' },
    policy: {
      kind: 'state',
      ok: ['running'],
      warning: ['starting', 'stopping', 'paused'],
      critical: ['stopped'],
    },
  },
  reboot: {
    label: { nl: 'Herstart nodig', en: 'Reboot needed' },
    policy: { kind: 'state', ok: ['not-needed'], warning: ['needed'], critical: [] },
  },
  licence: {
    label: { nl: 'Licentie', en: 'Licence' },
    policy: { kind: 'expiry', warningDays: 45, criticalDays: 7 },
  },
  rights: {
    label: { nl: 'Rechten van het account', en: 'Rights of the account' },
    policy: { kind: 'state', ok: ['complete'], warning: ['incomplete'], critical: [] },
  },
  'end-of-life': {
    label: { nl: 'Ondersteuning door de maker', en: 'Support by the maker' },
    policy: { kind: 'state', ok: ['supported', 'long-term-support'], warning: ['end-of-life'], critical: [] },
  },
} as const satisfies Record<string, Aspect>;
