import type { Priority } from '../agreement/terms';
import type { WarnedAt } from './work-event';

/** Why a segment of a clock began. */
export const SEGMENT_REASONS = [
  'received',
  'priority',
  'question-sent',
  'waits-for-supplier',
  'customer-wrote',
  'customer-silent',
  'resumed',
  'reopened',
  'answered',
  'resolved',
  'closed',
] as const;
export type SegmentReason = (typeof SEGMENT_REASONS)[number];

export const SEGMENT_KINDS = ['running', 'paused', 'stopped'] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** A stretch of a clock, half open; `to` null: it still lasts. */
export interface ClockSegment {
  readonly kind: SegmentKind;
  readonly why: SegmentReason;
  readonly from: number;
  readonly to: number | null;
  /** What it added to the clock, milliseconds of agreed time (or of all time); 0 unless it runs. */
  readonly countedMs: number;
  readonly priority: Priority;
  /** What counted as promised meanwhile, null: nothing. */
  readonly targetMs: number | null;
  readonly aroundTheClock: boolean;
}

/** One promise about one work item, at one moment. */
export interface WorkClock {
  readonly segments: readonly ClockSegment[];
  readonly kind: SegmentKind;
  /** The promise that holds now, milliseconds; null: none. */
  readonly targetMs: number | null;
  readonly aroundTheClock: boolean;
  readonly elapsedMs: number;
  /** Agreed time in which it stood still, milliseconds. */
  readonly pausedMs: number;
  /** When the target is full if nothing happens; null without a target and while the clock does not run. */
  readonly dueAt: number | null;
  /** While it waits for a customer: when it runs again at the latest. */
  readonly resumesAt: number | null;
  /** When it first took longer than was promised at that moment. A lower priority later does not take it back. */
  readonly breachedAt: number | null;
  readonly crossed: readonly { readonly percent: WarnedAt; readonly at: number }[];
}

export type ClockOutcome = 'no-promise' | 'running' | 'paused' | 'met' | 'breached';

/** What a clock says in one word. */
export function clockOutcome({
  targetMs,
  breachedAt,
  kind,
}: Pick<WorkClock, 'targetMs' | 'breachedAt' | 'kind'>): ClockOutcome {
  if (breachedAt !== null) return 'breached';
  if (targetMs === null) return 'no-promise';
  return kind === 'stopped' ? 'met' : kind;
}
