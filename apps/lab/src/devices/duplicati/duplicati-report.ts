import type { SourceJob, SourceRun } from '../backup-source/backup-source';

/** What Duplicati posts when a run ends: `json` by `--send-http-json-urls`, `form` by `--send-http-form-urls`. */
export interface DuplicatiReport {
  readonly contentType: string;
  readonly body: string;
}

const RESULTS: Readonly<Record<SourceRun['outcome'], string | null>> = {
  success: 'Success',
  warning: 'Warning',
  failed: 'Error',
  blocked: 'Fatal',
  cancelled: 'Success',
  'new-word': 'Doubtful',
  // A computer that is off, and a run that is not over, send nothing.
  running: null,
  missed: null,
};

/** The report of one run; null where Duplicati sends none. A job's `machine` is the computer, which keeps its id for ever. */
export function duplicatiReport(
  job: SourceJob,
  run: SourceRun,
  form: 'json' | 'form' = 'json',
): DuplicatiReport | null {
  const result = RESULTS[run.outcome];
  if (result === null || run.endedAt === null) return null;
  if (form === 'form') {
    const message = textOf(job, result);
    const body = new URLSearchParams({ message }).toString();
    return { contentType: 'application/x-www-form-urlencoded', body };
  }
  const about = {
    OperationName: 'Backup',
    'machine-id': machineId(job),
    'machine-name': job.machine,
    'backup-name': job.name,
    'backup-id': `DB-${job.id}`,
  };
  const isDead = run.outcome === 'blocked';
  const report = {
    Data: isDead ? null : dataOf(job, run, result),
    Extra: about,
    LogLines: logLinesOf(run),
    ...(isDead ? { Exception: `System.IO.IOException: ${run.message}` } : {}),
  };
  return { contentType: 'application/json', body: JSON.stringify(report) };
}

function logLinesOf({ outcome, message }: SourceRun): readonly string[] {
  if (outcome === 'failed') return [`[Error-Backend]: ${message}`];
  return outcome === 'warning' && message !== '' ? [`[Warning-Snapshot]: ${message}`] : [];
}

function dataOf(job: SourceJob, run: SourceRun, result: string): Readonly<Record<string, unknown>> {
  return {
    MainOperation: 'Backup',
    ParsedResult: result,
    ExaminedFiles: run.files,
    SizeOfExaminedFiles: run.processed,
    FilesWithError: run.outcome === 'warning' ? 3 : 0,
    WarningsActualLength: run.outcome === 'warning' ? 3 : 0,
    ErrorsActualLength: run.outcome === 'failed' ? 1 : 0,
    PartialBackup: false,
    Dryrun: false,
    Interrupted: run.outcome === 'cancelled',
    Version: '2.1.0.5',
    BeginTime: sevenDigits(run.startedAt),
    EndTime: sevenDigits(run.endedAt ?? run.startedAt),
    BackendStatistics: {
      KnownFileSize: job.stored,
      BytesUploaded: run.transferred,
      BackupListCount: job.runs.length,
    },
  };
}

function textOf(job: SourceJob, result: string): string {
  const about = `${machineId(job)}, DB-${job.id}, ${job.machine}`;
  return `Duplicati Backup report for ${job.name} (${about})\n\nMainOperation: Backup\nParsedResult: ${result}\n`;
}

function machineId({ machine }: SourceJob): string {
  return Buffer.from(machine).toString('hex').padEnd(32, '0').slice(0, 32);
}

function sevenDigits(at: number): string {
  return new Date(at).toISOString().replace('Z', '0000Z');
}
