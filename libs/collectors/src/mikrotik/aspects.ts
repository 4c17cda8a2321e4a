import { HARDWARE_ASPECTS, NETWORK_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const mikrotikAspects = {
  reach: SYSTEM_ASPECTS.reach,
  firmware: SYSTEM_ASPECTS.firmware,
  reboot: SYSTEM_ASPECTS.reboot,
  uptime: SYSTEM_ASPECTS.uptime,
  cpu: SYSTEM_ASPECTS.cpu,
  memory: SYSTEM_ASPECTS.memory,
  disk: {
    ...SYSTEM_ASPECTS.disk,
    // Small models come with 16 MB, of which RouterOS itself takes nearly all.
    policy: { ...SYSTEM_ASPECTS.disk.policy, warning: 97, critical: 99.5 },
  },
  temperature: SYSTEM_ASPECTS.temperature,
  'power-supply': HARDWARE_ASPECTS['power-supply'],
  fan: HARDWARE_ASPECTS.fan,
  gateway: NETWORK_ASPECTS.gateway,
  'gateway-loss': NETWORK_ASPECTS['gateway-loss'],
  'gateway-latency': NETWORK_ASPECTS['gateway-latency'],
  interface: NETWORK_ASPECTS.interface,
  'interface-errors': NETWORK_ASPECTS['interface-errors'],
  rights: SYSTEM_ASPECTS.rights,
} satisfies Record<string, Aspect>;
