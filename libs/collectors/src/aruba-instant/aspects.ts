import { NETWORK_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const arubaInstantAspects = {
  reach: SYSTEM_ASPECTS.reach,
  devices: NETWORK_ASPECTS.devices,
  firmware: SYSTEM_ASPECTS.firmware,
  state: NETWORK_ASPECTS.state,
  radio: NETWORK_ASPECTS.radio,
  clients: NETWORK_ASPECTS.clients,
  uptime: SYSTEM_ASPECTS.uptime,
  cpu: SYSTEM_ASPECTS.cpu,
  memory: SYSTEM_ASPECTS.memory,
} satisfies Record<string, Aspect>;
