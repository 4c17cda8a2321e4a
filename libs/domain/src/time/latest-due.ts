import type { BackupPolicy } from '../status/policy';
import { cronDues } from './cron-dues';
import { MS_PER_DAY, MS_PER_MINUTE } from './duration';
import { localDateOf } from './local-date';
import { freeDayOn } from './working-days';

/** More free days on end than any calendar has. */
const LONGEST_FREE_MS = 731 * MS_PER_DAY;

/**
 * When a run must have come by now: the latest moment that the schedule names whose grace has passed, epoch
 * milliseconds, on a day that is not free. This is the `expectedBackupAt` of the backup rule. null: the policy has no
 * schedule, or no run was ever due.
 *
 * @throws InvalidScheduleError
 */
export function expectedBackupAt(
  { schedule, graceMinutes, calendar }: Pick<BackupPolicy, 'schedule' | 'graceMinutes' | 'calendar'>,
  now: number,
): number | null {
  if (schedule === null) return null;
  const before = now - graceMinutes * MS_PER_MINUTE;
  if (calendar === undefined) return latestDue(schedule.cron, schedule.timeZone, before);
  let day = '';
  let isFree = false;
  for (const due of cronDues(schedule, before)) {
    if (due < before - LONGEST_FREE_MS) return null;
    const date = localDateOf(due, schedule.timeZone);
    if (date !== day) isFree = freeDayOn(date, calendar) !== null;
    if (!isFree) return due;
    day = date;
  }
  return null;
}

/**
 * The latest moment at or before `now` at which the schedule was due; both epoch milliseconds. On the nights on which
 * the clock changes: see `cronDues`.
 *
 * @returns null when nothing was ever due
 * @throws InvalidScheduleError for anything but five fields, for a day that never comes, and for an unknown zone
 */
export function latestDue(cron: string, timeZone: string, now: number): number | null {
  const [latest = null] = cronDues({ cron, timeZone }, now);
  return latest;
}
