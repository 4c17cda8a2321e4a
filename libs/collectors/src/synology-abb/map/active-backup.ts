import { isoOfSeconds, jobObservations, soundOr } from '@nachtwacht/collector-kit';
import {
  remark,
  type BackupOutcome,
  type BackupPoint,
  type BackupRun,
  type Observation,
  type SeenAsset,
} from '@nachtwacht/domain';
import { AbbTask, Result, Version, type SynologyAnswers } from '../answers';

export interface SeenJobs {
  readonly count: number;
  /** False when something was listed that could not be read. */
  readonly isReadable: boolean;
  readonly assets: readonly SeenAsset[];
  readonly observations: readonly Observation[];
}

/** Results of deleting, verifying and restoring are results too: counting one would hide a backup that is missing. */
const BACKUP_ACTION = 1;
/** The only status that was seen on versions that can be restored. */
const GOOD_VERSION = 3;

const OUTCOMES: Readonly<Record<number, BackupOutcome>> = {
  2: 'success',
  3: 'warning',
  4: 'failed',
  5: 'warning',
  6: 'missed',
};
const CANCELLED = 5;
const WORKING = 1;

export function activeBackupJobs(answers: NonNullable<SynologyAnswers['activeBackup']>): SeenJobs {
  const tasks = answers.tasks.map((task) => soundOr(AbbTask, task));
  const found = distinct(tasks.filter((task) => task !== undefined));
  const told = [...answers.results, ...found.map(({ last_result: result }) => result)];
  const results = told
    .flatMap((result) => soundOr(Result, result) ?? [])
    .filter(({ job_action: action }) => action === BACKUP_ACTION)
    // The one that tells more of the same result goes first.
    .toSorted((a, b) => Number(b.transfered_bytes !== undefined) - Number(a.transfered_bytes !== undefined));
  const byTask = Map.groupBy(results, ({ task_id: task }) => task);
  return {
    count: found.length,
    isReadable: tasks.every((task) => task !== undefined),
    assets: found.map(assetOf),
    observations: found.flatMap((task) => observationsOf(task, byTask.get(task.task_id) ?? [])),
  };
}

function distinct(tasks: readonly AbbTask[]): readonly AbbTask[] {
  return [...new Map(tasks.map((task) => [task.task_id, task])).values()];
}

const keyOf = ({ task_id: id }: AbbTask) => `active-backup:${id}`;

function assetOf(task: AbbTask): SeenAsset {
  const hosts = (task.devices ?? []).flatMap(({ host_name: host }) => host ?? []);
  const name = task.task_name ?? `Active Backup ${task.task_id}`;
  const [host] = hosts;
  return {
    key: keyOf(task),
    kind: 'backup-job',
    name: hosts.length === 1 && host !== undefined && host !== name ? `${name} (${host})` : name,
    facts: { vendor: 'Synology', model: 'Active Backup for Business' },
  };
}

function observationsOf(task: AbbTask, results: readonly Result[]): readonly Observation[] {
  const newest = versionsOf(task).at(-1);
  // Zero is what it tells of deduplicated versions: not told.
  const bytesStored = newest?.used_size || null;
  return jobObservations({
    key: keyOf(task),
    runs: results.map(runOf),
    bytesStored,
    ...(task.versions === undefined ? {} : { points: pointsOf(task) }),
  });
}

function versionsOf({ versions = [] }: AbbTask) {
  return versions
    .flatMap((version) => soundOr(Version, version) ?? [])
    .filter(({ status }) => status === GOOD_VERSION)
    .toSorted((a, b) => (a.time_end ?? 0) - (b.time_end ?? 0));
}

function pointsOf(task: AbbTask): readonly BackupPoint[] {
  return versionsOf(task).flatMap(({ version_id: id, time_start: start, time_end: end }) => {
    const at = isoOfSeconds(end) ?? isoOfSeconds(start);
    return at === null ? [] : [{ id, at }];
  });
}

function runOf(result: Result): BackupRun {
  const { status, transfered_bytes: bytes } = result;
  return {
    id: `result:${result.result_id}`,
    outcome: outcomeOf(result),
    ...(typeof status === 'number' || typeof status === 'string' ? { rawStatus: String(status) } : {}),
    startedAt: isoOfSeconds(result.time_start),
    finishedAt: isoOfSeconds(result.time_end),
    bytesProcessed: null,
    ...(bytes === undefined ? {} : { bytesTransferred: bytes }),
    bytesStored: null,
    files: null,
    message: messageOf(result),
  };
}

function outcomeOf({ status, time_end: end = 0 }: Result): BackupOutcome {
  if (typeof status !== 'number') return 'unknown';
  if (status === WORKING && end === 0) return 'running';
  return OUTCOMES[status] ?? 'unknown';
}

/** A result counts its devices; what went wrong with each stands in a log that is not read. */
function messageOf({ status, error_count: failed = 0, warning_count: warned = 0 }: Result): string | null {
  if (status === CANCELLED) return remark('run-cancelled');
  if (failed > 0) return remark('errors-counted', { count: failed });
  return warned > 0 ? remark('warnings-counted', { count: warned }) : null;
}
