import { numberAt } from '../json';
import { worst } from './part-word';

/**
 * A reading against the device's own limits: some leave the health at OK while the limit is passed. A limit of zero at
 * the top is one that nobody set.
 */
export function wordByLimits(reading: number | null, limits: unknown, isLowerToo: boolean): string {
  if (reading === null) return '';
  return worst(
    '',
    over(reading, limits, 'UpperThresholdFatal', 'critical'),
    over(reading, limits, 'UpperThresholdCritical', 'critical'),
    over(reading, limits, 'UpperThresholdNonCritical', 'warning'),
    ...(isLowerToo
      ? [
          under(reading, limits, 'LowerThresholdFatal', 'critical'),
          under(reading, limits, 'LowerThresholdCritical', 'critical'),
          under(reading, limits, 'LowerThresholdNonCritical', 'warning'),
        ]
      : []),
  );
}

function over(reading: number, limits: unknown, name: string, word: string): string {
  const limit = numberAt(limits, name);
  return limit !== null && limit > 0 && reading >= limit ? word : '';
}

function under(reading: number, limits: unknown, name: string, word: string): string {
  const limit = numberAt(limits, name);
  return limit !== null && limit !== 0 && reading <= limit ? word : '';
}

/** The limits of the newer sensors, by the names of the older. */
export function olderLimits(sensor: unknown): Readonly<Record<string, number | null>> {
  const limit = (name: string) => numberAt(sensor, 'Thresholds', name, 'Reading');
  return {
    UpperThresholdFatal: limit('UpperFatal'),
    UpperThresholdCritical: limit('UpperCritical'),
    UpperThresholdNonCritical: limit('UpperCaution'),
    LowerThresholdFatal: limit('LowerFatal'),
    LowerThresholdCritical: limit('LowerCritical'),
    LowerThresholdNonCritical: limit('LowerCaution'),
  };
}
