import { z } from 'zod';

/** What one poll hands to the next. Whatever else is found there counts as nothing. */
const CoveMemory = z.object({
  /** How many jobs there were when there last were any. */
  jobs: z.number().int().nonnegative().catch(0),
  /** Per job: the time of the last completed session (F15, Unix seconds), and how many seconds later it completed (F18). */
  completed: z.array(z.tuple([z.string(), z.number(), z.number()])).catch([]),
});

export interface Completed {
  /** F15 as it was while this session was the last one. */
  readonly session: number;
  /** F18 */
  readonly completed: number;
}

export interface Memory {
  readonly jobs: number;
  readonly completed: ReadonlyMap<string, Completed>;
}

export function readMemory(memory: unknown): Memory {
  const { jobs = 0, completed = [] } = CoveMemory.safeParse(memory).data ?? {};
  return {
    jobs,
    completed: new Map(
      completed.map(([key, session, after]) => [key, { session, completed: session + after }]),
    ),
  };
}

/** Within the 16 kB of a poll; a connection holds 500 things at most. */
const MAX_COMPLETED = 420;
const MAX_KEY = 14;

export function writeMemory({ jobs, completed }: Memory): z.infer<typeof CoveMemory> {
  return {
    jobs,
    completed: [...completed]
      .filter(([key]) => key.length <= MAX_KEY)
      .slice(0, MAX_COMPLETED)
      .map(([key, one]) => [key, one.session, one.completed - one.session]),
  };
}
