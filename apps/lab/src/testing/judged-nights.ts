import { collectorById } from '@nachtwacht/collectors';
import type { PollOutcome } from '@nachtwacht/collector-kit';
import { pollDevice } from '@nachtwacht/collector-kit/testing';
import {
  isGood,
  judgeNight,
  runTime,
  usualTerms,
  type BackupRun,
  type NightVerdict,
} from '@nachtwacht/domain';
import { daysAfter, nightOfRun, nightsBetween } from '@nachtwacht/domain/time';
import { EVENING, lastNightAt, ZONE } from '../devices/backup-source/night-runs';
import type { JobOfSource } from '../world/backup-sources';

const CALENDAR = {
  switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
  freeDays: [],
} as const;

/** What the nights of a job come to by the runs that its source told, by date. As enrolment promises them. */
export function judgedNights(
  job: JobOfSource,
  runs: readonly BackupRun[],
  nights: number,
  now: number,
): ReadonlyMap<string, NightVerdict> {
  const last = lastNightAt(now);
  const weekdays = job.on === 'working-days' ? ([1, 2, 3, 4, 5] as const) : ([1, 2, 3, 4, 5, 6, 7] as const);
  const terms = { ...usualTerms(job.kind), ...(job.story === 'runs-late' ? { maxDurationHours: 30 } : {}) };
  const expected = nightsBetween(
    {
      schedule: { kind: 'evenings', weekdays: [...weekdays], at: EVENING, timeZone: ZONE },
      windowMinutes: 480,
      graceMinutes: 60,
      calendar: null,
      activeFrom: null,
      activeTo: null,
      checkOpensAt: '07:00',
      dutyCalendar: CALENDAR,
      dutyTimeZone: ZONE,
    },
    daysAfter(last, 1 - nights),
    daysAfter(last, 1),
  );
  const timed = runs
    .map((run) => ({ run, at: Date.parse(run.startedAt ?? run.finishedAt ?? '') }))
    .toSorted((a, b) => a.at - b.at);
  const verdicts = expected.map((night) => {
    const ofNight = timed.filter(({ at }) => nightOfRun(expected, at) === night).map(({ run }) => run);
    const past = timed.filter(({ at }) => at < night.firstDueAt).map(({ run }) => run);
    const good = past.findLast(isGood);
    const verdict = judgeNight({
      night,
      runs: ofNight,
      past,
      terms,
      sight: { blindSince: null, faultText: null },
      overrides: [],
      lastGoodAt: good === undefined ? null : runTime(good, now),
      now,
    });
    return [night.date, verdict] as const;
  });
  return new Map(verdicts);
}

export interface Reached {
  readonly collector: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly credentials: Readonly<Record<string, string>> | null;
}

/** Lets the product's own collector read a source. */
export function readSource(
  { collector, settings, credentials }: Reached,
  now: number,
  messages: readonly object[] = [],
): Promise<PollOutcome> {
  const known = collectorById(collector);
  if (known === undefined) throw new Error(`there is no collector ${collector}`);
  if (known.push === true) {
    const mapped = known.map({ answers: { messages }, settings, now, memory: null });
    return Promise.resolve({ ok: true, mapped, durationMs: 0 } as PollOutcome);
  }
  return pollDevice(known, { settings, credentials: credentials ?? {}, memory: null, now });
}
