import { EARLY_TOLERANCE_MS } from '../backup/run-times';
import { MS_PER_DAY, MS_PER_MINUTE } from './duration';
import type { JobSchedule } from './job-schedule';
import { dateOfWall, weekdayOf, type LocalTime, type Weekday } from './local-date';
import { firstStarts, quantile } from './start-times';
import { wallTimeOf } from './wall-clock';

/** A run of the past; epoch milliseconds. */
export interface PastStart {
  readonly startedAt: number;
  /** null: it did not end, or its source does not say when. */
  readonly finishedAt: number | null;
}

export interface LearnedSchedule {
  readonly schedule: Extract<JobSchedule, { kind: 'evenings' }>;
  /** Room for the longest ordinary run that starts as late as runs ordinarily do; null: no run says when it ended. */
  readonly windowMinutes: number | null;
  readonly confidence: 'high' | 'low';
  readonly why: {
    /** Whole days since the first run that was looked at. */
    readonly days: number;
    /** Days on which the job would have been due, and on how many of these it ran. */
    readonly due: number;
    readonly ran: number;
    /** Nine of ten runs started at most this far from the proposed time. */
    readonly spreadMinutes: number;
  };
}

const FIVE_MINUTES_MS = 5 * MS_PER_MINUTE;
const LEAST_DAYS = 14;
/** Thirteen weeks: what a job did longer ago says little of what it does now. */
const MOST_DAYS = 91;
/** Of the days of one weekday, a run came on at least two of three. */
const ENOUGH = 2 / 3;
/** Starts further apart than this follow no clock. */
const WIDEST_SPREAD_MINUTES = 180;
/** More starts a day than attempts after a failure explain. */
const MOST_STARTS_A_DAY = 1.5;
/** A run that took longer than so many usual ones hung. */
const HUNG = 3;

/**
 * The schedule that a job seems to follow, by the clock on the wall: the weekdays on which it ran at least two times of
 * three, and the middle of its local start times to five minutes, or earlier where starts are spread. Of a day with
 * several starts the first counts: the others are attempts after a failure.
 *
 * @param runs in any order; those after `now` and older than 13 weeks are left out
 * @param now epoch milliseconds
 * @returns null with less than 14 days of history, for a job that runs several times a day, and for one that follows
 * no clock or no weekdays
 * @throws RangeError for an unknown zone
 */
export function learnSchedule(
  runs: readonly PastStart[],
  timeZone: string,
  now: number,
): LearnedSchedule | null {
  const past = runs.filter(({ startedAt }) => startedAt <= now && startedAt > now - MOST_DAYS * MS_PER_DAY);
  const walls = past.map(({ startedAt }) => wallTimeOf(startedAt, timeZone));
  const days = Math.floor((wallTimeOf(now, timeZone) - Math.min(...walls)) / MS_PER_DAY);
  if (walls.length === 0 || days < LEAST_DAYS) return null;

  const starts = firstStarts(walls);
  if (walls.length > starts.length * MOST_STARTS_A_DAY) return null;
  const minutes = starts.map(({ minute }) => minute);
  const { dayBegins: someDay } = starts[0] ?? { dayBegins: 0 };
  const dueAfter = proposedDue(someDay, minutes) - someDay;
  const dues = starts.map(({ dayBegins }) => dayBegins + dueAfter);
  const away = minutes.map((minute) => Math.abs(minute - dueAfter / MS_PER_MINUTE));
  const spreadMinutes = Math.ceil(quantile(away, 0.9));
  if (spreadMinutes > WIDEST_SPREAD_MINUTES) return null;

  const { weekdays, due, ran } = weekdaysOf(new Set(dues.map((wall) => Math.floor(wall / MS_PER_DAY))));
  if (ran < starts.length * ENOUGH) return null;
  return {
    schedule: { kind: 'evenings', weekdays, at: localTime(Math.min(...dues)), timeZone },
    windowMinutes: windowFor(past, spreadMinutes),
    confidence: ran >= 10 && ran >= due * 0.9 && spreadMinutes <= 30 ? 'high' : 'low',
    why: { days, due, ran, spreadMinutes },
  };
}

/**
 * The middle of the starts to five minutes. Where one in ten comes so early that it would count for the night before,
 * the time of that one: a run may be late, and not early.
 */
function proposedDue(dayBegins: number, minutes: readonly number[]): number {
  const wallOf = (share: number) => dayBegins + quantile(minutes, share) * MS_PER_MINUTE;
  const middle = Math.round(wallOf(0.5) / FIVE_MINUTES_MS) * FIVE_MINUTES_MS;
  const early = wallOf(0.1);
  if (early >= middle - EARLY_TOLERANCE_MS) return middle;
  return Math.floor(early / FIVE_MINUTES_MS) * FIVE_MINUTES_MS;
}

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The weekdays on which it ran often enough; `ran` of their `due` days between the first run and the last. */
function weekdaysOf(ranOn: ReadonlySet<number>): { weekdays: Weekday[]; due: number; ran: number } {
  const first = Math.min(...ranOn);
  const allDays = Array.from({ length: Math.max(...ranOn) - first + 1 }, (_, index) => first + index);
  const byWeekday = Map.groupBy(allDays, (day) => weekdayOf(dateOfWall(day * MS_PER_DAY)));
  const counted = WEEK.map((weekday) => {
    const days = byWeekday.get(weekday) ?? [];
    return { weekday, due: days.length, ran: days.filter((day) => ranOn.has(day)).length };
  });
  const kept = counted.filter(({ due, ran }) => ran >= 2 && ran >= due * ENOUGH);
  return {
    weekdays: kept.map(({ weekday }) => weekday),
    due: kept.reduce((total, { due }) => total + due, 0),
    ran: kept.reduce((total, { ran }) => total + ran, 0),
  };
}

function windowFor(runs: readonly PastStart[], spreadMinutes: number): number | null {
  const durations = runs.flatMap(({ startedAt, finishedAt }) =>
    finishedAt === null || finishedAt < startedAt ? [] : [(finishedAt - startedAt) / MS_PER_MINUTE],
  );
  if (durations.length === 0) return null;
  const usual = quantile(durations, 0.5);
  const longest = Math.max(...durations.filter((minutes) => minutes <= Math.max(usual * HUNG, 1)));
  const QUARTER = 15;
  return Math.max(QUARTER, Math.ceil((longest + spreadMinutes) / QUARTER) * QUARTER);
}

function localTime(wall: number): LocalTime {
  return new Date(wall).toISOString().slice(11, 16);
}
