import { usualTerms, type JobToJudge, type KeptNight, type KeptRun } from '@nachtwacht/domain';
import type { DutyHours } from '@nachtwacht/domain';

// What the specs of judging jobs are written with.

export const HOUR = 3_600_000;
const ZONE = 'Europe/Amsterdam';
export const DUTY: DutyHours = {
  opensAt: '07:00',
  timeZone: ZONE,
  calendar: {
    switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
    freeDays: [],
  },
};

/** Every evening at 23:00, done by 06:00, an hour of grace. */
export function job(over: Partial<JobToJudge> = {}): JobToJudge {
  return {
    customerId: '0190c0de-0000-7000-8000-000000000001',
    jobId: '0190c0de-0000-7000-8000-000000000002',
    schedule: { kind: 'evenings', weekdays: [1, 2, 3, 4, 5, 6, 7], at: '23:00', timeZone: ZONE },
    windowMinutes: 420,
    graceMinutes: 60,
    calendar: null,
    terms: usualTerms('server'),
    activeFrom: Date.parse('2027-03-09T12:00:00Z'),
    pausedAt: null,
    plannedUntil: null,
    nights: [],
    runs: [],
    overrides: [],
    sight: { blindSince: null, faultText: null },
    ...over,
  };
}

export function run(id: string, startedAt: string, over: Partial<KeptRun> = {}): KeptRun {
  const at = Date.parse(startedAt);
  return {
    id,
    outcome: 'success',
    startedAt: new Date(at).toISOString(),
    finishedAt: new Date(at + HOUR).toISOString(),
    bytesProcessed: 5e9,
    bytesStored: 1e9,
    files: 1200,
    message: null,
    at,
    toldAt: at + HOUR,
    ...over,
  };
}

/** The nights that a first look makes, as they are kept. */
export function kept(
  nights: readonly { readonly night: Omit<KeptNight, 'status' | 'settledAt' | 'lateStatus'> }[],
): KeptNight[] {
  return nights.map(({ night }) => ({ ...night, status: 'waiting', settledAt: null, lateStatus: null }));
}
