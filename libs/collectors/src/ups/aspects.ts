import { HARDWARE_ASPECTS, SYSTEM_ASPECTS, UPS_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

export const upsAspects = {
  reach: SYSTEM_ASPECTS.reach,
  ...UPS_ASPECTS,
  health: HARDWARE_ASPECTS.health,
  firmware: SYSTEM_ASPECTS.firmware,
  // Of the batteries and the sensors beside them: lead batteries age twice as fast at 35 degrees as at 25.
  temperature: {
    ...SYSTEM_ASPECTS.temperature,
    policy: { kind: 'level', unit: 'celsius', bad: 'above', warning: 40, critical: 50 },
  },
} satisfies Record<string, Aspect>;
