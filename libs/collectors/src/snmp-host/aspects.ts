import { NETWORK_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const snmpHostAspects = {
  reach: SYSTEM_ASPECTS.reach,
  /** The version of systems that are one product, such as ESXi and TrueNAS. */
  firmware: SYSTEM_ASPECTS.firmware,
  uptime: SYSTEM_ASPECTS.uptime,
  cpu: SYSTEM_ASPECTS.cpu,
  memory: SYSTEM_ASPECTS.memory,
  disk: SYSTEM_ASPECTS.disk,
  inodes: {
    label: { nl: 'Inodes', en: 'Inodes' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 85, critical: 95 },
    metrics: SYSTEM_ASPECTS.disk.metrics,
  },
  'time-skew': SYSTEM_ASPECTS['time-skew'],
  service: SYSTEM_ASPECTS.service,
  processes: {
    label: { nl: 'Processen', en: 'Processes' },
    policy: { kind: 'level', unit: 'count', bad: 'above', warning: null, critical: null },
    metrics: { processes: { label: { nl: 'Processen', en: 'Processes' }, unit: 'count' } },
  },
  interface: NETWORK_ASPECTS.interface,
  'interface-errors': NETWORK_ASPECTS['interface-errors'],
  rights: SYSTEM_ASPECTS.rights,
} satisfies Record<string, Aspect>;
