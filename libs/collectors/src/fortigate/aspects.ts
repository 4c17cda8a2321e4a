import { HARDWARE_ASPECTS, NETWORK_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const fortigateAspects = {
  reach: SYSTEM_ASPECTS.reach,
  firmware: SYSTEM_ASPECTS.firmware,
  uptime: SYSTEM_ASPECTS.uptime,
  cpu: SYSTEM_ASPECTS.cpu,
  memory: SYSTEM_ASPECTS.memory,
  disk: SYSTEM_ASPECTS.disk,
  sessions: NETWORK_ASPECTS.sessions,
  gateway: NETWORK_ASPECTS.gateway,
  'gateway-loss': NETWORK_ASPECTS['gateway-loss'],
  'gateway-latency': NETWORK_ASPECTS['gateway-latency'],
  interface: NETWORK_ASPECTS.interface,
  'interface-errors': NETWORK_ASPECTS['interface-errors'],
  vpn: NETWORK_ASPECTS.vpn,
  'high-availability': {
    ...NETWORK_ASPECTS['high-availability'],
    // A member that leaves the list of its cluster.
    policy: { ...NETWORK_ASPECTS['high-availability'].policy, whenGone: 'critical' },
  },
  health: HARDWARE_ASPECTS.health,
  temperature: HARDWARE_ASPECTS.temperature,
  fan: HARDWARE_ASPECTS.fan,
  voltage: HARDWARE_ASPECTS.voltage,
  'power-supply': HARDWARE_ASPECTS['power-supply'],
  licence: SYSTEM_ASPECTS.licence,
  state: NETWORK_ASPECTS.state,
  clients: NETWORK_ASPECTS.clients,
  devices: NETWORK_ASPECTS.devices,
  rights: SYSTEM_ASPECTS.rights,
} satisfies Record<string, Aspect>;
