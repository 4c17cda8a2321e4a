import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';
import { Snapshot } from './answers';

/** What one poll hands to the next. Whatever else is found there counts as nothing. */
const Memory = z.object({
  /** Id of the repository. */
  repository: z.string().catch(''),
  jobs: z.number().catch(0),
  /** Bytes, null while never counted; when it was last asked (epoch milliseconds), and for which snapshots. */
  stored: z
    .object({ bytes: z.number().nonnegative().nullable(), at: z.number(), of: z.string() })
    .nullable()
    .catch(null),
  /** Ids of locks, and since when each was seen (epoch milliseconds). */
  locks: z.array(z.tuple([z.string(), z.number()])).catch([]),
});
export type ResticMemory = z.infer<typeof Memory>;

const NOTHING: ResticMemory = { repository: '', jobs: 0, stored: null, locks: [] };
const DAY_MS = 20 * 3_600_000;

export function readMemory(memory: unknown): ResticMemory {
  return soundOr(Memory, memory) ?? NOTHING;
}

/**
 * Counting what is stored is work for a repository: once in twenty hours, and only when its snapshots changed. Where
 * one comes every night, the counting soon follows right after it.
 */
export function isCountDue({ stored }: ResticMemory, snapshots: readonly unknown[], now: number): boolean {
  if (stored === null) return true;
  return now - stored.at >= DAY_MS && stored.of !== markOf(snapshots);
}

/** Tells whether snapshots came or went. */
export function markOf(snapshots: readonly unknown[]): string {
  const newest = soundOr(Snapshot, snapshots.at(-1))?.id ?? '';
  return `${snapshots.length} ${newest.slice(0, 16)}`;
}
