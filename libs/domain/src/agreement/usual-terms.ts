import type { AgreementTerms } from './terms';

/** With which the form of a first version is filled. Nothing counts by these before somebody signs them. */
export const USUAL_AGREEMENT_TERMS: AgreementTerms = {
  agreed: {
    timeZone: 'Europe/Amsterdam',
    hours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '08:30', to: '17:00' })),
    calendar: {
      switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
      freeDays: [],
    },
  },
  plan: { kind: 'included', minutes: 240, per: 'month' },
  carryOver: { maxMinutes: 120, periods: 1 },
  lotOrder: ['carried', 'budget', 'goodwill', 'bought'],
  overage: 'bill',
  rounding: { stepMinutes: 15, minimumMinutes: 15, group: 'item-day-person' },
  factors: { agreed: 100, evening: 150, saturday: 150, sunday: 200, holiday: 200 },
  travel: { kind: 'real', factorPercent: 100 },
  thresholds: [50, 80, 95, 100],
  targets: [
    { priority: 1, responseMinutes: 60, resolutionMinutes: 480, aroundTheClock: false },
    { priority: 2, responseMinutes: 120, resolutionMinutes: 960, aroundTheClock: false },
    { priority: 3, responseMinutes: 240, resolutionMinutes: 2400, aroundTheClock: false },
    { priority: 4, responseMinutes: 480, resolutionMinutes: null, aroundTheClock: false },
  ],
  availability: [],
  maintenance: { announcedHoursBefore: 48, maxMinutesPerMonth: 480 },
  noticeMonths: 3,
  priceChangeMonths: 4,
};
