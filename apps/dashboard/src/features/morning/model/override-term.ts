import { Temporal } from 'temporal-polyfill';

/** An override ends within as many days. */
export const MOST_DAYS = 90;
/** Longer than this a lead has to agree. */
const ENGINEER_DAYS = 14;
const USUAL_DAYS = 7;

export interface OverrideTerm {
  readonly days: number;
  readonly isTooLong: boolean;
  readonly isOver: boolean;
  readonly needsLead: boolean;
}

/** How long an override holds, counted from the night it was made for; both YYYY-MM-DD. null for what is no date. */
export function termOf(night: string, until: string): OverrideTerm | null {
  try {
    const { days } = Temporal.PlainDate.from(night).until(until, { largestUnit: 'days' });
    return { days, isTooLong: days > MOST_DAYS, isOver: days < 0, needsLead: days > ENGINEER_DAYS };
  } catch {
    return null;
  }
}

export function daysAfter(today: string, days: number): string {
  return Temporal.PlainDate.from(today).add({ days }).toString();
}

export function usualEnd(today: string): string {
  return daysAfter(today, USUAL_DAYS);
}

/** The day on the clock of a zone. */
export function dayAt(epochMilliseconds: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
