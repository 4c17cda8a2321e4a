import { judge } from '../judge';
import type { JudgeContext } from '../judge-context';
import type { BackupOutcome, BackupRun } from '../observation';
import type { BackupPolicy } from '../policy';

// What the specs of the backup rule are written with.

export const HOUR = 3_600_000;
/** Tuesday evening 22:00 in Amsterdam: a run is due. */
export const DUE = Date.UTC(2027, 0, 5, 21);
export const iso = (at: number) => new Date(at).toISOString();

export const nightly: BackupPolicy = {
  kind: 'backup',
  schedule: { cron: '0 22 * * *', timeZone: 'Europe/Amsterdam' },
  graceMinutes: 120,
  maxAgeHours: 74,
  maxDurationHours: 12,
};
export const loose: BackupPolicy = { ...nightly, schedule: null };

/** A run by its start and end in hours from the due moment; null: not told. */
export function run(
  outcome: BackupOutcome,
  from: number | null,
  to: number | null,
  over: Partial<BackupRun> = {},
): BackupRun {
  return {
    id: `${outcome}-${from}`,
    outcome,
    startedAt: from === null ? null : iso(DUE + from * HOUR),
    finishedAt: to === null ? null : iso(DUE + to * HOUR),
    bytesProcessed: 5e9,
    bytesStored: 1e9,
    files: 1200,
    message: null,
    ...over,
  };
}
export const lastNight = run('success', -24, -23);
export const tonight = run('success', 0, 1);

/** What is said `hours` after the due moment. Expected is the latest of the nightly runs whose grace has passed. */
export function said(
  hours: number,
  runs: readonly BackupRun[],
  policy = nightly,
  context: Partial<JudgeContext> = {},
) {
  const now = DUE + hours * HOUR;
  const nights = Math.floor((hours - policy.graceMinutes / 60) / 24);
  const expectedBackupAt = DUE + nights * 24 * HOUR;
  const { status, reason } = judge({ kind: 'backup', runs }, policy, { now, expectedBackupAt, ...context });
  return { status, code: reason.code, params: reason.params };
}
