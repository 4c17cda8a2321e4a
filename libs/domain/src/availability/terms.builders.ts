import type { AgreementTerms, AvailabilityTarget } from '../agreement/terms';
import type { Weekday } from '../time/local-date';

/** Terms with the same hours on each of these days, a target for the line, and maintenance announced two days before. */
export function agreementTerms(
  hours: { readonly from: string; readonly to: string; readonly days: readonly Weekday[] },
  target: Partial<AvailabilityTarget> = {},
): AgreementTerms {
  return {
    agreed: {
      timeZone: 'Europe/Amsterdam',
      hours: hours.days.map((weekday) => ({ weekday, from: hours.from, to: hours.to })),
      calendar: {
        switches: { goodFriday: false, liberationDay: 'never', christmasEve: false, newYearsEve: false },
        freeDays: [],
      },
    },
    plan: { kind: 'none' },
    carryOver: { maxMinutes: 0, periods: 0 },
    lotOrder: ['budget'],
    overage: 'bill',
    rounding: { stepMinutes: 15, minimumMinutes: 15, group: 'entry' },
    factors: { agreed: 100, evening: 100, saturday: 100, sunday: 100, holiday: 100 },
    travel: { kind: 'none' },
    thresholds: [],
    targets: [],
    availability: [{ service: 'line', per100000: 99_900, group: 'all-of', degraded: 'up', ...target }],
    maintenance: { announcedHoursBefore: 48, maxMinutesPerMonth: 240 },
    noticeMonths: 3,
    priceChangeMonths: 4,
  };
}
