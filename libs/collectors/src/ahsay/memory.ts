import { soundOr } from '@nachtwacht/collector-kit';
import { BACKUP_OUTCOMES, type BackupOutcome } from '@nachtwacht/domain';
import { z } from 'zod';

// Results are asked for of two days: what a job did last before that, and where it goes to, is known from here alone.

/** Key, id of its last run, how that ended, when (Unix seconds, 0: not told), bytes kept (-1: not told). */
const Job = z.tuple([
  z.string().max(200),
  z.string().max(60),
  z.enum(BACKUP_OUTCOMES),
  z.number().nonnegative().max(253_402_300_799),
  z.number(),
]);
const Memory = z.object({
  jobs: z.array(z.unknown()).catch([]),
  storageReadAt: z.number().nullable().catch(null),
});

export interface KnownJob {
  readonly key: string;
  readonly runId: string;
  readonly outcome: BackupOutcome;
  readonly endedAt: number;
  readonly bytesStored: number | null;
}

export interface AhsayMemory {
  readonly jobs: readonly KnownJob[];
  readonly storageReadAt: number | null;
}

export function readMemory(memory: unknown): AhsayMemory {
  const { jobs = [], storageReadAt = null } = soundOr(Memory, memory) ?? {};
  const known = jobs.flatMap((job) => {
    const read = soundOr(Job, job);
    if (read === undefined) return [];
    const [key, runId, outcome, endedAt, bytes] = read;
    return [{ key, runId, outcome, endedAt, bytesStored: bytes < 0 ? null : bytes }];
  });
  return { jobs: known, storageReadAt };
}

/** Within the 16 kB that are kept between polls: some hundred and sixty jobs, those that ran last first. */
const MAX_BYTES = 15_000;

export function writeMemory({ jobs, storageReadAt }: AhsayMemory): {
  readonly memory: z.infer<typeof Memory>;
  readonly isWhole: boolean;
} {
  const kept: z.infer<typeof Job>[] = [];
  let bytes = 60;
  for (const { key, runId, outcome, endedAt, bytesStored } of jobs.toSorted(
    (a, b) => b.endedAt - a.endedAt,
  )) {
    const job: z.infer<typeof Job> = [key, runId.slice(0, 60), outcome, endedAt, bytesStored ?? -1];
    bytes += Buffer.byteLength(JSON.stringify(job)) + 1;
    if (bytes > MAX_BYTES) break;
    kept.push(job);
  }
  return { memory: { jobs: kept, storageReadAt }, isWhole: kept.length === jobs.length };
}
