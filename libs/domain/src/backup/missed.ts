import type { JudgeContext } from '../status/judge-context';
import type { BackupRun } from '../status/observation';
import type { BackupPolicy } from '../status/policy';
import { MS_PER_HOUR, MS_PER_MINUTE } from '../time/duration';
import { EARLY_TOLERANCE_MS, isFinished, runningFor, runTime } from './run-times';

/** When the run that did not come was due; null when none is missing, or when the runs don't say when they were. */
export function missedAt(
  runs: readonly BackupRun[],
  policy: BackupPolicy,
  context: JudgeContext,
): number | null {
  const dueAt = overdueAt(policy, context);
  if (dueAt === null) return null;
  const newest = runs.at(-1);
  if (newest && runningFor(newest, context.now) !== null) return null;
  const finished = runs.filter(isFinished);
  const lastFinished = finished.at(-1);
  if (lastFinished && runTime(lastFinished, context.now) === null) return null;
  const cameAfter = (run: BackupRun) => {
    const at = runTime(run, context.now);
    return at !== null && at >= dueAt - EARLY_TOLERANCE_MS;
  };
  return finished.some(cameAfter) ? null : dueAt;
}

/** As `missedAt`, for a job of which no run was ever seen: it is given time from the moment it is watched. */
export function firstMissedAt(policy: BackupPolicy, context: JudgeContext): number | null {
  const { now, watchedSince = null } = context;
  const dueAt = overdueAt(policy, context);
  if (dueAt !== null && (watchedSince === null || dueAt >= watchedSince)) return dueAt;
  if (watchedSince === null) return null;
  const latestAt = watchedSince + policy.maxAgeHours * MS_PER_HOUR;
  return now > latestAt ? latestAt : null;
}

function overdueAt(policy: BackupPolicy, { now, expectedBackupAt = null }: JudgeContext): number | null {
  if (policy.schedule === null || expectedBackupAt === null) return null;
  return now >= expectedBackupAt + policy.graceMinutes * MS_PER_MINUTE ? expectedBackupAt : null;
}
