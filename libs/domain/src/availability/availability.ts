import type { AvailabilityTarget } from '../agreement/terms';
import type { Period } from '../status/intervals';
import type { Exclusion } from './exclusion';
import type { AnnouncedWork, JudgedWork, RuledWindow } from './maintenance';
import type { Ratio } from './ratio';
import type { StateSpan } from './service-history';

/** What a millisecond of the agreed hours counts as; each has exactly one. `ahead`: it is still to come. */
export const COUNTED_AS = [
  'up',
  'down',
  'unknown',
  'unmonitored',
  'maintenance',
  'excluded',
  'ahead',
] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

export interface CountedSpan extends Period {
  readonly as: CountedAs;
}

/** Milliseconds of the agreed hours; they add up to the agreed hours exactly. */
export type Sums = Readonly<Record<CountedAs, number>>;

/** `not-applicable`: no agreed hours are left, so nothing was promised. */
export const AVAILABILITY_VERDICTS = ['met', 'breached', 'not-provable', 'not-applicable'] as const;
export type AvailabilityVerdict = (typeof AVAILABILITY_VERDICTS)[number];

/** Of what has passed. null where nothing has. */
export interface Bounds {
  /** If all that is unknown was up. */
  readonly upper: Ratio | null;
  /** If all that is unknown was down. */
  readonly lower: Ratio | null;
  /** Of what is known. */
  readonly measured: Ratio | null;
  /** How much is known. */
  readonly coverage: Ratio | null;
}

/** A stretch of the period under one version of the agreement. */
export interface PromisedPart extends RuledWindow {
  readonly version: number;
  readonly target: AvailabilityTarget;
}

export interface AvailabilityInput {
  readonly period: Period;
  /** How far the history is known. What lies after it is ahead, however the last interval stands. */
  readonly asOf: number;
  /** In order, none over another, within the period. Where there is none, nothing was promised. */
  readonly parts: readonly PromisedPart[];
  /** The period by the days of its zone. */
  readonly days: readonly (Period & { readonly date: string })[];
  /** In order, none over another; a gap is unknown. */
  readonly history: readonly StateSpan[];
  readonly works: readonly AnnouncedWork[];
  readonly exclusions: readonly Exclusion[];
}

/** A time when it was down, whenever that was, and how much of it counts. */
export interface Outage extends Period {
  /** It was down when the period began, or is at the end of what is known. */
  readonly reachesBefore: boolean;
  readonly reachesAfter: boolean;
  readonly countedMs: number;
}

export interface PartAccount extends Period {
  readonly version: number;
  readonly per100000: number;
  readonly sums: Sums;
  readonly verdict: AvailabilityVerdict;
}

/** What may still go wrong before the promise is broken, by the part that holds last. Below zero: too much did. */
export interface AvailabilityBudget {
  readonly allowedMs: number;
  readonly leftMs: number;
  /** If all that is unknown was down. */
  readonly leftAtWorstMs: number;
}

export interface Availability {
  readonly sums: Sums;
  /** The same without any exclusion. */
  readonly sumsBeforeExclusions: Sums;
  readonly bounds: Bounds;
  readonly boundsBeforeExclusions: Bounds;
  /** The worst of its parts. While the period runs: as it ends if nothing more happens. */
  readonly verdict: AvailabilityVerdict;
  readonly parts: readonly PartAccount[];
  readonly budget: AvailabilityBudget | null;
  readonly days: readonly (Period & { readonly date: string; readonly sums: Sums })[];
  readonly spans: readonly CountedSpan[];
  readonly works: readonly JudgedWork[];
  readonly outages: readonly Outage[];
}
