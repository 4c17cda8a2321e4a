import type { Priority } from '../agreement/terms';

/** Where a work item stands. */
export const WORK_STATES = ['open', 'waiting-customer', 'waiting-supplier', 'resolved', 'closed'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** States in which an agreement may let the resolution clock pause. */
export type PausingState = Extract<WorkState, 'waiting-customer' | 'waiting-supplier'>;

/** What can happen to a work item, in the order of its life. */
export const WORK_HAPPENINGS = [
  'received',
  'auto-answered',
  'answered',
  'asked',
  'customer-wrote',
  'waits-for-supplier',
  'resumed',
  'prioritised',
  'transferred',
  'resolved',
  'reopened',
  'closed',
  'noted',
  'referenced',
  'warned',
] as const;
export type WorkHappening = (typeof WORK_HAPPENINGS)[number];

interface At {
  /** Rising in the order in which it was written down; of one moment the lower came first. */
  readonly id: number;
  /** When it happened, epoch milliseconds; not when it was written down. */
  readonly at: number;
}

/** One thing that happened to a work item. A history is only ever added to, in any order. */
export type WorkEvent =
  | (At & { readonly kind: 'received' | 'prioritised'; readonly priority: Priority })
  | (At & { readonly kind: Exclude<WorkHappening, 'received' | 'prioritised'> });

/** By which rules the clocks of one work item run; kept with the item, so that they never change under it. */
export interface WorkRules {
  readonly pausesIn: readonly PausingState[];
  /** A customer who stays silent for so many working days after a question: the clock runs again. */
  readonly resumesAfterWorkingDays: number;
  /** It can be opened again until the end of the day that lies so many days after it was resolved. */
  readonly reopensWithinDays: number;
}

export const USUAL_WORK_RULES: WorkRules = {
  pausesIn: ['waiting-customer'],
  resumesAfterWorkingDays: 3,
  reopensWithinDays: 7,
};

/** Percentages of a target at which staff are told; at the last it is full. */
export const WARNED_AT = [50, 75, 90, 100] as const;
export type WarnedAt = (typeof WARNED_AT)[number];
