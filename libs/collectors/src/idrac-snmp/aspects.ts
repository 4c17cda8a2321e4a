import { HARDWARE_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const idracSnmpAspects = {
  reach: SYSTEM_ASPECTS.reach,
  health: HARDWARE_ASPECTS.health,
  power: HARDWARE_ASPECTS.power,
  fan: HARDWARE_ASPECTS.fan,
  'power-supply': HARDWARE_ASPECTS['power-supply'],
  redundancy: HARDWARE_ASPECTS.redundancy,
  temperature: HARDWARE_ASPECTS.temperature,
  voltage: HARDWARE_ASPECTS.voltage,
  drive: HARDWARE_ASPECTS.drive,
  'drive-life': HARDWARE_ASPECTS['drive-life'],
  volume: HARDWARE_ASPECTS.volume,
  'storage-controller': HARDWARE_ASPECTS['storage-controller'],
  'raid-battery': HARDWARE_ASPECTS['raid-battery'],
  'cmos-battery': HARDWARE_ASPECTS['cmos-battery'],
  'memory-module': HARDWARE_ASPECTS['memory-module'],
  processor: HARDWARE_ASPECTS.processor,
  'network-adapter': HARDWARE_ASPECTS['network-adapter'],
  intrusion: HARDWARE_ASPECTS.intrusion,
  uptime: SYSTEM_ASPECTS.uptime,
  firmware: SYSTEM_ASPECTS.firmware,
} as const satisfies Record<string, Aspect>;
export type IdracSnmpAspect = keyof typeof idracSnmpAspects;
