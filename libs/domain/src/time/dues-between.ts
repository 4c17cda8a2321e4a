import { cronDues, type CronSchedule } from './cron-dues';
import { InvalidScheduleError } from './invalid-schedule';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './duration';
import type { JobSchedule } from './job-schedule';
import type { Weekday } from './local-date';
import { instantOfWall, wallTimeOf } from './wall-clock';

type Evenings = Extract<JobSchedule, { kind: 'evenings' }>;

/** A year of a run every half hour: who asks for more asks for shorter ranges. */
const MOST_DUES = 20_000;

/**
 * The moments in [fromMs, toMs) at which the job is due, oldest first; epoch milliseconds. On the night without 02:30 a
 * run of that time is due at the moment the clock jumps, on the night with two at the first.
 *
 * @throws InvalidScheduleError for a schedule that can't be read, also when the range is empty
 * @throws RangeError for more than 20,000 moments
 */
export function duesBetween(schedule: JobSchedule, fromMs: number, toMs: number): number[] {
  switch (schedule.kind) {
    case 'none':
      return [];
    case 'evenings':
      return eveningsBetween(schedule, fromMs, toMs);
    case 'cron':
      return cronBetween(schedule, fromMs, toMs);
  }
}

function cronBetween(cron: CronSchedule, fromMs: number, toMs: number): number[] {
  const dues: number[] = [];
  for (const at of cronDues(cron, toMs - 1)) {
    if (at < fromMs) break;
    dues.push(at);
    if (dues.length > MOST_DUES) throw tooMany(cron.cron);
  }
  return dues.reverse();
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Once a day by the clock on the wall: a reader of cron would be asked for what can be counted. */
function eveningsBetween({ at, weekdays, timeZone }: Evenings, fromMs: number, toMs: number): number[] {
  const [, hour, minute] = TIME.exec(at) ?? [];
  if (hour === undefined || minute === undefined) throw new InvalidScheduleError(at, timeZone, 'time');
  const timeOfDay = Number(hour) * MS_PER_HOUR + Number(minute) * MS_PER_MINUTE;
  // A clock is turned by hours at most: what is due on the first day of the range lies on that wall day or a neighbour.
  const first = Math.floor(wallTime(fromMs, at, timeZone) / MS_PER_DAY) - 1;
  const last = Math.floor(wallTime(toMs, at, timeZone) / MS_PER_DAY) + 1;
  if (last - first > MOST_DUES) throw tooMany(at);
  const dues: number[] = [];
  for (let day = first; day <= last; day += 1) {
    if (!weekdays.includes(weekdayOfWall(day * MS_PER_DAY))) continue;
    const due = instantOfWall(day * MS_PER_DAY + timeOfDay, timeZone);
    if (due >= fromMs && due < toMs) dues.push(due);
  }
  return dues;
}

function wallTime(moment: number, at: string, timeZone: string): number {
  try {
    return wallTimeOf(moment, timeZone);
  } catch (cause) {
    throw new InvalidScheduleError(at, timeZone, 'time-zone', { cause });
  }
}

/** 1 is Monday. */
function weekdayOfWall(wall: number): Weekday {
  return (new Date(wall).getUTCDay() || 7) as Weekday;
}

function tooMany(schedule: string): RangeError {
  return new RangeError(`"${schedule}" is due more than ${MOST_DUES} times here: ask for a shorter range.`);
}
