import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** What one poll hands to the next. Whatever else is found there counts as nothing. */
const VeeamMemory = z.object({
  /** How many jobs there were when there last were any. */
  jobs: z.number().int().nonnegative().catch(0),
  /** The REST revision that the server took. */
  revision: z.string().max(20).catch(''),
  /** When what is stored was last read, epoch milliseconds. */
  storedAt: z.number().nonnegative().catch(0),
  /** Bytes kept by key of the job, as read then. */
  stored: z.array(z.tuple([z.string(), z.number().nonnegative()])).catch([]),
  /** Jobs that only their sessions tell of: key, name, when last seen (epoch milliseconds). */
  hidden: z.array(z.tuple([z.string(), z.string(), z.number()])).catch([]),
});
export type VeeamMemory = z.infer<typeof VeeamMemory>;

const NOTHING: VeeamMemory = { jobs: 0, revision: '', storedAt: 0, stored: [], hidden: [] };

export function readMemory(memory: unknown): VeeamMemory {
  return soundOr(VeeamMemory, memory) ?? NOTHING;
}

/** Within the 16 kB of a poll: the size of further jobs is told once an hour only. */
const MAX_STORED = 180;
const MAX_HIDDEN = 20;
const MAX_ID = 40;
const MAX_KEY = 60;

export function writeMemory(memory: VeeamMemory): VeeamMemory {
  return {
    ...memory,
    stored: memory.stored.filter(([key]) => key.length <= MAX_ID).slice(0, MAX_STORED),
    hidden: memory.hidden
      .filter(([key]) => key.length <= MAX_KEY)
      .slice(0, MAX_HIDDEN)
      .map(([key, name, at]) => [key, name.slice(0, 60), at]),
  };
}

export const HOUR_MS = 60 * 60 * 1000;

/** Listing restore points takes a server seconds: once an hour, however often the jobs are asked. */
export function isStoredDue({ storedAt }: VeeamMemory, now: number): boolean {
  return now - storedAt >= HOUR_MS - 60_000 || storedAt > now;
}
