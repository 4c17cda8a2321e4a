import { isoOf, parseInstant, type BackupRun } from '@nachtwacht/domain';
import type { JobState, Session, VeeamAnswers } from '../answers';
import type { VeeamSettings } from '../schema';
import { sessionOutcome, stateOutcome } from './outcome';

const MAX_MESSAGE = 300;
/** A job tries again within minutes (ten by default); a next run so soon after a failure is that. */
const RETRY_WITHIN_MS = 30 * 60 * 1000;

export interface RunFacts {
  readonly failures: ReadonlyMap<string, readonly string[]>;
  readonly amounts: ReadonlyMap<string, { readonly processed: number; readonly transferred: number }>;
}

export function factsOf({ failures, amounts }: VeeamAnswers): RunFacts {
  return {
    failures: new Map(failures.map(({ session, titles }) => [session, titles])),
    amounts: new Map(amounts.map((amount) => [amount.session, amount])),
  };
}

/** One session as a run; its bytes are those of the job's state where that speaks of this very session. */
export function sessionRun(
  session: Session,
  job: JobState | undefined,
  facts: RunFacts,
  settings: VeeamSettings,
): BackupRun {
  const { outcome, rawStatus } = sessionOutcome(session, settings);
  const progress = job?.sessionId === session.id ? job.sessionProgress : undefined;
  const amount = facts.amounts.get(session.id);
  const transferred = progress?.transferredSize ?? amount?.transferred;
  return {
    id: session.id,
    outcome,
    rawStatus,
    startedAt: momentOf(session.creationTime),
    finishedAt: outcome === 'running' ? null : momentOf(session.endTime),
    bytesProcessed: progress?.processedSize ?? amount?.processed ?? null,
    ...(transferred === undefined ? {} : { bytesTransferred: transferred }),
    bytesStored: null,
    files: null,
    message: messageOf(session, outcome, facts),
  };
}

/** The last run as the job's state tells it, where its session could not be read; null when the job never ran. */
export function stateRun(job: JobState): BackupRun | null {
  const startedAt = momentOf(job.lastRun);
  if (startedAt === null || job.sessionId === undefined) return null;
  const { outcome, rawStatus } = stateOutcome(job);
  const seconds = outcome === 'running' ? null : secondsOf(job.sessionProgress?.duration);
  const transferred = job.sessionProgress?.transferredSize;
  return {
    id: job.sessionId,
    outcome,
    rawStatus,
    startedAt,
    finishedAt: seconds === null ? null : isoOf(Date.parse(startedAt) + seconds * 1000),
    bytesProcessed: job.sessionProgress?.processedSize ?? null,
    ...(transferred === undefined ? {} : { bytesTransferred: transferred }),
    bytesStored: null,
    files: null,
    message: null,
  };
}

/** Marks failures that the job tried again: each try is a session of its own, and only the last one counts. */
export function withRetries(runs: readonly BackupRun[]): readonly BackupRun[] {
  return runs.map((run, index) => {
    const next = runs[index + 1];
    if (run.outcome !== 'failed' || run.finishedAt === null || next?.startedAt == null) return run;
    const pause = Date.parse(next.startedAt) - Date.parse(run.finishedAt);
    return pause >= 0 && pause <= RETRY_WITHIN_MS ? { ...run, willRetry: true as const } : run;
  });
}

/** The message of a failed session may be how far it was: what failed in its log says why. */
function messageOf({ id, result }: Session, outcome: BackupRun['outcome'], facts: RunFacts): string | null {
  const titles = facts.failures.get(id) ?? [];
  if (titles.length > 0) return titles.join('; ').slice(0, MAX_MESSAGE);
  const message = result?.message?.trim() ?? '';
  // Often the message is the word of the result again.
  const saysNothing = message === '' || message.toLowerCase() === result?.result?.toLowerCase();
  return outcome === 'success' || outcome === 'running' || saysNothing ? null : message.slice(0, MAX_MESSAGE);
}

/** Seven digits of a second and an offset, as .NET writes them; a time without an offset is none. */
export function momentOf(text: string | undefined): string | null {
  const at = text === undefined ? null : parseInstant(text);
  return at === null || at <= 0 ? null : isoOf(at);
}

/** "HH:MM:SS", with days before it where it took that long ("1.02:03:04"). */
function secondsOf(duration: string | undefined): number | null {
  const match = /^(?:(\d{1,3})\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?$/.exec(duration ?? '');
  if (match === null) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
