import { HARDWARE_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const proxmoxAspects = {
  reach: SYSTEM_ASPECTS.reach,
  /** A node as its cluster sees it. */
  node: {
    label: { nl: 'Node', en: 'Node' },
    policy: { kind: 'state', ok: ['online'], warning: [], critical: ['offline'] },
  },
  /** A guest that was switched off by hand is often meant to be so. */
  guest: {
    label: { nl: 'Virtuele machine', en: 'Virtual machine' },
    policy: { kind: 'state', ok: ['running', 'stopped', 'paused'], warning: [], critical: [] },
  },
  /** A place for disks and backups; one that its node can't reach is told as unknown. */
  storage: {
    label: { nl: 'Opslag', en: 'Storage' },
    policy: { kind: 'state', ok: ['available'], warning: [], critical: [] },
  },
  firmware: {
    ...SYSTEM_ASPECTS.firmware,
    label: { nl: 'Updates', en: 'Updates' },
  },
  cpu: SYSTEM_ASPECTS.cpu,
  memory: SYSTEM_ASPECTS.memory,
  disk: SYSTEM_ASPECTS.disk,
  uptime: SYSTEM_ASPECTS.uptime,
  drive: HARDWARE_ASPECTS.drive,
  'drive-life': HARDWARE_ASPECTS['drive-life'],
  volume: HARDWARE_ASPECTS.volume,
  /** The storage that the nodes of a cluster share. */
  ceph: {
    label: { nl: 'Ceph', en: 'Ceph' },
    policy: { kind: 'state', ok: ['ok'], warning: ['warning'], critical: ['error'] },
  },
  licence: {
    ...SYSTEM_ASPECTS.licence,
    label: { nl: 'Abonnement', en: 'Subscription' },
  },
  rights: {
    ...SYSTEM_ASPECTS.rights,
    label: { nl: 'Rechten van het token', en: 'Rights of the token' },
  },
} satisfies Record<string, Aspect>;
