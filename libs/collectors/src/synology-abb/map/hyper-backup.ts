import { asMessage, isoOfLocalTime, isoOfSeconds, jobObservations, soundOr } from '@nachtwacht/collector-kit';
import { remark, type BackupOutcome, type BackupRun, type SeenAsset } from '@nachtwacht/domain';
import { HyperTask, type SynologyAnswers } from '../answers';
import type { SeenJobs } from './active-backup';

/** By clients of this API; the maker documents none of them. Compared without case. */
const OUTCOMES: Readonly<Record<string, BackupOutcome>> = {
  done: 'success',
  backingup: 'running',
  resuming: 'running',
  waiting: 'running',
  detect: 'running',
  error: 'failed',
  failed: 'failed',
  fail: 'failed',
  dest_missing: 'failed',
  partial: 'warning',
  cancel: 'warning',
  canceled: 'warning',
  cancelled: 'warning',
  suspended: 'warning',
};

export interface SeenHyperJobs extends SeenJobs {
  /** The last run of each job that ended, by key. */
  readonly last: ReadonlyMap<string, BackupRun>;
}

export function hyperBackupJobs(
  answers: NonNullable<SynologyAnswers['hyperBackup']>,
  timeZone: string,
  before: ReadonlyMap<string, BackupRun>,
): SeenHyperJobs {
  const tasks = answers.tasks.map((task) => soundOr(HyperTask, task));
  const found = [
    ...new Map(tasks.flatMap((task) => (task === undefined ? [] : [[task.task_id, task]]))).values(),
  ];
  const last = new Map(before);
  const observations = found.flatMap((task) => {
    const key = keyOf(task);
    const run = runOf(task, timeZone);
    const known = last.get(key);
    if (run !== null && run.outcome !== 'running') last.set(key, run);
    const runs = [run, known?.id === run?.id ? undefined : known].filter((one) => one != null);
    return jobObservations({ key, runs });
  });
  return {
    count: found.length,
    isReadable: tasks.every((task) => task !== undefined),
    assets: found.map(assetOf),
    observations,
    last: new Map([...last].filter(([key]) => found.some((task) => keyOf(task) === key))),
  };
}

const keyOf = ({ task_id: id }: HyperTask) => `hyper-backup:${id}`;

function assetOf(task: HyperTask): SeenAsset {
  return {
    key: keyOf(task),
    kind: 'backup-job',
    name: task.name ?? `Hyper Backup ${task.task_id}`,
    facts: { vendor: 'Synology', model: 'Hyper Backup' },
  };
}

/**
 * The last run, by the moment it began: there is no other name for it. While a task is at work older versions still
 * tell the times of the run before, under the word for the present one: that is neither run, and not told.
 */
function runOf(task: HyperTask, timeZone: string): BackupRun | null {
  const { last_bkp_time: time, last_bkp_end_time: end, last_bkp_result: result } = task;
  const startedAt = momentOf(time, timeZone);
  const finishedAt = momentOf(end, timeZone);
  const at = startedAt ?? finishedAt;
  if (at === null) return null;
  const outcome = outcomeOf(result);
  const isOfThisRun = startedAt !== null && (finishedAt === null || finishedAt < startedAt);
  if (outcome === 'running' && !isOfThisRun) return null;
  return {
    id: `${task.task_id}:${at}`,
    outcome,
    ...(result === undefined ? {} : { rawStatus: result }),
    startedAt,
    finishedAt: outcome === 'running' ? null : (finishedAt ?? startedAt),
    bytesProcessed: null,
    bytesStored: null,
    files: null,
    message:
      asMessage(task.last_bkp_error) ?? (/^cancel/i.test(result ?? '') ? remark('run-cancelled') : null),
  };
}

function outcomeOf(result: string | undefined): BackupOutcome {
  const word = (result ?? '').trim().toLowerCase();
  return Object.hasOwn(OUTCOMES, word) ? (OUTCOMES[word] ?? 'unknown') : 'unknown';
}

function momentOf(value: string | number | undefined, timeZone: string): string | null {
  if (typeof value === 'number') return isoOfSeconds(value);
  return /^\d{9,11}$/.test(value ?? '') ? isoOfSeconds(Number(value)) : isoOfLocalTime(value, timeZone);
}
