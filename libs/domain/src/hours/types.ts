import type { LotSource, TimeBand } from '../agreement/terms';

/** Where work was done. */
export type WorkPlace = 'remote' | 'on-site';

/** Work as it was booked. Times are epoch milliseconds at whole minutes. */
export interface WorkedEntry {
  readonly id: string;
  readonly personId: string;
  /** What it was on: a work item, an incident, an asset, or the customer as a whole. */
  readonly item: string;
  readonly from: number;
  readonly to: number;
  readonly place: WorkPlace;
  readonly travelMinutes: number;
  readonly billable: boolean;
}

/** A stretch of an entry in one band under one version of the agreement. Whole minutes. */
export interface ChargedPart {
  readonly band: TimeBand;
  readonly rawMinutes: number;
  readonly roundedMinutes: number;
  readonly factorPercent: number;
  readonly minutes: number;
}

export interface ChargedTravel {
  readonly rawMinutes: number;
  readonly factorPercent: number;
  readonly minutes: number;
}

/** What an entry costs, with every step to it: `minutes` is the sum of the parts and the travel, exactly. */
export interface ChargedEntry {
  readonly id: string;
  readonly rawMinutes: number;
  readonly parts: readonly ChargedPart[];
  readonly travel: ChargedTravel | null;
  readonly minutes: number;
}

/** Minutes from one source for a time. `expires` null: never. Carries by itself what it needs to expire. */
export interface Lot {
  readonly id: string;
  readonly source: LotSource;
  readonly validFrom: number;
  readonly expires: number | null;
  readonly minutes: number;
  /** What is left at its end goes on as a lot of its own until then; null: what is left is lost. */
  readonly carry: { readonly until: number; readonly maxMinutes: number } | null;
}

/** A charge on the ledger. `at`: when it counts, which for a correction is the start of the open month. */
export interface Charge {
  readonly id: string;
  readonly at: number;
  readonly workStart: number;
  readonly minutes: number;
  /** What becomes of minutes without a lot. `included`: nothing is counted (all-in). */
  readonly uncovered: 'bill' | 'debt' | 'included';
}

export interface LotMinutes {
  readonly lotId: string;
  readonly source: LotSource;
  readonly minutes: number;
}
