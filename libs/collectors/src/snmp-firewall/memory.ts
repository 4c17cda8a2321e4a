import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** What one poll hands to the next. Whatever else is found there counts as nothing; ports and ticks are read by who wrote them. */
const PollMemory = z.object({
  ports: z.unknown(),
  /** Internet ports that were up once. */
  lines: z.array(z.string().max(60)).max(20).catch([]),
  /** Epoch milliseconds. */
  bootedAt: z.number().nullable().catch(null),
  ticks: z
    .object({ at: z.number(), idle: z.string(), busy: z.array(z.string().nullable()) })
    .nullable()
    .catch(null),
});
export type PollMemory = z.infer<typeof PollMemory>;

const NOTHING: PollMemory = { ports: null, lines: [], bootedAt: null, ticks: null };

export function readMemory(memory: unknown): PollMemory {
  return soundOr(PollMemory, memory) ?? NOTHING;
}

/** An uptime that was read now gives another moment each time, a few seconds off. */
const SAME_START_MS = 120_000;

/** The moment of the last start; the earlier answer where both mean the same start. Epoch milliseconds. */
export function startOf(seconds: number | null, now: number, before: number | null): number | null {
  const start = seconds === null || seconds <= 0 ? 0 : Math.round(now - seconds * 1000);
  if (start <= 0) return null;
  return before !== null && Math.abs(start - before) <= SAME_START_MS ? before : start;
}
