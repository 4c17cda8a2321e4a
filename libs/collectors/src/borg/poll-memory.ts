import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';
import { Archive, type Measured } from './answers';

const Size = z.object({ bytes: z.number(), added: z.number(), files: z.number() });
export type ArchiveSize = z.infer<typeof Size>;

/** What one poll hands to the next. Whatever else is found there counts as nothing. */
const Memory = z.object({
  /** Id of the repository. */
  repository: z.string().catch(''),
  jobs: z.number().catch(0),
  /** When sizes were last asked (epoch milliseconds), for which archives, and what is stored in all. */
  measured: z
    .object({ bytes: z.number().nonnegative().nullable(), at: z.number(), of: z.string() })
    .nullable()
    .catch(null),
  /** By the first 16 digits of an archive's id. */
  sizes: z.array(z.tuple([z.string().max(16), Size])).catch([]),
});
export type BorgMemory = z.infer<typeof Memory>;

const NOTHING: BorgMemory = { repository: '', jobs: 0, measured: null, sizes: [] };
const DAY_MS = 20 * 3_600_000;
/** Some 90 bytes each of the 16 kB of a memory. */
const MAX_SIZES = 100;

export function readMemory(memory: unknown): BorgMemory {
  return soundOr(Memory, memory) ?? NOTHING;
}

/**
 * Measuring reads much of a repository: once in twenty hours, and only when its archives changed. Where one comes every
 * night, the measuring soon follows right after it.
 */
export function isMeasuringDue({ measured }: BorgMemory, archives: readonly unknown[], now: number): boolean {
  if (measured === null) return true;
  return now - measured.at >= DAY_MS && measured.of !== markOf(archives);
}

/** Tells whether archives came or went. */
export function markOf(archives: readonly unknown[]): string {
  return `${archives.length} ${shortId(soundOr(Archive, archives.at(-1))?.id ?? '')}`;
}

export function shortId(id: string): string {
  return id.slice(0, 16);
}

/** The sizes that are known, newest last. */
export function withMeasured(
  before: BorgMemory['sizes'],
  measured: Measured | null,
): readonly (readonly [string, ArchiveSize])[] {
  const sizes = new Map(before);
  for (const { id, stats } of measured?.archives ?? []) {
    const size = { bytes: stats.original_size, added: stats.deduplicated_size, files: stats.nfiles };
    sizes.delete(shortId(id));
    sizes.set(shortId(id), size);
  }
  return [...sizes].slice(-MAX_SIZES);
}
