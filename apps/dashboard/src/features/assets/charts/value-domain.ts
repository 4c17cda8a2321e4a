import type { Unit } from '@nachtwacht/domain';
import type { Limit } from '../model/limits';
import type { ChartPoint } from './chart-points';

type Domain = [number, number | 'auto'];

const SHARES = [10, 25, 50, 100];
/** A limit further off than this many times the highest value would press the line flat. */
const IN_SIGHT = 2.5;

/** The limits that the values come near; the others are told in words. */
export function limitsInSight(
  limits: readonly Limit[],
  points: readonly ChartPoint[],
): { readonly near: readonly Limit[]; readonly far: readonly Limit[] } {
  const highest = highestOf(points);
  const near = limits.filter(({ value }) => value <= highest * IN_SIGHT);
  return { near, far: limits.filter((limit) => !near.includes(limit)) };
}

/**
 * From where to where the axis of values runs. It begins at zero, so that half the height is half the value; a share
 * ends at a round part of a hundred and never beyond what can be.
 */
export function valueDomain(
  unit: Unit,
  points: readonly ChartPoint[],
  limits: readonly Limit[] = [],
): Domain {
  const bands = points.flatMap(({ band }) => band ?? []);
  const lowest = bands.reduce((low, value) => Math.min(low, value), 0);
  if (unit !== 'percent') return [lowest, 'auto'];
  const highest = Math.max(highestOf(points), ...limits.map(({ value }) => value));
  return [lowest, SHARES.find((share) => highest <= share) ?? 'auto'];
}

function highestOf(points: readonly ChartPoint[]): number {
  return points.flatMap(({ band }) => band ?? []).reduce((high, value) => Math.max(high, value), 0);
}
