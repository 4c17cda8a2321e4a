import { firstMissedAt, missedAt } from '../../backup/missed';
import { isBad, isFinished, isGood, lastGoodTime, runningFor, runTime } from '../../backup/run-times';
import { QUOTED_LINE, QUOTED_WORD, quoted } from '../../text/quoted';
import { MS_PER_HOUR } from '../../time/duration';
import { isoOf, parseInstant } from '../../time/instant';
import type { JudgeContext } from '../judge-context';
import type { BackupReading, BackupRun } from '../observation';
import type { BackupPolicy } from '../policy';
import type { Verdict } from '../status';
import { verdict, worstVerdict } from '../verdict';

/**
 * A job by its runs, newest last. In this order: a run that never ends, a run that never came, how the last one
 * that tells ended, how old the newest good one is, and only then whether all is well.
 */
export function judgeBackup(reading: BackupReading, policy: BackupPolicy, context: JudgeContext): Verdict {
  const newest = reading.runs.at(-1);
  if (!newest) return judgeNeverRan(policy, context);
  return (
    judgeStuck(newest, policy, context) ??
    judgeMissed(reading.runs, policy, context) ??
    worstVerdict(judgeOutcome(reading.runs, newest, policy, context), ...judgeSchedule(policy, context))
  );
}

/** A schedule that could not be turned into a moment would never miss a run: that must not pass for good. */
function judgeSchedule({ schedule }: BackupPolicy, { expectedBackupAt = null }: JudgeContext): Verdict[] {
  if (schedule === null || expectedBackupAt !== null) return [];
  const value = quoted(schedule.cron, QUOTED_WORD);
  return [verdict('unknown', 'unrecognised', { value, expected: 'schedule' })];
}

function judgeNeverRan(policy: BackupPolicy, context: JudgeContext): Verdict {
  const at = firstMissedAt(policy, context);
  if (at === null) return verdict('unknown', 'backup-never');
  return verdict('critical', 'backup-missed', { expectedAt: isoOf(at), graceMinutes: policy.graceMinutes });
}

function judgeStuck(newest: BackupRun, policy: BackupPolicy, { now }: JudgeContext): Verdict | null {
  const duration = runningFor(newest, now);
  if (duration === null || duration <= policy.maxDurationHours * MS_PER_HOUR) return null;
  return verdict('critical', 'backup-stuck', {
    startedAt: isoOf(now - duration),
    hours: Math.floor(duration / MS_PER_HOUR),
    limitHours: policy.maxDurationHours,
  });
}

function judgeMissed(
  runs: readonly BackupRun[],
  policy: BackupPolicy,
  context: JudgeContext,
): Verdict | null {
  const at = missedAt(runs, policy, context);
  if (at === null) return null;
  const last = runs.findLast(isFinished);
  return verdict('critical', 'backup-missed', {
    expectedAt: isoOf(at),
    graceMinutes: policy.graceMinutes,
    ...moment('lastRunAt', last ? runTime(last, context.now) : null),
  });
}

function judgeOutcome(
  runs: readonly BackupRun[],
  newest: BackupRun,
  policy: BackupPolicy,
  { now }: JudgeContext,
): Verdict {
  const telling = runs.findLast((run) => isGood(run) || isBad(run));
  const lastGoodAt = lastGoodTime(runs, now);
  if (!telling)
    return newest.outcome === 'running' ? running('unknown', newest, null, now) : unclear(newest, now);
  if (isBad(telling)) {
    const about = { ...moment('finishedAt', runTime(telling, now)), ...said(telling) };
    return verdict('critical', 'backup-failed', { ...about, ...moment('lastGoodAt', lastGoodAt) });
  }

  const tellingAt = runTime(telling, now);
  if (tellingAt === null) return unclear(telling, now);
  const goodAt = lastGoodAt ?? tellingAt;
  if (now - goodAt > policy.maxAgeHours * MS_PER_HOUR) {
    return verdict('critical', 'backup-outdated', {
      lastGoodAt: isoOf(goodAt),
      hours: Math.floor((now - goodAt) / MS_PER_HOUR),
      limitHours: policy.maxAgeHours,
    });
  }
  // Neither good nor bad: it must not hide the failure before it, nor pass for the success before it.
  const lastEnded = runs.findLast((run) => run.outcome !== 'running');
  if (lastEnded && lastEnded !== telling) return unclear(lastEnded, now);
  const finishedAt = isoOf(tellingAt);
  if (telling.outcome === 'warning')
    return verdict('warning', 'backup-warning', { finishedAt, ...said(telling) });
  if (telling.bytesProcessed === 0) return verdict('warning', 'backup-empty', { finishedAt });
  if (newest.outcome === 'running') return running('ok', newest, goodAt, now);
  return verdict('ok', 'backup-success', { finishedAt, ...amounts(telling) });
}

function running(status: 'ok' | 'unknown', run: BackupRun, goodAt: number | null, now: number): Verdict {
  const about = { ...moment('startedAt', runTime(run, now)), ...moment('lastGoodAt', goodAt) };
  return verdict(status, 'backup-running', about);
}

/** A run whose end or time can't be told; a moment that is there but can't be right is shown as the source gave it. */
function unclear(run: BackupRun, now: number): Verdict {
  const at = runTime(run, now);
  const told = run.finishedAt ?? run.startedAt;
  if (at === null && told !== null) {
    const expected = parseInstant(told) === null ? 'date' : 'past-date';
    return verdict('unknown', 'unrecognised', { value: quoted(told, QUOTED_WORD), expected });
  }
  return verdict('unknown', 'backup-unclear', { ...moment('finishedAt', at), ...said(run) });
}

function amounts({ bytesProcessed, files }: BackupRun): { bytes?: number; files?: number } {
  return {
    ...(bytesProcessed !== null && Number.isFinite(bytesProcessed) ? { bytes: bytesProcessed } : {}),
    ...(files !== null && Number.isFinite(files) ? { files } : {}),
  };
}

function said({ message }: BackupRun): { message?: string } {
  return message === null ? {} : { message: quoted(message, QUOTED_LINE) };
}

function moment<K extends string>(key: K, at: number | null): { [M in K]?: string } {
  const result: { [M in K]?: string } = {};
  if (at !== null) result[key] = isoOf(at);
  return result;
}
