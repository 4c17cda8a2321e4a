import { usualTerms, type JobAgreement } from '@nachtwacht/domain';

export const ZONE = 'Europe/Amsterdam';
/** Monday 11 January 2027, noon. */
export const NOON = Date.parse('2027-01-11T11:00:00Z');

/** A job of which nothing is special; `over` says what the spec is about. */
export function agreement(over: Partial<JobAgreement> = {}): JobAgreement {
  return {
    schedule: { kind: 'evenings', weekdays: [1, 2, 3, 4, 5], at: '22:00', timeZone: ZONE },
    windowMinutes: 480,
    graceMinutes: 120,
    calendar: null,
    terms: usualTerms('server'),
    packageCode: null,
    protectsAssetId: null,
    archiveByDay: null,
    activeFrom: Date.parse('2026-01-01T00:00:00Z'),
    pausedAt: null,
    pauseReason: null,
    learned: null,
    ...over,
  };
}

export const HOLIDAYS = {
  switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
  freeDays: [],
} as const;
