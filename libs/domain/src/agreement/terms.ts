import type { Calendar } from '../time/working-days';
import type { LocalTime, Weekday } from '../time/local-date';

/** From the most to the least pressing. */
export const PRIORITIES = [1, 2, 3, 4] as const;
export type Priority = (typeof PRIORITIES)[number];

/** A stretch of a weekday, half open, by the clock on the wall. `to` may be `24:00`. A weekday may have several. */
export interface WeekdayHours {
  readonly weekday: Weekday;
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** When service was agreed on: weekday hours in a zone, except on the free days of the calendar. */
export interface AgreedHours {
  readonly timeZone: string;
  readonly hours: readonly WeekdayHours[];
  readonly calendar: Calendar;
}

/** Hours that an SLA holds. */
export type HoursPlan =
  | { readonly kind: 'included'; readonly minutes: number; readonly per: BudgetPeriod }
  | { readonly kind: 'all-in' }
  | { readonly kind: 'none' };
export const BUDGET_PERIODS = ['week', 'month', 'quarter', 'year'] as const;
export type BudgetPeriod = (typeof BUDGET_PERIODS)[number];

/** Where minutes came from. */
export const LOT_SOURCES = ['budget', 'carried', 'bought', 'goodwill'] as const;
export type LotSource = (typeof LOT_SOURCES)[number];

/** What happens with work that no lot is left for: billed, taken from the next period, or refused until somebody agrees. */
export const OVERAGES = ['bill', 'debt', 'block'] as const;
export type Overage = (typeof OVERAGES)[number];

/** The kind of time that work was done in: inside the agreed hours, or which part outside them. A holiday goes before a Sunday. */
export const TIME_BANDS = ['agreed', 'evening', 'saturday', 'sunday', 'holiday'] as const;
export type TimeBand = (typeof TIME_BANDS)[number];

/** Whole percent: 150 makes ninety minutes of an hour. */
export type BandFactors = Readonly<Record<TimeBand, number>>;

export interface Rounding {
  /** Up to a whole number of these, after grouping and before the factor. */
  readonly stepMinutes: number;
  readonly minimumMinutes: number;
  /** What is rounded once: each entry, or all of one person on one day for one work item. */
  readonly group: 'entry' | 'item-day-person';
}

export type Travel =
  | { readonly kind: 'none' }
  /** So many minutes for each visit, whatever it took. */
  | { readonly kind: 'flat'; readonly minutes: number; readonly factorPercent: number }
  /** As long as it took. */
  | { readonly kind: 'real'; readonly factorPercent: number };

/** Of one priority; null where nothing was agreed. Minutes of agreed hours, or of all hours where it is around the clock. */
export interface ResponseTarget {
  readonly priority: Priority;
  readonly responseMinutes: number | null;
  readonly resolutionMinutes: number | null;
  readonly aroundTheClock: boolean;
}

/** How much of the agreed hours a service must be there, in parts of 100,000 (99,9 % is 99,900). */
export interface AvailabilityTarget {
  /** A code of the service catalogue. */
  readonly service: string;
  readonly per100000: number;
  /** Which of its assets must be up: all of them, or any one. */
  readonly group: 'all-of' | 'any-of';
  /** Degraded (a warning) counts as up, or as down. */
  readonly degraded: 'up' | 'down';
}

/** Maintenance that leaves the agreed hours: announced so long before, and at most so much a month. */
export interface AcceptedMaintenance {
  readonly announcedHoursBefore: number;
  readonly maxMinutesPerMonth: number;
}

/** What one version of an agreement holds. A signed version never changes: what is agreed anew is a new version. */
export interface AgreementTerms {
  readonly agreed: AgreedHours;
  readonly plan: HoursPlan;
  readonly carryOver: { readonly maxMinutes: number; readonly periods: number };
  /** Which goes first of lots that expire at the same moment. */
  readonly lotOrder: readonly LotSource[];
  readonly overage: Overage;
  readonly rounding: Rounding;
  readonly factors: BandFactors;
  readonly travel: Travel;
  /** Percentages of a budget at which people are told, rising. */
  readonly thresholds: readonly number[];
  readonly targets: readonly ResponseTarget[];
  readonly availability: readonly AvailabilityTarget[];
  readonly maintenance: AcceptedMaintenance;
  /** Months of notice, and months between the announcement of a price and its start. */
  readonly noticeMonths: number;
  readonly priceChangeMonths: number;
}

/** A version of a customer's agreement: from this day on, until the day before the next version. */
export interface AgreementVersion {
  readonly version: number;
  /** The first day it holds, in the zone of its terms. */
  readonly from: string;
  /** The last day, null while it has no end. */
  readonly until: string | null;
  readonly terms: AgreementTerms;
}
