import { DUE, HOUR, iso } from '../../status/rules/backup.builders';
import { judgeNight } from './judge-night';
import type { JobTerms, Night, NightReasonCode, NightStatus, PastRun } from './night';
import type { NightInput } from './night-input';

// What the specs of nights are written with: due at 22:00, the window until 06:00, the deadline at 07:00.

export const DAY = 24 * HOUR;
export const night: Night = {
  date: '2027-01-05',
  dues: [DUE],
  windowEndsAt: DUE + 8 * HOUR,
  deadlineAt: DUE + 9 * HOUR,
  dutyDate: '2027-01-06',
};
/** Due at 22:00 and at 02:00. */
export const twice: Night = { ...night, dues: [DUE, DUE + 4 * HOUR] };
export const server: JobTerms = {
  kind: 'server',
  rollUp: 'mixed',
  maxDurationHours: 12,
  offlineDays: 0,
  nothingNewDays: 3,
};
export const laptop: JobTerms = { ...server, kind: 'workstation', offlineDays: 3 };

export const input: NightInput = {
  night,
  runs: [],
  past: [],
  terms: server,
  sight: { blindSince: null, faultText: null },
  overrides: [],
  lastGoodAt: null,
  now: DUE + 10 * HOUR,
};

/** A good run of as many evenings ago: an hour long, 5 GB. */
export function pastRun(evenings: number, over: Partial<PastRun> = {}): PastRun {
  return {
    outcome: 'success',
    startedAt: iso(DUE - evenings * DAY),
    finishedAt: iso(DUE - evenings * DAY + HOUR),
    bytesProcessed: 5e9,
    files: 1200 + evenings,
    message: null,
    ...over,
  };
}

/** As many evenings before this one, the newest last. */
export function pastRuns(evenings: number, over: Partial<PastRun> = {}): PastRun[] {
  return Array.from({ length: evenings }, (_, index) => pastRun(evenings - index, over));
}

/** Status and codes of the reasons, `hours` after the due moment. */
export function came(
  hours: number,
  runs: NightInput['runs'],
  over: Partial<NightInput> = {},
): [NightStatus, ...NightReasonCode[]] {
  const { status, reasons } = judgeNight({ ...input, runs, ...over, now: DUE + hours * HOUR });
  return [status, ...reasons.map(({ code }) => code)];
}
