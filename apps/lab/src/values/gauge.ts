import type { Random } from './random';

/** A number that wanders around its usual value and, while a fault holds, moves to another one. */
export interface Gauge {
  readonly usual: number;
  /** Added at the busiest hour of the day. */
  readonly busy?: number;
  /** How far it wanders. */
  readonly swing?: number;
  /** How fast it moves, in units per second; left out: it jumps. */
  readonly perSecond?: number;
  /** Where a fault takes it. */
  readonly under?: Readonly<Record<string, number>>;
}

export interface GaugeCircumstances {
  readonly seconds: number;
  /** 0 at night, 1 at the busiest hour. */
  readonly busyness: number;
  readonly faults: ReadonlySet<string>;
}

/** The next value: towards its target, never faster than it can move, never below zero. */
export function nextValue(
  value: number,
  gauge: Gauge,
  circumstances: GaugeCircumstances,
  random: Random,
): number {
  const { seconds, busyness, faults } = circumstances;
  const forced = Object.entries(gauge.under ?? {}).find(([fault]) => faults.has(fault))?.[1];
  const swing = (random() * 2 - 1) * (gauge.swing ?? 0);
  const target = (forced ?? gauge.usual + busyness * (gauge.busy ?? 0)) + swing;
  const reach = gauge.perSecond === undefined ? Infinity : gauge.perSecond * seconds;
  return Math.max(0, value + Math.min(Math.max(target - value, -reach), reach));
}
