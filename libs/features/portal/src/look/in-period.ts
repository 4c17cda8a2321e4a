import { within, type AuditPeriod } from '@nachtwacht/domain';

/** Does any of it lie in the days that this person may see? Moments are ISO 8601; `to` null is now. */
export function isInPeriod(from: string, to: string | null, period: AuditPeriod | undefined): boolean {
  if (!period) return true;
  return within({ from: Date.parse(from), to: to === null ? null : Date.parse(to) }, period) !== null;
}

/** The same for a day of the calendar. */
export function isDayInPeriod(day: string, period: AuditPeriod | undefined): boolean {
  return !period || (day >= period.from && day <= period.to);
}
