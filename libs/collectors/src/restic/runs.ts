import { remark, type BackupPoint, type BackupRun } from '@nachtwacht/domain';
import type { Snapshot } from './answers';

/** Clocks of computers run ahead a little; further ahead, one was wrong, or somebody chose the time (`--time`). */
const TOLERANCE_MS = 10 * 60_000;

/**
 * The run that made a snapshot. That it is there proves that the run came to its end and kept something; whether it
 * could read everything (exit code 3) is written nowhere in a repository.
 */
export function runOf(snapshot: Snapshot, now: number): BackupRun {
  const { summary } = snapshot;
  const startedAt = momentOf(summary?.backup_start ?? snapshot.time, now);
  const finishedAt = momentOf(summary?.backup_end, now);
  const added = summary?.data_added_packed ?? summary?.data_added;
  return {
    id: snapshot.original ?? snapshot.id,
    rawStatus: 'snapshot',
    outcome: startedAt === null ? 'unknown' : 'success',
    startedAt,
    // Before 0.17 a snapshot tells no end, and so no duration.
    finishedAt,
    bytesProcessed: summary?.total_bytes_processed ?? null,
    bytesStored: null,
    ...(added === undefined ? {} : { bytesTransferred: added }),
    files: summary?.total_files_processed ?? null,
    message: Date.parse(snapshot.time ?? '') > now + TOLERANCE_MS ? remark('run-in-the-future') : null,
  };
}

export function pointOf({ id, time }: Snapshot, now: number): readonly BackupPoint[] {
  const at = momentOf(time, now);
  return at === null ? [] : [{ id, at }];
}

/** ISO 8601 UTC. Null when it is no time, or lies in the future: believing it would keep a backup green for too long. */
function momentOf(text: string | undefined, now: number): string | null {
  const at = Date.parse(text ?? '');
  return at > 0 && at <= now + TOLERANCE_MS ? new Date(at).toISOString() : null;
}
