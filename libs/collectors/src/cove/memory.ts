import { soundOr } from '@nachtwacht/collector-kit';
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
  const { jobs = 0, completed = [] } = soundOr(CoveMemory, memory) ?? {};
  return {
    jobs,
    completed: new Map(
      completed.map(([key, session, after]) => [key, { session, completed: session + after }]),
    ),
  };
}

/** Within the 16 kB of a poll; some 450 jobs, and a connection holds 500 things at most. */
const MAX_BYTES = 15_000;
const LONGEST_KEY = 30;

export function writeMemory({ jobs, completed }: Memory): z.infer<typeof CoveMemory> {
  const kept: [string, number, number][] = [];
  let bytes = 0;
  for (const [key, one] of completed) {
    const entry: [string, number, number] = [key, one.session, one.completed - one.session];
    bytes += JSON.stringify(entry).length + 1;
    if (bytes > MAX_BYTES) break;
    if (key.length <= LONGEST_KEY) kept.push(entry);
  }
  return { jobs, completed: kept };
}
