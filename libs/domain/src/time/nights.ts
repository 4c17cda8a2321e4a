import type { Night } from '../backup/night/night';
import { EARLY_TOLERANCE_MS } from '../backup/run-times';
import { MS_PER_MINUTE } from './duration';
import { duesBetween } from './dues-between';
import type { JobSchedule } from './job-schedule';
import { instantOfLocal, localDateOf, type LocalDate, type LocalTime } from './local-date';
import { instantOfWall, wallTimeOf } from './wall-clock';
import { freeDayOn, isWorkingDay, nextWorkingDay, type Calendar } from './working-days';

/** What a backup job is obliged to, and who looks at it when. */
export interface ObligedJob {
  readonly schedule: JobSchedule;
  /** How long a run may take by the clock on the wall: from 23:00, 420 minutes end at 06:00 in every night. */
  readonly windowMinutes: number;
  /** How long after the window a run that has not come is not yet missed. */
  readonly graceMinutes: number;
  /** Nothing is expected on the free days of this calendar; null: nights on free days count like any other. */
  readonly calendar: Calendar | null;
  /** Epoch milliseconds; null: always. Half open: a due at `activeFrom` counts, one at `activeTo` does not. */
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  /** When the morning check opens on a working day of the provider. */
  readonly checkOpensAt: LocalTime;
  readonly dutyCalendar: Calendar;
  /** The zone of `checkOpensAt`. */
  readonly dutyTimeZone: string;
}

/** A night with the moment it began, by which runs are told apart. */
export interface ExpectedNight extends Night {
  /** The first of `dues`. */
  readonly firstDueAt: number;
}

/**
 * The nights of the days in [from, to), oldest first: one per local day of the schedule's zone on which the job was due.
 *
 * @throws InvalidScheduleError for a schedule that can't be read
 * @throws RangeError for what is no day or time, an unknown zone, a duty calendar without working days, and more than
 * 20,000 dues
 */
export function nightsBetween(job: ObligedJob, from: LocalDate, to: LocalDate): ExpectedNight[] {
  const { schedule } = job;
  if (schedule.kind === 'none') return [];
  const { timeZone } = schedule;
  const begin = Math.max(instantOfLocal(from, '00:00', timeZone), job.activeFrom ?? Number.NEGATIVE_INFINITY);
  const end = Math.min(instantOfLocal(to, '00:00', timeZone), job.activeTo ?? Number.POSITIVE_INFINITY);
  const dues = duesBetween(schedule, begin, Math.max(begin, end));
  const byDate = Map.groupBy(dues, (at) => localDateOf(at, timeZone));
  return [...byDate]
    .filter(([date]) => job.calendar === null || freeDayOn(date, job.calendar) === null)
    .map(([date, ofDate]) => nightOf(date, ofDate, timeZone, job));
}

/**
 * The night that a run belongs to: the latest that had begun when the run did, with some minutes for clocks that
 * differ. null: the run was before all of them.
 *
 * @param nights oldest first, as `nightsBetween` gives them
 * @param runStartMs epoch milliseconds
 */
export function nightOfRun<N extends Pick<ExpectedNight, 'firstDueAt'>>(
  nights: readonly N[],
  runStartMs: number,
): N | null {
  return nights.findLast(({ firstDueAt }) => firstDueAt - EARLY_TOLERANCE_MS <= runStartMs) ?? null;
}

function nightOf(date: LocalDate, dues: readonly number[], timeZone: string, job: ObligedJob): ExpectedNight {
  const firstDueAt = Math.min(...dues);
  const windowMs = job.windowMinutes * MS_PER_MINUTE;
  const windowEndsAt = instantOfWall(wallTimeOf(Math.max(...dues), timeZone) + windowMs, timeZone);
  const deadlineAt = windowEndsAt + job.graceMinutes * MS_PER_MINUTE;
  return { date, firstDueAt, dues, windowEndsAt, deadlineAt, dutyDate: dutyDateOf(firstDueAt, job) };
}

/** The first working day whose check opens after the night began. @param firstDueAt epoch milliseconds */
export function dutyDateOf(
  firstDueAt: number,
  {
    checkOpensAt,
    dutyCalendar,
    dutyTimeZone,
  }: Pick<ObligedJob, 'checkOpensAt' | 'dutyCalendar' | 'dutyTimeZone'>,
): LocalDate {
  const today = localDateOf(firstDueAt, dutyTimeZone);
  const opensLater = firstDueAt < instantOfLocal(today, checkOpensAt, dutyTimeZone);
  return opensLater && isWorkingDay(today, dutyCalendar) ? today : nextWorkingDay(today, dutyCalendar);
}
