import type { BackupPoint } from '@nachtwacht/domain';
import { BackupFile, readRows, RestorePoint, StoredBackup, type VeeamAnswers } from '../answers';
import { momentOf } from './runs';

export interface StoredOfJob {
  /** Bytes; null where not every file was read. */
  readonly bytes: number | null;
  readonly points: readonly BackupPoint[];
}

const MAX_POINTS = 400;
const MAX_ARCHIVED = 100;

/** How much each job keeps and what there is to restore from, by the job's id. */
export function storedByJob(stored: NonNullable<VeeamAnswers['stored']>): ReadonlyMap<string, StoredOfJob> {
  const backups = readRows(stored.backups, StoredBackup);
  const jobOf = new Map(backups.map(({ id, jobId }) => [id, jobId]));
  const files = readRows(stored.files, BackupFile);
  const keptAs = periodsIn(files);
  const bytes = new Map<string, number>();
  for (const { backupId = '', backupSize = 0 } of files)
    bytes.set(backupId, (bytes.get(backupId) ?? 0) + backupSize);
  const points = new Map<string, BackupPoint[]>();
  for (const { id, backupId = '', creationTime } of readRows(stored.points, RestorePoint)) {
    const at = momentOf(creationTime);
    const job = jobOf.get(backupId);
    if (at === null || job === undefined) continue;
    const kept = keptAs.get(id);
    points.set(job, [
      ...(points.get(job) ?? []),
      { id, at, ...(kept === undefined ? {} : { keptAs: kept }) },
    ]);
  }
  const found = new Map<string, StoredOfJob>();
  for (const { id, jobId, isWhole } of backups) {
    if (jobId === undefined) continue;
    const before = found.get(jobId)?.bytes ?? (found.has(jobId) ? null : 0);
    const sum = before === null || isWhole !== true ? null : before + (bytes.get(id) ?? 0);
    found.set(jobId, { bytes: sum, points: shown(points.get(jobId) ?? []) });
  }
  return found;
}

/** A year of months must not be crowded out by the days of many machines. */
function shown(points: readonly BackupPoint[]): readonly BackupPoint[] {
  const newestFirst = points.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const archived = newestFirst.filter(({ keptAs }) => keptAs !== undefined).slice(0, MAX_ARCHIVED);
  const others = newestFirst
    .filter(({ keptAs }) => keptAs === undefined)
    .slice(0, MAX_POINTS - archived.length);
  return [...archived, ...others].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

type KeptAs = NonNullable<BackupPoint['keptAs']>;

/** The file says how long its points are kept (GFS); quarters count as months. */
function periodsIn(files: readonly (typeof BackupFile)['_output'][]): ReadonlyMap<string, KeptAs> {
  const found = new Map<string, KeptAs>();
  for (const { gfsPeriods = [], restorePointIds = [] } of files) {
    const words = gfsPeriods.map((period) => period.toLowerCase());
    const kept = words.includes('yearly')
      ? 'yearly'
      : words.includes('monthly') || words.includes('quarterly')
        ? 'monthly'
        : null;
    if (kept !== null) for (const id of restorePointIds) found.set(id, kept);
  }
  return found;
}
