import { asMessage, isoOfSeconds } from '@nachtwacht/collector-kit';
import { remark, type BackupOutcome, type BackupRun } from '@nachtwacht/domain';
import type { Snapshot, Task } from '../answers';

/** The run that a task was, with what it left where that is known. */
export function taskRun(task: Task, snapshot: Snapshot | null): BackupRun {
  const { outcome, message } = endOf(task);
  const doubted = outcome === 'success' && snapshot?.verification?.state === 'failed';
  return {
    id: task.upid,
    outcome: doubted ? 'warning' : outcome,
    ...(typeof task.status === 'string' ? { rawStatus: task.status } : {}),
    startedAt: isoOfSeconds(task.starttime),
    finishedAt: isoOfSeconds(task.endtime),
    bytesProcessed: snapshot?.size ?? null,
    bytesStored: null,
    files: null,
    message: doubted ? remark('run-verification-failed') : message,
  };
}

/**
 * What came in without a task that is still listed: by a sync from another server, or longer ago than tasks are read.
 * When it ended nobody knows: the moment at which it began stands for it.
 */
export function pointRun(snapshot: Snapshot): BackupRun {
  const at = isoOfSeconds(snapshot['backup-time']);
  const doubted = snapshot.verification?.state === 'failed';
  return {
    id: `snapshot:${at ?? ''}`,
    outcome: doubted ? 'warning' : 'success',
    startedAt: null,
    finishedAt: at,
    bytesProcessed: snapshot.size ?? null,
    bytesStored: null,
    files: null,
    message: doubted ? remark('run-verification-failed') : null,
  };
}

/** A task whose end tells no status was cut short together with its server, like one whose status is `unknown`. */
function endOf({ endtime, status }: Task): {
  readonly outcome: BackupOutcome;
  readonly message: string | null;
} {
  if (status === undefined || status === null)
    return { outcome: endtime == null ? 'running' : 'unknown', message: null };
  if (typeof status !== 'string' || status === '') return { outcome: 'unknown', message: null };
  if (/^ok$/i.test(status)) return { outcome: 'success', message: null };
  if (/^warnings: ?\d+$/i.test(status)) return { outcome: 'warning', message: asMessage(status) };
  if (/^unknown$/i.test(status)) return { outcome: 'failed', message: remark('run-cut-short') };
  return { outcome: 'failed', message: asMessage(status.replace(/^error: /i, '')) };
}
