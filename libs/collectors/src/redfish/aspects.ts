import { HARDWARE_ASPECTS, SYSTEM_ASPECTS, type Aspect } from '@nachtwacht/collector-kit';

const {
  health,
  power,
  fan,
  redundancy,
  temperature,
  voltage,
  drive,
  volume,
  intrusion,
  processor,
  'power-supply': powerSupply,
  'drive-life': driveLife,
  'storage-controller': controller,
  'raid-battery': raidBattery,
  'cmos-battery': cmosBattery,
  'memory-module': memoryModule,
  'network-adapter': adapter,
  'management-controller': manager,
  'event-log': eventLog,
  'firmware-health': firmwareHealth,
} = HARDWARE_ASPECTS;

/**
 * The management controller has settled its mind before it says so, and a whole look takes a slow one most of a
 * minute: one more look confirms a change of a part.
 */
const SETTLED = { attempts: 2 } as const;

export const redfishAspects = {
  reach: SYSTEM_ASPECTS.reach,
  health: { ...health, ...SETTLED },
  power: { ...power, ...SETTLED },
  fan: { ...fan, ...SETTLED },
  'power-supply': { ...powerSupply, ...SETTLED },
  redundancy: { ...redundancy, ...SETTLED },
  temperature: { ...temperature, ...SETTLED },
  voltage: { ...voltage, ...SETTLED },
  drive: { ...drive, ...SETTLED },
  'drive-life': { ...driveLife, ...SETTLED },
  volume: { ...volume, ...SETTLED },
  'storage-controller': { ...controller, ...SETTLED },
  'raid-battery': { ...raidBattery, ...SETTLED },
  'cmos-battery': { ...cmosBattery, ...SETTLED },
  'memory-module': { ...memoryModule, ...SETTLED },
  processor: { ...processor, ...SETTLED },
  'network-adapter': { ...adapter, ...SETTLED },
  'management-controller': { ...manager, ...SETTLED },
  intrusion: { ...intrusion, ...SETTLED },
  // An event is told once: there is nothing to look at twice.
  'event-log': { ...eventLog, attempts: 1 },
  firmware: SYSTEM_ASPECTS.firmware,
  'firmware-health': { ...firmwareHealth, ...SETTLED },
  'time-skew': SYSTEM_ASPECTS['time-skew'],
  rights: SYSTEM_ASPECTS.rights,
} as const satisfies Record<string, Aspect>;
export type RedfishAspect = keyof typeof redfishAspects;
