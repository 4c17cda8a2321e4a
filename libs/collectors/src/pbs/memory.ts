import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** What one poll hands to the next. Whatever else is found there counts as nothing. */
const Memory = z.object({
  /** How many jobs there were when there last were any. */
  jobs: z.number().int().nonnegative().catch(0),
  stores: z.array(z.string().max(64)).catch([]),
});
export type Memory = z.infer<typeof Memory>;

export function readMemory(memory: unknown): Memory {
  return soundOr(Memory, memory) ?? { jobs: 0, stores: [] };
}
