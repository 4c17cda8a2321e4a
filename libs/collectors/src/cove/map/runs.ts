import { isoOfSeconds } from '@nachtwacht/collector-kit';
import { remark, type BackupRun } from '@nachtwacht/domain';
import type { Completed } from '../memory';
import type { Job } from './job';
import { numberOf, secondsOf } from './numbers';
import { statusOf, type SessionStatus } from './status';

export interface JobRuns {
  readonly runs: readonly BackupRun[];
  /** The last completed session, to know it again when it is no longer the last one. */
  readonly completed: Completed | null;
}

/** The last session of a job, and before it the last completed one where that is another. */
export function runsOf(job: Job, remembered: Completed | undefined): JobRuns {
  const { told } = job;
  if (told.status === undefined) return { runs: [], completed: remembered ?? null };
  const status = statusOf(told.status);
  const session = secondsOf(told.session);
  const completed = secondsOf(told.completed);
  const isOwnEnd = session !== null && completed !== null && completed >= session && isFinal(status);
  const last = lastRun(job, status, session, isOwnEnd ? completed : null);
  if (isOwnEnd) return { runs: [last], completed: { session, completed } };
  const before = completed === null ? null : completedRun(job, completed, remembered);
  return {
    runs: before === null || before.id === last.id ? [last] : [before, last],
    completed: remembered !== undefined && remembered.completed === completed ? remembered : null,
  };
}

const isFinal = ({ outcome }: SessionStatus): boolean => outcome !== 'running' && outcome !== 'missed';

function lastRun(job: Job, status: SessionStatus, session: number | null, end: number | null): BackupRun {
  const { told } = job;
  const sent = numberOf(told.sent);
  // A session that did not start has no time of its own: what stands there may be that of the one before.
  const id =
    status.outcome === 'missed' ? `${job.key}/not-started/${session ?? 0}` : `${job.key}/${session ?? 0}`;
  return {
    id,
    outcome: status.outcome,
    rawStatus: status.rawStatus,
    startedAt: isoOfSeconds(session),
    finishedAt: isFinal(status) ? isoOfSeconds(endOf(session, end, numberOf(told.duration))) : null,
    bytesProcessed: status.outcome === 'missed' ? null : numberOf(told.processed),
    ...(sent === null || status.outcome === 'missed' ? {} : { bytesTransferred: sent }),
    bytesStored: null,
    files: status.outcome === 'missed' ? null : numberOf(told.files),
    message: messageOf(status, numberOf(told.errors) ?? 0),
  };
}

/** The end that is told, or else as long after the time of the session as it took; null where neither is told. */
function endOf(session: number | null, end: number | null, duration: number | null): number | null {
  if (session === null) return null;
  if (end !== null && end > session) return end;
  return duration !== null && duration > 0 ? session + duration : end;
}

/** Of an earlier session only its status and end are told: it bears the id that it had while it was the last one. */
function completedRun(job: Job, completed: number, remembered: Completed | undefined): BackupRun | null {
  if (job.told.completedStatus === undefined) return null;
  const status = statusOf(job.told.completedStatus);
  if (!isFinal(status)) return null;
  const known = remembered?.completed === completed ? remembered : null;
  return {
    id: `${job.key}/${known?.session ?? completed}`,
    outcome: status.outcome,
    rawStatus: status.rawStatus,
    startedAt: isoOfSeconds(known?.session),
    finishedAt: isoOfSeconds(completed),
    bytesProcessed: null,
    bytesStored: null,
    files: null,
    message: null,
  };
}

/** The list tells no texts of errors; what is known of the status, and how many errors there were. */
function messageOf({ code, outcome }: SessionStatus, errors: number): string | null {
  const said = saidOf(code);
  const counted = errors > 0 && outcome !== 'missed' ? remark('errors-counted', { count: errors }) : null;
  const parts = [said, counted].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

function saidOf(code: string): string | null {
  if (code === '3') return remark('run-aborted');
  if (code === '6') return remark('run-interrupted');
  if (code === '7') return remark('run-not-started');
  if (code === '10') return remark('run-over-quota');
  return code === '11' ? remark('run-without-selection') : null;
}
