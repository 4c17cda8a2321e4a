import { remark, type Observation } from '@nachtwacht/domain';
import { outcomeOf, toBackupRun, type Run } from './runs/run';
import type { Settings } from './settings';

/**
 * How much is kept (or, where the program does not say, how much was backed up) by the last run that made a backup
 * and told its size. Null when none did: a job that never tells its size has no such check.
 */
export function sizeObservation(asset: string, runs: readonly Run[], settings: Settings): Observation | null {
  const run = runs.findLast((candidate) => madeBackup(candidate, settings) && bytesOf(candidate) !== null);
  if (run === undefined) return null;
  const value = bytesOf(run);
  return {
    asset,
    aspect: 'size',
    instance: '',
    reading: { kind: 'level', value, unit: 'bytes' },
    metrics: metricsOf(run, settings),
    detail: detailOf(value ?? 0, settings.packageGigabytes),
  };
}

function madeBackup(run: Run, settings: Settings): boolean {
  return run.ending !== null && ['success', 'warning'].includes(outcomeOf(run, settings));
}

function bytesOf({ ending }: Run): number | null {
  return ending?.report?.bytesStored ?? ending?.report?.bytesProcessed ?? null;
}

function metricsOf(run: Run, settings: Settings): Record<string, number> {
  const report = run.ending?.report;
  const { startedAt, finishedAt } = toBackupRun(run, settings);
  const seen =
    startedAt === null || finishedAt === null
      ? null
      : (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  const known = {
    bytes_processed: report?.bytesProcessed,
    bytes_stored: report?.bytesStored,
    bytes_added: report?.bytesAdded,
    files: report?.files,
    duration_seconds: report?.durationSeconds ?? seen,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) =>
      value != null && Number.isFinite(value) && value >= 0 ? [[name, value]] : [],
    ),
  );
}

function detailOf(bytes: number, packageGigabytes: number): string {
  return packageGigabytes === 0
    ? inWords(bytes)
    : remark('amount-of', { used: inWords(bytes), whole: `${packageGigabytes} GB` });
}

function inWords(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  return `${(bytes / 1000 ** step).toFixed(1)} ${units[step - 1] ?? 'kB'}`;
}
