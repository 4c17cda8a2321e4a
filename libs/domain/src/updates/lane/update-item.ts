import type { LatestSource } from '../../status/observation';

/**
 * The way of an update, in its order. `done` is seen at the device and never ticked; `checked`: well a quarter of an hour
 * after it; `reported`: told to the customer as "updated within n days".
 */
export const UPDATE_STAGES = [
  'seen',
  'assessed',
  'approved',
  'planned',
  'told',
  'done',
  'checked',
  'reported',
] as const;
export type UpdateStage = (typeof UPDATE_STAGES)[number];

/**
 * Why an update left the lane before it was done: a newer one took its place, the maker took it back, a person declined
 * it, or the thing is no longer looked after.
 */
export const UPDATE_ENDS = ['superseded', 'withdrawn', 'declined', 'gone'] as const;
export type UpdateEnd = (typeof UPDATE_ENDS)[number];

export const UPDATE_RISKS = ['low', 'normal', 'high', 'urgent'] as const;
export type UpdateRisk = (typeof UPDATE_RISKS)[number];

/** One update of one thing. Times are epoch milliseconds. */
export interface UpdateItem {
  readonly id: string;
  readonly stage: UpdateStage;
  readonly from: string | null;
  /** null: packages, of which only the number is told. */
  readonly target: string | null;
  readonly vendor: string;
  readonly security: boolean | null;
  readonly knownBy: LatestSource;
  readonly seenAt: number;
  /** When it has to be done by, as agreed with the customer. */
  readonly dueAt: number;
  readonly plannedFrom: number | null;
  readonly plannedUntil: number | null;
  readonly doneAt: number | null;
  /** Set when it was not well after the update; it is looked at again until it is. */
  readonly unwellSince: number | null;
}

/** What was agreed with a customer about its updates. */
export interface UpdateTerms {
  readonly withinDays: number;
  readonly securityWithinDays: number;
  /** When work may be done: 1 is Monday, minutes since midnight by the clock on the wall; until may lie after midnight. */
  readonly window: {
    readonly weekdays: readonly number[];
    readonly at: string;
    readonly minutes: number;
    readonly timeZone: string;
  };
}

export const USUAL_UPDATE_TERMS: UpdateTerms = {
  withinDays: 30,
  securityWithinDays: 7,
  window: { weekdays: [2, 4], at: '20:00', minutes: 120, timeZone: 'Europe/Amsterdam' },
};
