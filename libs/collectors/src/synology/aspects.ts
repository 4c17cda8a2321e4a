import { HARDWARE_ASPECTS, SYSTEM_ASPECTS, UPS_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const synologyAspects = {
  reach: SYSTEM_ASPECTS.reach,
  firmware: SYSTEM_ASPECTS.firmware,
  health: HARDWARE_ASPECTS.health,
  drive: HARDWARE_ASPECTS.drive,
  'drive-bad-sectors': HARDWARE_ASPECTS['drive-bad-sectors'],
  'drive-life': HARDWARE_ASPECTS['drive-life'],
  volume: HARDWARE_ASPECTS.volume,
  disk: SYSTEM_ASPECTS.disk,
  fan: HARDWARE_ASPECTS.fan,
  'power-supply': HARDWARE_ASPECTS['power-supply'],
  // Of the housing, and so cooler than a processor: DSM itself warns about here.
  temperature: {
    ...SYSTEM_ASPECTS.temperature,
    policy: { kind: 'level', unit: 'celsius', bad: 'above', warning: 60, critical: 70 },
  },
  cpu: SYSTEM_ASPECTS.cpu,
  memory: SYSTEM_ASPECTS.memory,
  uptime: SYSTEM_ASPECTS.uptime,
  rights: SYSTEM_ASPECTS.rights,
  'ups-output': UPS_ASPECTS['ups-output'],
  'ups-battery': UPS_ASPECTS['ups-battery'],
  'ups-charge': UPS_ASPECTS['ups-charge'],
  'ups-runtime': UPS_ASPECTS['ups-runtime'],
  'ups-load': UPS_ASPECTS['ups-load'],
} satisfies Record<string, Aspect>;
