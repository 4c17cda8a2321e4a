import type { CheckDetail } from '@nachtwacht/contracts';
import type { Unit } from '@nachtwacht/domain';
import { limitsOf, type Limit } from '../../model/limits';
import { unitOf } from '../../model/reading-text';

/** Aspects of emergency power: how full, how long, how loaded; and in words how the rest is. */
export const GAUGES = ['ups-charge', 'ups-runtime', 'ups-load'] as const;
export const WORDS = ['ups-output', 'ups-input', 'ups-battery', 'ups-self-test'] as const;

export function isPowerAspect(aspect: string): boolean {
  return [...GAUGES, ...WORDS].some((each) => each === aspect);
}

export interface GaugeView {
  readonly value: number | null;
  readonly unit: Unit;
  /** What fills the gauge: a hundred percent, or well past the limits. */
  readonly full: number;
  readonly limits: readonly Limit[];
}

/** A run of half an hour fills the gauge, and so does whatever lies further. */
const FULL_SECONDS = 1_800;

/** How far a gauge is filled; null where it is not known now, whatever was known before. */
export function gaugeOf({ status, reading, policy }: CheckDetail): GaugeView {
  const unit = unitOf(policy['unit'] ?? reading?.['unit']);
  const limits = limitsOf(policy, unit);
  const number = reading?.['value'];
  const value = status !== 'unknown' && typeof number === 'number' ? number : null;
  const furthest = Math.max(value ?? 0, ...limits.map((limit) => limit.value * 1.5));
  const full = unit === 'percent' ? 100 : Math.max(FULL_SECONDS, furthest);
  return { value, unit, full, limits };
}
