import { isoOfSeconds } from '@nachtwacht/collector-kit';
import { isoOf, parseInstant, remark, type BackupRun } from '@nachtwacht/domain';
import type { Alert, Task } from '../answers';
import { taskOutcome } from './outcome';

const MAX_MESSAGE = 300;

/** A task as a run. How much it read or kept, no documented field says. */
export function taskRun(task: Task): BackupRun {
  const { outcome, rawStatus } = taskOutcome(task);
  return {
    ...NO_AMOUNTS,
    id: task.idString,
    outcome,
    rawStatus,
    startedAt: momentOf(task.startedAt) ?? momentOf(task.enqueuedAt),
    finishedAt: outcome === 'running' ? null : momentOf(task.completedAt),
    message: messageOf(task, outcome),
  };
}

/** An alert as a run: that no backup came is a claim, that one was cancelled is what became of it. Null for any other. */
export function alertRun({ id, type, createdAt, details }: Alert): BackupRun | null {
  const about = { ...NO_AMOUNTS, id: `alert/${id}`, rawStatus: type };
  const missed = missedRemark(type, details?.daysPassed);
  if (missed !== null)
    return {
      ...about,
      outcome: 'missed',
      startedAt: momentOf(createdAt),
      finishedAt: null,
      message: missed,
    };
  if (type.toLowerCase() !== 'backupcanceled') return null;
  return {
    ...about,
    outcome: 'warning',
    startedAt: isoOfSeconds(details?.startTime),
    finishedAt: isoOfSeconds(details?.finishTime) ?? momentOf(createdAt),
    message: remark('run-cancelled'),
  };
}

/** What the alert claims did not come; null where it claims nothing of the kind. */
function missedRemark(type: string, days: string | undefined): string | null {
  if (/^BackupDidNotStart$/i.test(type)) return remark('run-not-started');
  if (!/^NoBackupFor\w*Days$/i.test(type)) return null;
  return days === undefined ? remark('no-backup-for-days') : remark('no-backup-for', { days });
}

const NO_AMOUNTS = { bytesProcessed: null, bytesStored: null, files: null } as const;

/** The end of a task and of the alert about it are told by two services, seconds apart. */
const SAME_RUN_MS = 2 * 60 * 1000;

/**
 * Runs of one job from its tasks and alerts. A cancelled backup that is told as a task too is one run, with the words of
 * the alert.
 */
export function mergedRuns(tasks: readonly BackupRun[], alerts: readonly BackupRun[]): readonly BackupRun[] {
  const isToldOf = (alert: BackupRun) => (task: BackupRun) =>
    alert.outcome === 'warning' && apart(alert.finishedAt, task.finishedAt) <= SAME_RUN_MS;
  const named = tasks.map((task) => {
    const alert = alerts.find((one) => isToldOf(one)(task));
    return alert === undefined || task.message !== null ? task : { ...task, message: alert.message };
  });
  return [...named, ...alerts.filter((alert) => !tasks.some(isToldOf(alert)))];
}

function apart(a: string | null, b: string | null): number {
  return a === null || b === null ? Infinity : Math.abs(Date.parse(a) - Date.parse(b));
}

/** Nanoseconds of RFC 3339; a time without an offset is none. */
function momentOf(text: string | undefined): string | null {
  const at = text === undefined ? null : parseInstant(text);
  return at === null || at <= 0 ? null : isoOf(at);
}

function messageOf({ result, error }: Task, outcome: BackupRun['outcome']): string | null {
  if (outcome === 'success' || outcome === 'running') return null;
  const { reason = '', message = '', code = '' } = result?.error ?? error ?? {};
  const said = [message, reason, code].find((text) => text.trim() !== '') ?? '';
  return said === '' ? null : said.trim().slice(0, MAX_MESSAGE);
}
