import { remark, type BackupPoint, type BackupRun } from '@nachtwacht/domain';
import type { Archive } from './answers';
import type { ArchiveSize } from './poll-memory';

/** Clocks of computers run ahead a little; further ahead, one was wrong, or somebody chose the time (`--timestamp`). */
const TOLERANCE_MS = 10 * 60_000;

/**
 * The run that made an archive. That it is there proves that the run came to its end and kept something; whether it
 * could read everything (exit code 1) is written nowhere in a repository.
 */
export function runOf(archive: Archive, size: ArchiveSize | undefined, now: number): BackupRun {
  const startedAt = momentOf(archive.start, now);
  return {
    id: archive.id,
    rawStatus: 'archive',
    outcome: startedAt === null ? 'unknown' : 'success',
    startedAt,
    finishedAt: momentOf(archive.end, now),
    bytesProcessed: size?.bytes ?? null,
    bytesStored: null,
    ...(size === undefined ? {} : { bytesTransferred: size.added }),
    files: size?.files ?? null,
    message: isAhead(archive.start, now) ? remark('run-in-the-future') : null,
  };
}

export function pointOf({ id, start, end }: Archive, now: number): readonly BackupPoint[] {
  const at = momentOf(start, now) === null ? null : (momentOf(end, now) ?? momentOf(start, now));
  return at === null ? [] : [{ id, at }];
}

/** ISO 8601 UTC. Null when it is no time, or lies in the future: believing it would keep a backup green for too long. */
function momentOf(text: string | undefined, now: number): string | null {
  const at = epochOf(text);
  return at > 0 && at <= now + TOLERANCE_MS ? new Date(at).toISOString() : null;
}

function isAhead(text: string | undefined, now: number): boolean {
  return epochOf(text) > now + TOLERANCE_MS;
}

/** A time without a zone is UTC, because borg is run so; NaN when it is none. */
function epochOf(text = ''): number {
  return Date.parse(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?$/.test(text) ? `${text}Z` : text);
}
