import { NETWORK_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const pfsenseAspects = {
  reach: SYSTEM_ASPECTS.reach,
  firmware: SYSTEM_ASPECTS.firmware,
  packages: {
    label: { nl: 'Pakketten', en: 'Packages' },
    policy: { kind: 'update', pending: 'warning', security: 'critical', checkedWithinDays: 7 },
  },
  gateway: NETWORK_ASPECTS.gateway,
  'gateway-loss': NETWORK_ASPECTS['gateway-loss'],
  'gateway-latency': NETWORK_ASPECTS['gateway-latency'],
  interface: NETWORK_ASPECTS.interface,
  'interface-errors': NETWORK_ASPECTS['interface-errors'],
  service: SYSTEM_ASPECTS.service,
  // Whether the other firewall follows is told nowhere: only whether CARP was switched off or set aside. Without a
  // second firewall it is switched on all the same.
  'high-availability': {
    ...NETWORK_ASPECTS['high-availability'],
    policy: {
      kind: 'state',
      ok: ['enabled'],
      warning: ['disabled', 'maintenance-mode'],
      critical: [],
    },
  },
  uptime: SYSTEM_ASPECTS.uptime,
  cpu: SYSTEM_ASPECTS.cpu,
  memory: SYSTEM_ASPECTS.memory,
  disk: SYSTEM_ASPECTS.disk,
  temperature: SYSTEM_ASPECTS.temperature,
  rights: SYSTEM_ASPECTS.rights,
} as const satisfies Record<string, Aspect>;
