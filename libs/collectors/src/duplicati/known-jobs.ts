import { cleanText, soundOr } from '@nachtwacht/collector-kit';
import { BACKUP_OUTCOMES, type BackupRun } from '@nachtwacht/domain';
import { z } from 'zod';
import type { Told } from './told';

// The inbox keeps a hundred messages of all jobs together: a job that fell silent is pushed out of it by the others.
// Its last run is remembered, so that it grows old before everybody's eyes instead of vanishing.

const Amount = z.number().nonnegative().nullable().catch(null);
const Moment = z.iso.datetime().nullable().catch(null);
const Kept = z.object({
  key: z.string().startsWith('job:').max(200),
  name: z.string().max(100),
  run: z.object({
    id: z.string().min(1),
    outcome: z.enum(BACKUP_OUTCOMES),
    startedAt: Moment,
    finishedAt: Moment,
    bytesProcessed: Amount,
    bytesStored: Amount,
    files: Amount,
    bytesTransferred: z.number().nonnegative().optional().catch(undefined),
    rawStatus: z.string().max(200).optional().catch(undefined),
    message: z.string().max(300).nullable().catch(null),
  }),
});
const Memory = z.object({ jobs: z.array(z.unknown()) });

export interface KnownJob {
  readonly key: string;
  readonly name: string;
  readonly run: BackupRun;
}

/** Within the 16 kB that are kept between polls, whatever the names are made of. */
const MAX_MEMORY_BYTES = 15_000;

export function rememberedJobs(memory: unknown): readonly KnownJob[] {
  const { jobs = [] } = soundOr(Memory, memory) ?? {};
  return jobs.flatMap((job) => {
    const kept = soundOr(Kept, job);
    return kept === undefined ? [] : [{ ...kept, run: asRun(kept.run) }];
  });
}

/** What the next poll is handed: the jobs heard of last, as many as fit. */
export function remember(jobs: readonly KnownJob[]): z.infer<typeof Memory> {
  const kept: unknown[] = [];
  let bytes = 50;
  for (const job of jobs.toSorted((a, b) => heardAt(b.run) - heardAt(a.run))) {
    const one = compact(job);
    bytes += Buffer.byteLength(JSON.stringify(one)) + 1;
    if (bytes > MAX_MEMORY_BYTES) break;
    kept.push(one);
  }
  return { jobs: kept };
}

/** The last run of each job that was told now. */
export function toKnownJobs(jobs: readonly (readonly Told[])[]): readonly KnownJob[] {
  return jobs.flatMap((job) => {
    const newest = job.toSorted((a, b) => heardAt(a.run) - heardAt(b.run)).at(-1);
    return newest === undefined ? [] : [{ key: newest.key, name: newest.name, run: newest.run }];
  });
}

/** The whole run: what is told again without something would unsay it. */
function asRun({ bytesTransferred, rawStatus, ...run }: z.infer<typeof Kept>['run']): BackupRun {
  return {
    ...run,
    ...(bytesTransferred === undefined ? {} : { bytesTransferred }),
    ...(rawStatus === undefined ? {} : { rawStatus }),
  };
}

function compact({ key, name, run }: KnownJob): unknown {
  return { key, name: cleanText(name, 100), run };
}

function heardAt({ startedAt, finishedAt }: BackupRun): number {
  const at = Date.parse(finishedAt ?? startedAt ?? '');
  return Number.isNaN(at) ? 0 : at;
}
