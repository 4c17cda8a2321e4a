import { asMessage, moved, worse, type EndOutcome, type ToolReport } from '@nachtwacht/collector-kit';
import type { BackupOutcome, BackupRun } from '@nachtwacht/domain';
import type { Message } from '../messages';
import type { Settings } from '../settings';
import { exitOutcome } from '../tools/exit-codes';

/** The end of a run as it was told: the signal and, where there was one, the program's report. */
export interface Ending {
  readonly message: Message;
  readonly report: ToolReport | null;
}

/** A run as far as the messages tell: started, ended, or both. */
export interface Run {
  readonly id: string;
  /** What the sender called it (`rid`), null when it did not. */
  readonly runId: string | null;
  readonly startedAt: string | null;
  readonly ending: Ending | null;
  /** The last text sent on the way (`/log`). */
  readonly note: string | null;
  /** Another start came without an end of this one. */
  readonly abandoned: boolean;
}

export function outcomeOf(run: Run, settings: Settings): BackupOutcome {
  if (run.ending === null) return run.abandoned ? 'unknown' : 'running';
  const { message, report } = run.ending;
  const told = toldOutcome(message, report, settings);
  return report?.outcome == null ? told : worse(told, report.outcome);
}

/**
 * What the signal alone proves. An exit code speaks for the program; a bare "success" only where no report was
 * promised: in `restic --json | curl` the last program succeeds when the first one fails.
 */
function toldOutcome(
  { signal, exitCode }: Message,
  report: ToolReport | null,
  settings: Settings,
): EndOutcome {
  if (signal === 'fail') return 'failed';
  const tool = settings.tool === 'auto' ? (report?.tool ?? 'plain') : settings.tool;
  if (signal === 'exit') return exitCode === null ? 'unknown' : exitOutcome(tool, exitCode);
  if (signal !== 'success') return 'unknown';
  return tool === 'plain' || report?.outcome != null ? 'success' : 'unknown';
}

/**
 * Times by our own clock where we saw both ends, else the program's: its computer's clock may be wrong, and a
 * report may be delivered late.
 */
export function toBackupRun(run: Run, settings: Settings): BackupRun {
  const report = run.ending?.report ?? null;
  const finishedAt = finishOf(run);
  return {
    id: run.id,
    outcome: outcomeOf(run, settings),
    startedAt: run.startedAt ?? report?.startedAt ?? moved(finishedAt, negative(report?.durationSeconds)),
    finishedAt,
    bytesProcessed: report?.bytesProcessed ?? null,
    bytesStored: report?.bytesStored ?? null,
    files: report?.files ?? null,
    message: messageOf(run, settings),
  };
}

function finishOf({ startedAt, ending }: Run): string | null {
  if (ending === null) return null;
  const received = new Date(ending.message.receivedAt).toISOString();
  return startedAt === null ? (ending.report?.finishedAt ?? received) : received;
}

function negative(seconds: number | null | undefined): number | null {
  return seconds == null ? null : -seconds;
}

function messageOf(run: Run, settings: Settings): string | null {
  if (run.ending === null) return run.note ?? (run.abandoned ? 'started again before it ended' : null);
  const { message, report } = run.ending;
  if (report?.message != null) return report.message;
  if (message.signal === 'unknown') return asMessage(`unknown message: ${message.word}`);
  if (run.note !== null) return run.note;
  return outcomeOf(run, settings) === 'unknown' ? 'success was told without a readable report' : null;
}
