import type { BudgetPeriod, LotSource, TimeBand } from '../agreement/terms';
import type { WorkPlace } from '../hours/types';

/** The statement of hours of the month, as the customer may see it: what is not released is not in it. Whole minutes. */
export interface ReportHours {
  /** `all-in`: whatever it takes. `none`: nothing is included; all work is billed, or taken from what was bought. */
  readonly plan: 'included' | 'all-in' | 'none';
  readonly budget: { readonly minutes: number; readonly per: BudgetPeriod } | null;
  /** When the month was closed for good, and the hash of its statement. null: it was open when the data was taken. */
  readonly closed: { readonly at: string; readonly hash: string } | null;
  /** Worked before without a lot, and to be taken from what is granted next. */
  readonly owedBeforeMinutes: number;
  readonly owedAfterMinutes: number;
  readonly lots: readonly ReportLot[];
  readonly entries: readonly ReportHoursEntry[];
}

/** A bundle of minutes: opening + granted = consumed + settled + expired + carried + closing. */
export interface ReportLot {
  readonly id: string;
  readonly source: LotSource;
  /** ISO 8601 UTC. */
  readonly validFrom: string;
  /** null: it never does. */
  readonly expires: string | null;
  /** At the beginning of the month; 0 for one that came in it. */
  readonly openingMinutes: number;
  readonly grantedMinutes: number;
  /** By the entries of this month. */
  readonly consumedMinutes: number;
  /** For what was owed from before. */
  readonly settledMinutes: number;
  readonly expiredMinutes: number;
  /** Gone on as a lot of its own. */
  readonly carriedMinutes: number;
  readonly closingMinutes: number;
}

/** One line of work, from the clock to the lots. The steps add up: parts and travel to charged, and so does what it was taken from. */
export interface ReportHoursEntry {
  readonly id: string;
  /** `adjust`: taken away by hand. */
  readonly kind: 'work' | 'adjust';
  readonly date: string;
  /** What the customer reads of it. */
  readonly text: string;
  readonly who: string;
  readonly place: WorkPlace;
  readonly billable: boolean;
  readonly rawMinutes: number;
  readonly parts: readonly ReportHoursPart[];
  readonly travel: {
    readonly rawMinutes: number;
    readonly factorPercent: number;
    readonly minutes: number;
  } | null;
  readonly chargedMinutes: number;
  readonly takenFrom: readonly { readonly lot: string; readonly minutes: number }[];
  readonly billedMinutes: number;
  readonly owedMinutes: number;
  /** Without a count (all-in). */
  readonly includedMinutes: number;
  /** The closed month, as `2027-02`, in which it was done: this line is a correction. */
  readonly correctionOf: string | null;
}

export interface ReportHoursPart {
  readonly band: TimeBand;
  readonly rawMinutes: number;
  readonly roundedMinutes: number;
  readonly factorPercent: number;
  readonly minutes: number;
}
