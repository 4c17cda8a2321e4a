import { BACKUP_OUTCOMES, type BackupRun } from '@nachtwacht/domain';
import { z } from 'zod';

const Moment = z.iso.datetime().nullable().catch(null);
const Kept = z.object({
  id: z.string().min(1).max(100),
  outcome: z.enum(BACKUP_OUTCOMES),
  rawStatus: z.string().max(40),
  startedAt: Moment,
  finishedAt: Moment,
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
  const { active = 0, hyper = 0, last = [] } = Memory.safeParse(memory).data ?? {};
  const runs = last.flatMap(([key, run]) => {
    const kept = Kept.safeParse(run).data;
    const nothing = { bytesProcessed: null, bytesStored: null, files: null, message: null };
    return kept === undefined ? [] : [[key, { ...kept, ...nothing }] as const];
  });
  return { active, hyper, last: new Map(runs) };
}

const MAX_LAST = 50;

export function writeMemory({ active, hyper, last }: SynologyMemory): z.infer<typeof Memory> {
  return {
    active,
    hyper,
    last: [...last]
      .slice(0, MAX_LAST)
      .map(([key, { id, outcome, rawStatus = '', startedAt, finishedAt }]) => [
        key,
        { id: id.slice(0, 100), outcome, rawStatus: rawStatus.slice(0, 40), startedAt, finishedAt },
      ]),
  };
}
