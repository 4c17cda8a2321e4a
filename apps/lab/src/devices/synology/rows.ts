import type { BackupSource, SourceJob, SourceRun } from '../backup-source/backup-source';

type Row = Readonly<Record<string, unknown>>;

/** A job of the source with this `kind` is one of Hyper Backup; any other is one of Active Backup for Business. */
export const HYPER = 'hyper-backup';
const TIME_ZONE = 'Europe/Amsterdam';
const BACKUP = 1;
const DELETE_VERSION = 131_072;

const STATUSES: Readonly<Record<SourceRun['outcome'], number>> = {
  running: 1,
  success: 2,
  warning: 3,
  failed: 4,
  blocked: 4,
  cancelled: 5,
  missed: 6,
  'new-word': 9,
};
const HYPER_RESULTS: Readonly<Record<SourceRun['outcome'], string>> = {
  running: 'backingup',
  success: 'done',
  warning: 'partial',
  failed: 'failed',
  blocked: 'dest_missing',
  cancelled: 'cancelled',
  missed: 'none',
  'new-word': 'relinquished',
};

const seconds = (source: BackupSource, at: number | null): number =>
  at === null ? 0 : Math.floor(source.shown(at) / 1000);

export function resultOf(source: BackupSource, job: SourceJob, run: SourceRun): Row {
  return {
    backup_type: 2,
    detail_path: '',
    error_count: run.outcome === 'failed' ? 1 : 0,
    job_action: BACKUP,
    none_count: 0,
    result_id: run.id,
    status: STATUSES[run.outcome],
    success_count: 0,
    task_config: { device_list: [{ device_id: job.id, host_name: job.machine }] },
    task_id: job.id,
    task_name: job.name,
    time_end: seconds(source, run.endedAt),
    time_start: seconds(source, run.startedAt),
    warning_count: run.outcome === 'warning' ? 1 : 0,
  };
}

/** What else the history holds: with the status of a good backup, a moment after the last run. */
export function deletedVersion(source: BackupSource, job: SourceJob, at: number): Row {
  const run = { id: 1_000_000 + job.id, startedAt: at, endedAt: at, outcome: 'success' } as const;
  const amounts = { processed: 0, transferred: 0, files: 0, message: '' };
  return { ...resultOf(source, job, { ...run, ...amounts }), job_action: DELETE_VERSION };
}

export function taskOf(source: BackupSource, job: SourceJob): Row {
  const last = job.runs.at(-1);
  const kept = job.runs.filter(({ outcome }) => outcome === 'success' || outcome === 'warning');
  const result =
    last === undefined ? {} : { last_result: { ...resultOf(source, job, last), ...bytesOf(last) } };
  return {
    backup_type: 2,
    device_count: 1,
    devices: [
      { device_id: job.id, host_name: job.machine, agent_token: 'made by the lab', login_user: 'lab' },
    ],
    task_id: job.id,
    task_name: job.name,
    share_name: 'ActiveBackupforBusiness',
    target_status: 'online',
    version_count: kept.length,
    versions: kept.toReversed().map((run) => ({
      version_id: run.id,
      status: 3,
      time_start: seconds(source, run.startedAt),
      time_end: seconds(source, run.endedAt),
      used_size: 0,
      locked: false,
    })),
    ...result,
  };
}

const bytesOf = ({ transferred }: SourceRun): Row => ({ transfered_bytes: transferred });

export function storageOf(jobs: readonly SourceJob[]): Row {
  return {
    share_name: 'ActiveBackupforBusiness',
    dedup_size: jobs.reduce((sum, { stored }) => sum + stored, 0),
    compressed_size: 0,
    volume_path: '/volume1',
  };
}

export function hyperTask({ id, name }: SourceJob): Row {
  return {
    task_id: id,
    name,
    state: 'backupable',
    status: 'none',
    target_type: 'image',
    type: 'image:image_local',
  };
}

/** The last run and no other. While it is at work its start is told, beside the end of the one before. */
export function hyperStatus(source: BackupSource, job: SourceJob): Row {
  const runs = job.runs.filter(({ outcome }) => outcome !== 'missed');
  const last = runs.at(-1);
  const about = { task_id: job.id, state: 'backupable', status: last?.endedAt === null ? 'backup' : 'none' };
  if (last === undefined) return { ...about, last_bkp_result: 'none' };
  const ended = last.endedAt ?? runs.at(-2)?.endedAt ?? null;
  return {
    ...about,
    last_bkp_time: local(source, last.startedAt),
    ...(ended === null ? {} : { last_bkp_end_time: local(source, ended) }),
    last_bkp_result: HYPER_RESULTS[last.outcome],
    last_bkp_error: last.outcome === 'failed' ? last.message : '',
    last_bkp_error_code: 4401,
  };
}

/** "2026/11/21 22:00:00", by the clock of the NAS. */
function local(source: BackupSource, at: number): string {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: TIME_ZONE,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return clock.format(source.shown(at)).replaceAll('-', '/');
}
