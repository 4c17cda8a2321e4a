import {
  isGood,
  judgeAgainAt,
  judgeNight,
  MS_PER_DAY,
  MS_PER_HOUR,
  runTime,
  type DutyHours,
  type JobToJudge,
  type JudgedJob,
  type JudgedNight,
  type KeptNight,
  type KeptRun,
  type LateNews,
  type NightInput,
} from '@nachtwacht/domain';
import { daysAfter, instantOfLocal, localDateOf, nightOfRun, nightsBetween } from '@nachtwacht/domain/time';
/** Nights are made this far ahead, so that the page of tomorrow is there today. */
const DAYS_AHEAD = 2;
/** A job that was promised before it was known here gets the nights of the last weeks, for which runs may still be told. */
const DAYS_BACK = 35;
/** Looked at again at the latest: nights ahead have to be made. */
const LATEST_MS = 6 * MS_PER_HOUR;
const RUNS_COMPARED = 60;
const BLIND_MS = 5 * 60_000;

type Known = KeptNight & { readonly firstDueAt: number; readonly isNew: boolean };

/**
 * What the nights of a job have come to by now: nights that are due get their place, runs theirs among the nights, and
 * every night that nobody has signed is judged anew. Pure: whoever stops half-way gets the same again.
 */
export function judgeJob(job: JobToJudge, duty: DutyHours, now: number): JudgedJob {
  const planned = plan(job, duty, now);
  const nights = [...job.nights.map((night) => known(night, false)), ...planned.nights].sort(
    (a, b) => a.firstDueAt - b.firstDueAt,
  );
  const byNight = Map.groupBy(job.runs, (run) => nightOfRun(nights, run.at));
  const judged: JudgedNight[] = [];
  const late: LateNews[] = [];
  let judgeAt = now + LATEST_MS;
  for (const night of nights) {
    const runs = byNight.get(night) ?? [];
    if (night.settledAt !== null) late.push(...lateNewsOf(night, runs, job, now));
    else {
      const input = inputOf(night, runs, job, now);
      const verdict = judgeNight(input);
      judged.push({ night, isNew: night.isNew, verdict });
      judgeAt = Math.min(judgeAt, judgeAgainAt(input, verdict) ?? judgeAt);
      // That the way is open again is told by nobody, where nothing came meanwhile.
      if (verdict.status === 'unknown' && job.sight.blindSince !== null)
        judgeAt = Math.min(judgeAt, now + BLIND_MS);
    }
  }
  const { customerId, jobId } = job;
  return { customerId, jobId, nights: judged, late, plannedUntil: planned.until, judgeAt };
}

function plan(
  job: JobToJudge,
  duty: DutyHours,
  now: number,
): { readonly nights: readonly Known[]; readonly until: number | null } {
  const { schedule, windowMinutes, graceMinutes, calendar } = job;
  if (schedule.kind === 'none') return { nights: [], until: job.plannedUntil };
  const { timeZone } = schedule;
  const begin = job.plannedUntil ?? Math.max(job.activeFrom, now - DAYS_BACK * MS_PER_DAY);
  const from = localDateOf(begin, timeZone);
  const to = daysAfter(localDateOf(now, timeZone), DAYS_AHEAD);
  if (from >= to) return { nights: [], until: job.plannedUntil };
  const have = new Set(job.nights.map(({ date }) => date));
  const nights = nightsBetween(
    {
      schedule,
      windowMinutes,
      graceMinutes,
      calendar,
      activeFrom: job.activeFrom,
      activeTo: job.pausedAt,
      checkOpensAt: duty.opensAt,
      dutyCalendar: duty.calendar,
      dutyTimeZone: duty.timeZone,
    },
    from,
    to,
  );
  const fresh = nights
    .filter(({ date }) => !have.has(date))
    .map((night) => known({ ...night, status: 'waiting', settledAt: null, lateStatus: null }, true));
  return { nights: fresh, until: instantOfLocal(to, '00:00', timeZone) };
}

function known(night: KeptNight, isNew: boolean): Known {
  return { ...night, isNew, firstDueAt: night.dues[0] ?? night.deadlineAt };
}

function inputOf(night: Known, runs: readonly KeptRun[], job: JobToJudge, now: number): NightInput {
  const before = job.runs.filter((run) => run.at < night.firstDueAt && !runs.includes(run));
  const lastGood = before.findLast(isGood);
  return {
    night,
    runs,
    past: before.slice(-RUNS_COMPARED),
    terms: job.terms,
    sight: job.sight,
    overrides: job.overrides,
    lastGoodAt: lastGood ? runTime(lastGood, now) : null,
    now,
  };
}

/** Runs that came or changed after the night was settled, where they make it another. */
function lateNewsOf(night: Known, runs: readonly KeptRun[], job: JobToJudge, now: number): LateNews[] {
  const { settledAt } = night;
  if (settledAt === null || !runs.some((run) => run.toldAt > settledAt)) return [];
  const verdict = judgeNight(inputOf(night, runs, job, now));
  const said = night.lateStatus ?? night.status;
  return verdict.status === said || verdict.status === 'waiting' ? [] : [{ date: night.date, verdict }];
}
