import { soundOr } from '@nachtwacht/collector-kit';
import { BACKUP_OUTCOMES, type BackupRun } from '@nachtwacht/domain';
import { z } from 'zod';

const Moment = z.iso.datetime().nullable().catch(null);
const Kept = z.object({
  id: z.string().min(1).max(100),
  outcome: z.enum(BACKUP_OUTCOMES),
  rawStatus: z.string().max(200).optional().catch(undefined),
  startedAt: Moment,
  finishedAt: Moment,
  message: z.string().max(300).nullable().catch(null),
});
const Memory = z.object({
  /** How many jobs each package had when it last had any. */
  active: z.number().int().nonnegative().catch(0),
  hyper: z.number().int().nonnegative().catch(0),
  /** Hyper Backup tells the last run alone: while it is at the next, the last one is known from here. */
  last: z.array(z.tuple([z.string(), z.unknown()])).catch([]),
});

export interface SynologyMemory {
  readonly active: number;
  readonly hyper: number;
  readonly last: ReadonlyMap<string, BackupRun>;
}

export function readMemory(memory: unknown): SynologyMemory {
  const { active = 0, hyper = 0, last = [] } = soundOr(Memory, memory) ?? {};
  const runs = last.flatMap(([key, run]) => {
    const kept = soundOr(Kept, run);
    if (kept === undefined) return [];
    const { rawStatus, ...told } = kept;
    const words = rawStatus === undefined ? {} : { rawStatus };
    return [[key, { ...told, ...words, bytesProcessed: null, bytesStored: null, files: null }] as const];
  });
  return { active, hyper, last: new Map(runs) };
}

/** Within the 16 kB that are kept between polls, whatever the words are made of. */
const MAX_BYTES = 15_000;

export function writeMemory({ active, hyper, last }: SynologyMemory): z.infer<typeof Memory> {
  const kept: z.infer<typeof Memory>['last'] = [];
  let bytes = 100;
  for (const [key, { id, outcome, rawStatus, startedAt, finishedAt, message }] of last) {
    const one: [string, unknown] = [key, { id, outcome, rawStatus, startedAt, finishedAt, message }];
    bytes += Buffer.byteLength(JSON.stringify(one)) + 1;
    if (bytes > MAX_BYTES) break;
    kept.push(one);
  }
  return { active, hyper, last: kept };
}
