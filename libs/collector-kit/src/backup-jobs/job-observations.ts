import type { BackupPoint, BackupRun, Observation } from '@nachtwacht/domain';
import { cleanText } from '../clean-text';

const RUNS_REPORTED = 100;
const POINTS_REPORTED = 400;
const MAX_DETAIL = 300;

export interface SeenJob {
  /** Key of its asset. */
  readonly key: string;
  /** In any order. */
  readonly runs: readonly BackupRun[];
  /** In any order; left out where they were not listed. */
  readonly points?: readonly BackupPoint[];
  /** What is kept of the job in all, bytes, where the source tells it apart from a run. */
  readonly bytesStored?: number | null;
}

/** The aspects `backup` and, where a size is known, `size` of one job; runs and points newest last, each run once. */
export function jobObservations({ key, runs, points, bytesStored = null }: SeenJob): readonly Observation[] {
  const ordered = newestLast(runs).slice(-RUNS_REPORTED);
  const message = ordered.at(-1)?.message ?? null;
  const backup: Observation = {
    asset: key,
    aspect: 'backup',
    instance: '',
    reading: { kind: 'backup', runs: ordered, ...(points && { points: newestPointsLast(points) }) },
    ...(message === null ? {} : { detail: cleanText(message, MAX_DETAIL) }),
  };
  const size = sizeObservation(key, ordered, bytesStored);
  return size === null ? [backup] : [backup, size];
}

/** Runs in the order in which they began, each id once; one that tells no moment stands before all others. */
export function newestLast(runs: readonly BackupRun[]): readonly BackupRun[] {
  const byId = new Map<string, BackupRun>();
  for (const run of runs) if (!byId.has(run.id)) byId.set(run.id, run);
  return [...byId.values()].toSorted((a, b) => beganAt(a) - beganAt(b));
}

function newestPointsLast(points: readonly BackupPoint[]): readonly BackupPoint[] {
  return points.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(-POINTS_REPORTED);
}

function beganAt({ startedAt, finishedAt }: BackupRun): number {
  const at = Date.parse(startedAt ?? finishedAt ?? '');
  return Number.isNaN(at) ? 0 : at;
}

/** What is kept, or else what was backed up by the last run that left something and told how much. */
function sizeObservation(key: string, runs: readonly BackupRun[], told: number | null): Observation | null {
  const run = runs.findLast(
    ({ outcome, bytesProcessed, bytesStored }) =>
      (outcome === 'success' || outcome === 'warning') && (bytesStored ?? bytesProcessed) !== null,
  );
  const stored = told ?? run?.bytesStored ?? null;
  const value = stored ?? run?.bytesProcessed ?? null;
  if (value === null) return null;
  return {
    asset: key,
    aspect: 'size',
    instance: '',
    reading: { kind: 'level', value, unit: 'bytes' },
    metrics: metricsOf(run, stored),
    detail: bytesInWords(value),
  };
}

function metricsOf(run: BackupRun | undefined, stored: number | null): Record<string, number> {
  const { startedAt = null, finishedAt = null } = run ?? {};
  const seconds =
    startedAt === null || finishedAt === null
      ? null
      : (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  const known = {
    bytes_processed: run?.bytesProcessed,
    bytes_stored: stored,
    bytes_added: run?.bytesTransferred,
    files: run?.files,
    duration_seconds: seconds,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) =>
      value != null && Number.isFinite(value) && value >= 0 ? [[name, value]] : [],
    ),
  );
}

/** "7.2 GB", in thousands, as storage is sold. */
export function bytesInWords(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  return `${(bytes / 1000 ** step).toFixed(1)} ${units[step - 1] ?? 'kB'}`;
}
