import type { Unit } from '@nachtwacht/domain';
import type { ChartPoint } from './chart-points';

type Domain = [number, number | 'auto'];
const SHARES = [10, 25, 50, 100];

/**
 * From where to where the axis of values runs. It begins at zero, so that half the height is half the value; a share
 * ends at a round part of a hundred and never beyond what can be.
 */
export function valueDomain(unit: Unit, points: readonly ChartPoint[]): Domain {
  const bands = points.flatMap(({ band }) => band ?? []);
  const lowest = bands.reduce((low, value) => Math.min(low, value), 0);
  if (unit !== 'percent') return [lowest, 'auto'];
  const highest = bands.reduce((high, value) => Math.max(high, value), 0);
  return [lowest, SHARES.find((share) => highest <= share) ?? 'auto'];
}
