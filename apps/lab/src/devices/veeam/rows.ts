import type { BackupSource, SourceJob, SourceRun } from '../backup-source/backup-source';
import { uuidOf } from '../backup-source/hurdles';

export type VeeamFlavour = '1.2' | '1.3';
type Row = Readonly<Record<string, unknown>>;

const JOB = 1;
const SESSION = 2;
const BACKUP = 3;
const FILE = 4;
const POINT = 5;
const REPOSITORY = uuidOf(6, 1);

const jobId = (job: SourceJob): string => uuidOf(JOB, job.id);
export const sessionId = (run: SourceRun): string => uuidOf(SESSION, run.id);
export const backupId = (job: SourceJob): string => uuidOf(BACKUP, job.id);

const RESULTS: Readonly<Record<SourceRun['outcome'], string>> = {
  success: 'Success',
  warning: 'Warning',
  failed: 'Failed',
  cancelled: 'Failed',
  blocked: 'Failed',
  running: 'None',
  missed: 'None',
  'new-word': 'PartiallySucceeded',
};

/** Seven digits of a second and an offset, as the server writes them. */
function veeamTime(source: BackupSource, at: number): string {
  const local = new Date(source.shown(at) + 60 * 60 * 1000).toISOString();
  return local.replace('Z', '4321+01:00');
}

/** A run that never came left no session behind. */
export function sessionsOf(job: SourceJob): readonly SourceRun[] {
  return job.runs.filter(({ outcome }) => outcome !== 'missed');
}

export function jobState(source: BackupSource, job: SourceJob, flavour: VeeamFlavour): Row {
  const last = sessionsOf(job).at(-1);
  const isRunning = last?.outcome === 'running';
  const status = isRunning ? 'Running' : job.isEnabled ? 'Inactive' : 'Disabled';
  const is12 = flavour === '1.2';
  return {
    type: job.kind || (is12 ? 'Backup' : 'VSphereBackup'),
    status: is12 ? status.toLowerCase() : status,
    lastResult: last === undefined ? 'None' : RESULTS[last.outcome],
    workload: is12 ? 'vm' : 'Vm',
    id: jobId(job),
    name: job.name,
    description: 'Made by the lab',
    ...(last === undefined ? {} : { lastRun: veeamTime(source, last.startedAt), sessionId: sessionId(last) }),
    ...(is12 ? { nextRun: null } : {}),
    repositoryId: REPOSITORY,
    repositoryName: 'Lab repository',
    objectsCount: 1,
    ...(is12 || last === undefined
      ? {}
      : { highPriority: false, progressPercent: isRunning ? 40 : 100, sessionProgress: progress(last) }),
  };
}

export function session(source: BackupSource, job: SourceJob, run: SourceRun, flavour: VeeamFlavour): Row {
  const isRunning = run.endedAt === null;
  const empty = flavour === '1.2' ? { resourceId: null, parentSessionId: null } : {};
  return {
    sessionType: 'BackupJob',
    state: isRunning ? 'Working' : 'Stopped',
    id: sessionId(run),
    name: job.name,
    jobId: jobId(job),
    creationTime: veeamTime(source, run.startedAt),
    ...(run.endedAt === null ? {} : { endTime: veeamTime(source, run.endedAt) }),
    progressPercent: isRunning ? 40 : 100,
    result: {
      result: RESULTS[run.outcome],
      message: run.outcome === 'failed' ? 'Saving (40% done)' : RESULTS[run.outcome],
      isCanceled: run.outcome === 'cancelled',
    },
    ...empty,
    usn: run.id,
  };
}

export function logs(source: BackupSource, run: SourceRun): Row {
  const at = veeamTime(source, run.endedAt ?? run.startedAt);
  const record = (id: number, status: string, title: string) => ({
    id,
    status,
    startTime: at,
    updateTime: at,
    title,
    description: '',
  });
  const why = run.outcome === 'blocked' ? 'The quota of the repository is exceeded' : run.message;
  const hasFailed = RESULTS[run.outcome] === 'Failed' && why !== '';
  const records = [
    ...(hasFailed ? [record(2, 'Failed', why)] : []),
    record(1, 'Succeeded', 'Building the list of machines to process'),
  ];
  return { totalRecords: records.length, records };
}

export function taskSession(run: SourceRun, job: SourceJob): Row {
  return {
    id: uuidOf(7, run.id),
    type: 'Backup',
    sessionType: 'BackupJob',
    sessionId: sessionId(run),
    name: job.machine,
    algorithm: 'Increment',
    state: run.endedAt === null ? 'Working' : 'Stopped',
    // Task sessions tell their times without an offset.
    creationTime: new Date(run.startedAt).toISOString().replace('Z', ''),
    progress: progress(run),
  };
}

function progress(run: SourceRun): Row {
  const seconds = Math.round(((run.endedAt ?? run.startedAt) - run.startedAt) / 1000);
  return {
    bottleneck: 'Source',
    duration: new Date(seconds * 1000).toISOString().slice(11, 19),
    processingRate: '18.3 MB/s',
    processedSize: run.processed,
    readSize: run.transferred * 2,
    transferredSize: run.transferred,
  };
}

export function backup(source: BackupSource, job: SourceJob): Row {
  return {
    id: backupId(job),
    jobId: jobId(job),
    name: job.name,
    platformName: 'VMware',
    creationTime: veeamTime(source, job.runs[0]?.startedAt ?? 0),
    repositoryId: REPOSITORY,
  };
}

/** Runs that left something to restore from. */
export function keptRuns(job: SourceJob): readonly SourceRun[] {
  return job.runs.filter(({ outcome }) => outcome === 'success' || outcome === 'warning');
}

/** One file per kept run, which together are what the job keeps; the first of a month is kept as such. */
export function backupFile(source: BackupSource, job: SourceJob, run: SourceRun): Row {
  const kept = keptRuns(job);
  const isFirst = kept.indexOf(run) === 0;
  return {
    id: uuidOf(FILE, run.id),
    name: `${job.name}.${isFirst ? 'vbk' : 'vib'}`,
    backupId: backupId(job),
    restorePointIds: [uuidOf(POINT, run.id)],
    dataSize: run.processed,
    backupSize: isFirst ? job.stored - (kept.length - 1) * 1_000_000 : 1_000_000,
    dedupRatio: 70,
    compressRatio: 50,
    creationTime: new Date(source.shown(run.startedAt)).toISOString().slice(0, 19),
    gfsPeriods: [isFirst ? 'Monthly' : 'None'],
  };
}

export function restorePoint(source: BackupSource, job: SourceJob, run: SourceRun): Row {
  return {
    id: uuidOf(POINT, run.id),
    name: job.machine,
    type: 'Increment',
    malwareStatus: 'Clean',
    platformName: 'VMware',
    creationTime: veeamTime(source, run.startedAt + 60_000),
    backupId: backupId(job),
    backupFileId: uuidOf(FILE, run.id),
    sessionId: null,
    allowedOperations: [],
  };
}

const CAPACITY_GB = 4000;

export function repository(jobs: readonly SourceJob[], flavour: VeeamFlavour): Row {
  const stored = jobs.reduce((sum, job) => sum + job.stored, 0) / 1e9;
  return {
    type: 'LinuxLocal',
    id: REPOSITORY,
    name: 'Lab repository',
    description: 'Made by the lab',
    path: '/backups',
    capacityGB: CAPACITY_GB,
    freeGB: Math.max(0, Math.round((CAPACITY_GB - stored) * 10) / 10),
    usedSpaceGB: stored,
    isOnline: true,
    ...(flavour === '1.2' ? {} : { isOutOfDate: false }),
  };
}
