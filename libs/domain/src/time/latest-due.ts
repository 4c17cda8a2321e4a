import type { BackupPolicy } from '../status/policy';
import { cronDues } from './cron-dues';
import { MS_PER_MINUTE } from './duration';

/**
 * When a run must have come by now: the latest moment that the schedule names whose grace has passed, epoch
 * milliseconds. This is the `expectedBackupAt` of the backup rule. null: the policy has no schedule, or no run was
 * ever due.
 *
 * @throws InvalidScheduleError
 */
export function expectedBackupAt(
  { schedule, graceMinutes }: Pick<BackupPolicy, 'schedule' | 'graceMinutes'>,
  now: number,
): number | null {
  if (schedule === null) return null;
  return latestDue(schedule.cron, schedule.timeZone, now - graceMinutes * MS_PER_MINUTE);
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
