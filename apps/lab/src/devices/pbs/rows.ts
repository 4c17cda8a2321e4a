import type { BackupSource, SourceJob, SourceRun } from '../backup-source/backup-source';

type Row = Readonly<Record<string, unknown>>;

export const STORE = 'main';
const OWNER = 'backup@pbs!lab';
const CAPACITY = 8_000_000_000_000;

/**
 * A job of the source is a guest: its `machine` is the number, where it is one (several namespaces may hold the same),
 * and its `kind` is the namespace, '' for the root.
 */
export const guestOf = ({ id, machine }: SourceJob): string =>
  /^\d+$/.test(machine) ? machine : String(100 + id);
export const namespaceOf = ({ kind }: SourceJob): string => kind;

/** An error is a text of its own; there is no word that a client does not know. */
const STATUSES: Readonly<Record<SourceRun['outcome'], string | null>> = {
  success: 'OK',
  warning: 'WARNINGS: 1',
  failed: 'backup failed',
  cancelled: 'client closed the connection',
  blocked: 'permission check failed',
  running: null,
  missed: null,
  'new-word': 'OK',
};

const seconds = (source: BackupSource, at: number): number => Math.floor(source.shown(at) / 1000);

/** A run that never came left no task, for the server never heard of it. */
export function tasksOf(source: BackupSource, job: SourceJob): readonly Row[] {
  return job.runs
    .filter(({ outcome }) => outcome !== 'missed')
    .map((run) => taskOf(source, run, 'backup', `${STORE}:vm/${guestOf(job)}`));
}

function taskOf(source: BackupSource, run: SourceRun, type: string, workerId: string): Row {
  const start = seconds(source, run.startedAt);
  const status = run.outcome === 'failed' && run.message !== '' ? run.message : STATUSES[run.outcome];
  const pid = run.id.toString(16).toUpperCase().padStart(8, '0');
  return {
    upid: `UPID:lab-pbs:${pid}:00A1B2C3:${pid}:${start.toString(16).toUpperCase()}:${type}:${workerId.replace(':', '\\x3a')}:${OWNER}:`,
    node: 'localhost',
    pid: run.id,
    pstart: 10_597_059,
    starttime: start,
    worker_type: type,
    worker_id: workerId,
    user: OWNER,
    ...(run.endedAt === null ? {} : { endtime: seconds(source, run.endedAt), status }),
  };
}

/** The filter by type takes every type that contains the word. */
export function tapeTask(source: BackupSource, at: number): Row {
  const run = {
    id: 9_999,
    startedAt: at,
    endedAt: at + 60_000,
    outcome: 'failed',
    message: 'no tape',
  } as const;
  return taskOf(
    source,
    { ...run, processed: 0, transferred: 0, files: 0 },
    'tape-backup-job',
    `${STORE}:lab`,
  );
}

export function groupOf(source: BackupSource, job: SourceJob): Row | null {
  const snapshots = snapshotsOf(source, job);
  const last = snapshots.at(-1);
  // A group without a snapshot is not listed.
  if (last === undefined) return null;
  return {
    'backup-type': 'vm',
    'backup-id': guestOf(job),
    'last-backup': last['backup-time'],
    'backup-count': snapshots.length,
    files: ['qemu-server.conf.blob', 'drive-scsi0.img.fidx', 'index.json.blob'],
    owner: OWNER,
  };
}

export function snapshotsOf(source: BackupSource, job: SourceJob): readonly Row[] {
  const kept = ['success', 'warning', 'new-word', 'running'];
  return job.runs.filter(({ outcome }) => kept.includes(outcome)).map((run) => snapshotOf(source, job, run));
}

/** One that is being made has no size yet. */
function snapshotOf(source: BackupSource, job: SourceJob, run: SourceRun): Row {
  const isWhole = run.outcome !== 'running';
  return {
    'backup-type': 'vm',
    'backup-id': guestOf(job),
    'backup-time': seconds(source, run.startedAt),
    comment: job.name,
    files: [],
    owner: OWNER,
    protected: false,
    ...(isWhole ? { size: run.processed } : {}),
    ...(isWhole ? verification(run) : {}),
  };
}

/** A message beside a success is what its verification found. */
function verification({ outcome, message }: SourceRun): Row {
  if (outcome === 'new-word') return { verification: { state: 'skipped', upid: 'UPID:lab' } };
  if (outcome !== 'success') return {};
  return { verification: { state: message === '' ? 'ok' : 'failed', upid: 'UPID:lab' } };
}

export function usage(jobs: readonly SourceJob[]): Row {
  const used = jobs.reduce((sum, job) => sum + job.stored, 0);
  return { store: STORE, total: CAPACITY, used, avail: CAPACITY - used, 'estimated-full-date': 0 };
}
