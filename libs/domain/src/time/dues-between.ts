import { cronDues, type CronSchedule } from './cron-dues';
import { InvalidScheduleError } from './invalid-schedule';
import type { JobSchedule } from './job-schedule';

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
  const cron = cronOf(schedule);
  const dues: number[] = [];
  if (cron === null) return dues;
  for (const at of cronDues(cron, toMs - 1)) {
    if (at < fromMs) break;
    dues.push(at);
    if (dues.length > MOST_DUES) {
      throw new RangeError(
        `"${cron.cron}" is due more than ${MOST_DUES} times here: ask for a shorter range.`,
      );
    }
  }
  return dues.reverse();
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** null: nothing is ever due. */
function cronOf(schedule: JobSchedule): CronSchedule | null {
  if (schedule.kind === 'none') return null;
  if (schedule.kind === 'cron') return schedule;
  const { at, weekdays, timeZone } = schedule;
  const [, hour, minute] = TIME.exec(at) ?? [];
  if (hour === undefined || minute === undefined) throw new InvalidScheduleError(at, timeZone, 'time');
  if (weekdays.length === 0) return null;
  return { cron: `${Number(minute)} ${Number(hour)} * * ${weekdays.join(',')}`, timeZone };
}
