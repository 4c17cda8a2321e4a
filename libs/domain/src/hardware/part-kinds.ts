import type { Policy } from '../status/policy';

/**
 * The aspects that are about a part of a device, in the order in which a person looks for one. A check that every
 * aspect of collectors' hardware is in here: libs/collector-kit/src/aspects/hardware-aspects.spec.ts.
 */
export const HARDWARE_PARTS = [
  'health',
  'power',
  'power-supply',
  'fan',
  'temperature',
  'voltage',
  'redundancy',
  'volume',
  'drive',
  'drive-bad-sectors',
  'drive-life',
  'storage-controller',
  'raid-battery',
  'memory-module',
  'processor',
  'network-adapter',
  'management-controller',
  'firmware-health',
  'cmos-battery',
  'ups-battery',
  'intrusion',
  'event-log',
] as const;

/**
 * Is it a part of the device? By the aspect, not by the vendor. A temperature in degrees is a measurement of the
 * system; one that the device judges itself is a sensor of its hardware.
 */
export function isHardwarePart(aspect: string, policyKind: Policy['kind'] | undefined): boolean {
  if (!HARDWARE_PARTS.some((part) => part === aspect)) return false;
  return aspect !== 'temperature' || policyKind === 'state';
}
