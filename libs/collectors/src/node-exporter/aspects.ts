import { HARDWARE_ASPECTS, NETWORK_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

const USED = {
  used_percent: { label: { nl: 'In gebruik', en: 'In use' }, unit: 'percent' },
} as const;

export const nodeExporterAspects = {
  reach: SYSTEM_ASPECTS.reach,
  cpu: {
    label: { nl: 'Processor', en: 'Processor' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 95, critical: null },
    metrics: USED,
    // Busy for a moment is work; while a change waits for confirmation it is polled every few seconds.
    attempts: 15,
  },
  memory: SYSTEM_ASPECTS.memory,
  swap: {
    label: { nl: 'Wisselgeheugen', en: 'Swap' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 80, critical: null },
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
    metrics: {
      ...USED,
      used_bytes: { label: { nl: 'Gebruikt', en: 'Used' }, unit: 'bytes' },
    },
  },
  'disk-readonly': {
    label: { nl: 'Schijf beschrijfbaar', en: 'Disk writable' },
    policy: { kind: 'state', ok: ['writable'], warning: [], critical: ['read-only'] },
  },
  inodes: {
    label: { nl: 'Inodes', en: 'Inodes' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 85, critical: 95 },
    metrics: USED,
  },
  services: {
    label: { nl: 'Gestopte services', en: 'Stopped services' },
    policy: { kind: 'level', unit: 'count', bad: 'above', warning: 1, critical: null },
    metrics: {
      failed_services: { label: { nl: 'Gestopt', en: 'Stopped' }, unit: 'count' },
    },
  },
  updates: {
    label: { nl: 'Updates', en: 'Updates' },
    policy: { kind: 'update', pending: 'ok', security: 'warning', checkedWithinDays: 3 },
    metrics: { pending: { label: { nl: 'Openstaand', en: 'Pending' }, unit: 'count' } },
  },
  'reboot-required': {
    label: { nl: 'Herstart nodig', en: 'Reboot needed' },
    policy: { kind: 'state', ok: ['no'], warning: ['yes'], critical: [] },
  },
  'clock-skew': {
    label: { nl: 'Klokafwijking', en: 'Clock skew' },
    // Kerberos refuses logins from five minutes on.
    policy: { kind: 'level', unit: 'seconds', bad: 'above', warning: 30, critical: 300 },
    metrics: { skew_seconds: { label: { nl: 'Afwijking', en: 'Skew' }, unit: 'seconds' } },
  },
  'clock-sync': {
    label: { nl: 'Klok gelijkgezet', en: 'Clock synchronised' },
    policy: { kind: 'state', ok: ['synchronised'], warning: ['not-synchronised'], critical: [] },
    metrics: { offset_seconds: { label: { nl: 'Afwijking', en: 'Offset' }, unit: 'seconds' } },
  },
  raid: {
    label: { nl: 'RAID', en: 'RAID' },
    policy: {
      kind: 'state',
      ok: ['healthy'],
      warning: ['rebuilding'],
      critical: ['degraded', 'disk-failed', 'inactive'],
      whenGone: 'critical',
    },
    metrics: { failed_disks: { label: { nl: 'Defecte schijven', en: 'Failed disks' }, unit: 'count' } },
  },
  temperature: {
    label: { nl: 'Temperatuur', en: 'Temperature' },
    policy: { kind: 'level', unit: 'celsius', bad: 'above', warning: 85, critical: 95 },
    metrics: { celsius: { label: { nl: 'Temperatuur', en: 'Temperature' }, unit: 'celsius' } },
  },
  'disk-health': {
    label: { nl: 'Gezondheid van de schijf', en: 'Disk health' },
    policy: {
      kind: 'state',
      ok: ['healthy', 'ok'],
      warning: ['degraded', 'stressed'],
      critical: ['failing', 'error', 'pred fail', 'nonrecover', 'no contact', 'lost comm'],
      whenGone: 'critical',
    },
  },
  /** Of a chip with a limit of its own: degrees that are left until then. */
  'temperature-margin': {
    label: { nl: 'Ruimte tot de eigen temperatuurgrens', en: 'Margin to its own temperature limit' },
    policy: { kind: 'level', unit: 'celsius', bad: 'below', warning: 5, critical: 0 },
    metrics: {
      margin_celsius: { label: { nl: 'Ruimte', en: 'Margin' }, unit: 'celsius' },
      celsius: { label: { nl: 'Temperatuur', en: 'Temperature' }, unit: 'celsius' },
    },
  },
  'drive-bad-sectors': HARDWARE_ASPECTS['drive-bad-sectors'],
  'storage-controller': HARDWARE_ASPECTS['storage-controller'],
  'raid-battery': HARDWARE_ASPECTS['raid-battery'],
  drive: HARDWARE_ASPECTS.drive,
  volume: HARDWARE_ASPECTS.volume,
  'interface-errors': NETWORK_ASPECTS['interface-errors'],
  /** One that a person asked for; instance: its name. */
  service: {
    ...SYSTEM_ASPECTS.service,
    policy: { ...SYSTEM_ASPECTS.service.policy, critical: ['stopped', 'failed', 'missing'] },
  },
  antivirus: {
    label: { nl: 'Virusscanner', en: 'Virus scanner' },
    policy: { kind: 'state', ok: ['on'], warning: [], critical: ['off', 'real-time-off'] },
  },
  'antivirus-signatures': {
    label: { nl: 'Leeftijd van de virusdefinities', en: 'Age of the virus definitions' },
    policy: { kind: 'level', unit: 'days', bad: 'above', warning: 3, critical: 7 },
    metrics: { age_days: { label: { nl: 'Leeftijd', en: 'Age' }, unit: 'days' } },
    attempts: 1,
  },
} satisfies Record<string, Aspect>;
