import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** What one poll hands to the next. Whatever else is found there counts as nothing. */
const AcronisMemory = z.object({
  /** How many jobs there were when there last were any. */
  jobs: z.number().int().nonnegative().catch(0),
  /** Keys of jobs, with the day on which they last ran (days since 1970): an alert about one that no longer runs is about it. */
  known: z.array(z.tuple([z.string(), z.number()])).catch([]),
});
export type AcronisMemory = z.infer<typeof AcronisMemory>;

export function readMemory(memory: unknown): AcronisMemory {
  return soundOr(AcronisMemory, memory) ?? { jobs: 0, known: [] };
}

/** Within the 16 kB of a poll. */
const MAX_KNOWN = 150;
const MAX_KEY = 80;
const KNOWN_FOR_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

export function writeMemory(ran: readonly string[], before: AcronisMemory, now: number): AcronisMemory {
  const today = Math.floor(now / DAY_MS);
  const present = new Set(ran);
  const away = before.known.filter(([key, day]) => !present.has(key) && today - day < KNOWN_FOR_DAYS);
  const known = [...ran.map((key): [string, number] => [key, today]), ...away];
  return { jobs: ran.length, known: known.filter(([key]) => key.length <= MAX_KEY).slice(0, MAX_KNOWN) };
}
