import { asMessage, isoOfLocalTime } from '@nachtwacht/collector-kit';
import { remark, type BackupOutcome, type BackupRun } from '@nachtwacht/domain';
import type { JobStatus } from '../answers';

/** By four independent clients; the maker's pages list none. Compared without case. `DATABASAE` is the wire's own. */
const OUTCOMES: Readonly<Record<string, BackupOutcome>> = {
  BS_STOP_SUCCESS: 'success',
  BS_STOP_SUCCESS_WITH_WARNING: 'warning',
  BS_STOP_SUCCESS_WITH_ERROR: 'warning',
  BS_STOP_INCOMPLETE: 'warning',
  BS_STOP_BY_USER: 'warning',
  BS_STOP_BY_SYSTEM_ERROR: 'failed',
  BS_STOP_BY_SCHEDULER: 'failed',
  BS_BACKUP_NOT_FINISHED: 'failed',
  BS_STOP_BY_QUOTA_EXCEEDED: 'blocked',
  BS_STOP_MISSED_BACKUP: 'missed',
  BS_MISSED_DATABASAE: 'warning',
  BS_MISSED_DATABASE: 'warning',
  BS_MISSED_PUBLIC_FOLDER: 'warning',
  BS_MISSED_VIRTUAL_MACHINE: 'warning',
  BS_STILL_RUNNING: 'running',
};

/** Null when a result says neither which run it is nor when it began. */
export function runOf(status: JobStatus, timeZone: string): BackupRun | null {
  const id = status.ID ?? (status.StartTime === undefined ? null : `start:${status.StartTime}`);
  if (id === null || id === '') return null;
  const { BackupJobStatus: word, missed = [] } = status;
  const told = outcomeOf(word);
  return {
    id,
    outcome: told === 'success' && missed.length > 0 ? 'warning' : told,
    ...(word === undefined ? {} : { rawStatus: word }),
    startedAt: isoOfLocalTime(status.StartTime, timeZone),
    finishedAt: told === 'running' ? null : isoOfLocalTime(status.EndTime, timeZone),
    bytesProcessed: null,
    ...(status.UploadSize === undefined ? {} : { bytesTransferred: status.UploadSize }),
    bytesStored: null,
    files: null,
    message: messageOf(word, missed),
  };
}

/** An empty word is that of a run that is not over; no word at all says nothing. */
function outcomeOf(word: string | undefined): BackupOutcome {
  if (word === undefined) return 'unknown';
  if (word.trim() === '') return 'running';
  const known = word.trim().toUpperCase();
  return Object.hasOwn(OUTCOMES, known) ? (OUTCOMES[known] ?? 'unknown') : 'unknown';
}

function messageOf(word: string | undefined, missed: readonly string[]): string | null {
  if (missed.length > 0) return asMessage(remark('parts-missed', { what: missed.join(', ') }));
  switch (word?.trim().toUpperCase()) {
    case 'BS_STOP_BY_USER':
      return remark('run-cancelled');
    case 'BS_STOP_BY_SCHEDULER':
      return remark('run-window-ended');
    case 'BS_STOP_BY_QUOTA_EXCEEDED':
      return remark('run-over-quota');
    default:
      return null;
  }
}
