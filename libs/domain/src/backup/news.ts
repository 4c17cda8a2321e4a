import type { BackupPoint, BackupReading, BackupRun, Reading } from '../status/observation';

/** What a poll brought of a job that was not known before. */
export interface BackupNews {
  /** Runs that were not told before, or differently, in the order of the source. */
  readonly runs: readonly BackupRun[];
  /** What there is to restore from, where that changed; null: as it was, or the source can't list. */
  readonly points: readonly BackupPoint[] | null;
}

/** Compared with the reading before, null when there is none; null when nothing is new. */
export function backupNews(reading: BackupReading, before: Reading | null): BackupNews | null {
  if (reading === before) return null;
  const known = before?.kind === 'backup' ? before : null;
  const told = new Map(known?.runs.map((run) => [run.id, JSON.stringify(run)]));
  const runs = reading.runs.filter((run) => told.get(run.id) !== JSON.stringify(run));
  const points = reading.points ?? null;
  const isListedAnew = points !== null && JSON.stringify(points) !== JSON.stringify(known?.points);
  if (runs.length === 0 && !isListedAnew) return null;
  return { runs, points: isListedAnew ? points : null };
}
