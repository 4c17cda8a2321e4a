import { HARDWARE_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const qnapAspects = {
  reach: SYSTEM_ASPECTS.reach,
  firmware: SYSTEM_ASPECTS.firmware,
  drive: HARDWARE_ASPECTS.drive,
  volume: HARDWARE_ASPECTS.volume,
  disk: SYSTEM_ASPECTS.disk,
  fan: HARDWARE_ASPECTS.fan,
  'power-supply': HARDWARE_ASPECTS['power-supply'],
  temperature: SYSTEM_ASPECTS.temperature,
  cpu: SYSTEM_ASPECTS.cpu,
  memory: SYSTEM_ASPECTS.memory,
  uptime: SYSTEM_ASPECTS.uptime,
  rights: SYSTEM_ASPECTS.rights,
} satisfies Record<string, Aspect>;
