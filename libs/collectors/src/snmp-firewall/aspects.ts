import { HARDWARE_ASPECTS, NETWORK_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const snmpFirewallAspects = {
  reach: SYSTEM_ASPECTS.reach,
  firmware: SYSTEM_ASPECTS.firmware,
  gateway: NETWORK_ASPECTS.gateway,
  'gateway-loss': NETWORK_ASPECTS['gateway-loss'],
  'gateway-latency': NETWORK_ASPECTS['gateway-latency'],
  interface: {
    ...NETWORK_ASPECTS.interface,
    // What lies below it is down: a VLAN of a port that nothing is plugged into.
    policy: {
      ...NETWORK_ASPECTS.interface.policy,
      ok: [...NETWORK_ASPECTS.interface.policy.ok, 'lower-layer-down'],
    },
  },
  'interface-errors': NETWORK_ASPECTS['interface-errors'],
  cpu: SYSTEM_ASPECTS.cpu,
  memory: SYSTEM_ASPECTS.memory,
  disk: SYSTEM_ASPECTS.disk,
  temperature: SYSTEM_ASPECTS.temperature,
  uptime: SYSTEM_ASPECTS.uptime,
  sessions: NETWORK_ASPECTS.sessions,
  health: HARDWARE_ASPECTS.health,
  'power-supply': HARDWARE_ASPECTS['power-supply'],
  service: SYSTEM_ASPECTS.service,
  'high-availability': {
    ...NETWORK_ASPECTS['high-availability'],
    policy: {
      ...NETWORK_ASPECTS['high-availability'].policy,
      warning: [...NETWORK_ASPECTS['high-availability'].policy.warning, 'not-redundant'],
    },
  },
  licence: SYSTEM_ASPECTS.licence,
  'licence-state': {
    label: { nl: 'Stand van de licentie', en: 'State of the licence' },
    policy: { kind: 'state', ok: ['subscribed', 'evaluating'], warning: ['expired'], critical: [] },
  },
  rights: SYSTEM_ASPECTS.rights,
} as const satisfies Record<string, Aspect>;
