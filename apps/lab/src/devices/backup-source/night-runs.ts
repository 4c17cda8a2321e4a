import { daysAfter, instantOfLocal, localDateOf, weekdayOf } from '@nachtwacht/domain/time';
import { between, seededRandom, seedFor, type Random } from '../../values/random';
import type { SourceJobSpec } from '../../world/device';
import { lastsMs, runsOfStory, type ToldRun } from '../../world/stories-of-jobs';
import type { SourceOutcome, SourceRun } from './backup-source';
import { messageOf } from './messages';

export const ZONE = 'Europe/Amsterdam';
export const EVENING = '22:00';
/** Before this hour the night is not over. */
const NIGHT_OVER_MS = 6 * 3_600_000;
const MINUTE_MS = 60_000;
const FRIDAY = 5;
/** Runs of one job are told apart by the minute in which they began. */
const FIRST_MINUTE = Date.UTC(2020, 0, 1) / MINUTE_MS;
const MINUTES_OF_A_JOB = 10_000_000;

export interface NightOfJob {
  readonly job: SourceJobSpec;
  /** YYYY-MM-DD of the evening. */
  readonly date: string;
  /** Night 0 of the stories. */
  readonly anchor: string;
  readonly seed: number;
}

/** The evening of the last night that is over, YYYY-MM-DD. */
export function lastNightAt(now: number): string {
  return daysAfter(localDateOf(now - NIGHT_OVER_MS, ZONE), -1);
}

export function dueOf(date: string): number {
  return instantOfLocal(date, EVENING, ZONE);
}

function isDueOn({ on }: Pick<SourceJobSpec, 'on'>, date: string): boolean {
  return on === undefined || weekdayOf(date) <= FRIDAY;
}

/** The runs of one evening, as if nobody laid a hand on them; each with its end, which may be ahead. */
export function runsOfNight({ job, date, anchor, seed }: NightOfJob): readonly SourceRun[] {
  if (!isDueOn(job, date)) return [];
  const night = Math.round((Date.parse(date) - Date.parse(anchor)) / 86_400_000);
  const random = seededRandom(seedFor(`${job.source} ${job.key} ${date}`, seed));
  const begin = dueOf(date) + Math.round(between(random, 0.5, 4)) * MINUTE_MS;
  return runsOfStory(job.story, night).map((told) => {
    const startedAt = begin + told.afterMinutes * MINUTE_MS;
    const minutes = told.lasts === Infinity ? 0 : usualMinutes(job) * between(random, 0.9, 1.1);
    return runOf(job, told, { startedAt, endedAt: startedAt + Math.round(lastsMs(told, minutes)), random });
  });
}

/** A run that somebody begins by hand, when nothing else is said of it. */
export function runByHand(job: SourceJobSpec, at: number): SourceRun {
  const random = seededRandom(seedFor(job.key, at));
  const [told] = runsOfStory('well', 0);
  if (told === undefined) throw new Error('a night that goes well has a run');
  return runOf(job, told, { startedAt: at, endedAt: at + (usualMinutes(job) / 2) * MINUTE_MS, random });
}

/** Four to nine minutes: what changed in a day is soon saved. */
function usualMinutes({ gigabytes }: SourceJobSpec): number {
  return 4 + Math.min(5, gigabytes / 100);
}

interface When {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly random: Random;
}

function runOf(job: SourceJobSpec, told: ToldRun, { startedAt, endedAt, random }: When): SourceRun {
  const bytes = job.gigabytes * 1e9;
  const drift = told.isIdle ? 1 : between(random, 0.98, 1.02);
  const isDone = told.outcome !== 'failed' && told.outcome !== 'blocked';
  return {
    id: job.number * MINUTES_OF_A_JOB + Math.floor(startedAt / MINUTE_MS) - FIRST_MINUTE,
    startedAt,
    endedAt,
    outcome: told.outcome,
    processed: isDone ? Math.round(bytes * told.size * drift) : 0,
    transferred: told.isIdle || !isDone ? 0 : Math.round(bytes * told.size * between(random, 0.01, 0.03)),
    files: isDone ? Math.round(job.gigabytes * 950 * told.size * drift) : 0,
    message: messageOf(told.outcome, random),
  };
}

/** The same run with another end. */
export function endedAs(run: SourceRun, outcome: SourceOutcome, endedAt: number): SourceRun {
  const random = seededRandom(run.id);
  return {
    ...run,
    outcome,
    endedAt,
    processed: 0,
    transferred: 0,
    files: 0,
    message: messageOf(outcome, random),
  };
}
