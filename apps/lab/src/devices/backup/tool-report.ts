import type { BackupSpec } from '../../world/device';
import type { BackupFacts, RunOutcome } from './backup-run';

/** What a job sends when it ends. */
export interface ToolReport {
  /** The program's exit code, null where the program only posts its report. */
  readonly exitCode: number | null;
  readonly contentType: string;
  readonly body: string;
}

export const REPORTS: Readonly<Record<BackupSpec['tool'], (facts: BackupFacts) => ToolReport>> = {
  restic: resticReport,
  borg: borgReport,
  duplicati: duplicatiReport,
};

const TEXT = 'text/plain; charset=utf-8';

function resticReport(facts: BackupFacts): ToolReport {
  const exitCodes: Record<RunOutcome, number> = { success: 0, warning: 3, failed: 1 };
  const lines =
    facts.outcome === 'failed'
      ? ['Fatal: unable to open config file: Stat: dial tcp 192.0.2.50:8000: connect: no route to host']
      : [...(facts.outcome === 'warning' ? resticErrors() : []), resticSummary(facts)];
  return { exitCode: exitCodes[facts.outcome], contentType: TEXT, body: `${lines.join('\n')}\n` };
}

function resticErrors(): readonly string[] {
  const item = '/srv/praktijk/agenda.lock';
  const error = {
    message_type: 'error',
    error: { Op: 'open', Path: item, Err: 13 },
    during: 'archival',
    item,
  };
  return [JSON.stringify(error), 'Warning: at least one source file could not be read'];
}

function resticSummary(facts: BackupFacts): string {
  return JSON.stringify({
    message_type: 'summary',
    files_new: 12,
    files_changed: 31,
    files_unmodified: Math.max(0, facts.files - 43),
    data_added: facts.bytesAdded,
    total_files_processed: facts.files,
    total_bytes_processed: facts.bytesProcessed,
    total_duration: (facts.finishedAt - facts.startedAt) / 1000,
    snapshot_id: facts.runId.slice(0, 8),
  });
}

function borgReport(facts: BackupFacts): ToolReport {
  const exitCodes: Record<RunOutcome, number> = { success: 0, warning: 1, failed: 2 };
  const log = (levelname: string, message: string): string =>
    JSON.stringify({
      type: 'log_message',
      time: facts.finishedAt / 1000,
      message,
      levelname,
      name: 'borg.archiver',
    });
  const parts = {
    success: [borgCreated(facts)],
    warning: [
      borgCreated(facts),
      log('WARNING', '/srv/data/agenda.lock: open: [Errno 13] Permission denied'),
    ],
    failed: [log('ERROR', 'Failed to create/acquire the lock /kluis/lock.exclusive (timeout).')],
  };
  return {
    exitCode: exitCodes[facts.outcome],
    contentType: TEXT,
    body: `${parts[facts.outcome].join('\n')}\n`,
  };
}

function borgCreated(facts: BackupFacts): string {
  // Without a zone, as borg writes it; these jobs run with TZ=UTC.
  const local = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, '.000000');
  const created = {
    archive: {
      id: facts.runId.repeat(2),
      name: local(facts.startedAt),
      start: local(facts.startedAt),
      end: local(facts.finishedAt),
      duration: (facts.finishedAt - facts.startedAt) / 1000,
      stats: {
        original_size: facts.bytesProcessed,
        compressed_size: Math.round(facts.bytesProcessed * 0.7),
        deduplicated_size: facts.bytesAdded,
        nfiles: facts.files,
      },
    },
    cache: { stats: { unique_csize: facts.bytesStored } },
    encryption: { mode: 'repokey' },
    repository: {
      id: 'make-believe',
      last_modified: local(facts.finishedAt),
      location: 'ssh://kluis/./demo',
    },
  };
  return JSON.stringify(created, null, 4);
}

function duplicatiReport(facts: BackupFacts): ToolReport {
  const results: Record<RunOutcome, string> = { success: 'Success', warning: 'Warning', failed: 'Error' };
  const body = {
    Data: {
      MainOperation: 'Backup',
      ParsedResult: results[facts.outcome],
      ExaminedFiles: facts.files,
      SizeOfExaminedFiles: facts.bytesProcessed,
      FilesWithError: facts.outcome === 'warning' ? 3 : 0,
      WarningsActualLength: facts.outcome === 'warning' ? 3 : 0,
      ErrorsActualLength: facts.outcome === 'failed' ? 1 : 0,
      PartialBackup: false,
      Dryrun: false,
      Interrupted: false,
      Version: '2.1.0.5',
      BeginTime: new Date(facts.startedAt).toISOString(),
      EndTime: new Date(facts.finishedAt).toISOString(),
      BackendStatistics: { KnownFileSize: facts.bytesStored, BytesUploaded: facts.bytesAdded },
    },
    Extra: {
      OperationName: 'Backup',
      'backup-name': facts.jobName,
      'backup-id': `DB-${facts.jobName.length}`,
    },
    LogLines: duplicatiLog(facts.outcome),
  };
  return { exitCode: null, contentType: 'application/json', body: JSON.stringify(body) };
}

function duplicatiLog(outcome: RunOutcome): readonly string[] {
  if (outcome === 'warning') return ['[Warning-FileEnumeration]: Error reading metadata: agenda.lock'];
  return outcome === 'failed'
    ? ['[Error-Backend]: The remote server returned an error: (403) Forbidden']
    : [];
}
