import { NETWORK_ASPECTS, SYSTEM_ASPECTS, TOO_LONG, type Aspect } from '@nachtwacht/collector-kit';

const { state } = NETWORK_ASPECTS;

export const omadaAspects = {
  reach: { ...SYSTEM_ASPECTS.reach, label: { nl: 'Controller bereikbaar', en: 'Controller reachable' } },
  devices: NETWORK_ASPECTS.devices,
  rights: SYSTEM_ASPECTS.rights,
  state: {
    ...state,
    policy: {
      ...state.policy,
      warning: [...state.policy.warning, 'migrating', 'managed-elsewhere', ...TOO_LONG],
    },
  },
  firmware: SYSTEM_ASPECTS.firmware,
  clients: NETWORK_ASPECTS.clients,
  uptime: SYSTEM_ASPECTS.uptime,
  // Small switches are busy for minutes without anything being wrong.
  cpu: { ...SYSTEM_ASPECTS.cpu, attempts: 15 },
  memory: SYSTEM_ASPECTS.memory,
  gateway: NETWORK_ASPECTS.gateway,
} satisfies Record<string, Aspect>;
