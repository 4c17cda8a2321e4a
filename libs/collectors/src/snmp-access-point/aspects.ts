import { NETWORK_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const snmpAccessPointAspects = {
  reach: SYSTEM_ASPECTS.reach,
  firmware: SYSTEM_ASPECTS.firmware,
  reboot: SYSTEM_ASPECTS.reboot,
  state: NETWORK_ASPECTS.state,
  clients: NETWORK_ASPECTS.clients,
  uptime: SYSTEM_ASPECTS.uptime,
  cpu: SYSTEM_ASPECTS.cpu,
  memory: SYSTEM_ASPECTS.memory,
  interface: NETWORK_ASPECTS.interface,
  'interface-errors': NETWORK_ASPECTS['interface-errors'],
} satisfies Record<string, Aspect>;
