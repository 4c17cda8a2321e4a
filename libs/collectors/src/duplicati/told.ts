import {
  documentsIn,
  readDuplicati,
  reportBody,
  type Recognised,
  type ToolReport,
} from '@nachtwacht/collector-kit';
import type { BackupRun } from '@nachtwacht/domain';
import type { Message } from './messages';

/** A run as one message told it, and of which job. */
export interface Told {
  /** Stays the same for as long as the job exists, also when it gets another name. */
  readonly key: string;
  readonly name: string;
  readonly machine: string | null;
  readonly run: BackupRun;
}

/** Null: nothing that can be read. `not-a-backup`: a restore, a repair, a trial run. */
export function told(message: Message): Told | 'not-a-backup' | null {
  const report = reportOf(message);
  if (report === null || report === 'not-a-backup') return report;
  return {
    key: keyOf(report),
    name: nameOf(report),
    machine: report.machineName,
    run: runOf(report, message),
  };
}

function reportOf(message: Message): Recognised {
  const body = reportBody(message);
  const read = readDuplicati(documentsIn(body), message.receivedAt);
  if (read !== null) return read;
  const whole = withoutLog(body);
  return whole === null ? null : readDuplicati(documentsIn(whole), message.receivedAt);
}

/** Long log lines come last in a report and are what makes it too long to be taken whole: the result stands before them. */
function withoutLog(body: string): string | null {
  const at = body.lastIndexOf('"LogLines"');
  return at < 0 ? null : `${body.slice(0, at).replace(/,\s*$/, '')}}`;
}

/** The ids of jobs are numbered per computer: two computers that share an address must not share a job. */
function keyOf({ jobId, jobName, machineId }: ToolReport): string {
  const job = jobId ?? (jobName === null ? 'unnamed' : `name:${jobName}`);
  return `job:${machineId === null ? job : `${machineId}/${job}`}`;
}

function nameOf({ jobId, jobName }: ToolReport): string {
  return jobName ?? jobId ?? 'Duplicati';
}

function runOf(report: ToolReport, { id, receivedAt }: Message): BackupRun {
  return {
    // What began at no moment, such as a run that died before it did, has no name of its own.
    id: report.runId ?? `message:${id}`,
    outcome: report.outcome ?? 'unknown',
    ...(report.rawStatus === null ? {} : { rawStatus: report.rawStatus }),
    startedAt: report.startedAt,
    finishedAt: report.finishedAt ?? new Date(receivedAt).toISOString(),
    bytesProcessed: report.bytesProcessed,
    ...(report.bytesAdded === null ? {} : { bytesTransferred: report.bytesAdded }),
    bytesStored: report.bytesStored,
    files: report.files,
    message: report.message,
  };
}
