import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** What one poll hands to the next. Whatever else is found there counts as nothing. */
const PollMemory = z.object({
  /** Devices at work: key, since when (epoch milliseconds). */
  busy: z.array(z.tuple([z.string(), z.number()])).catch([]),
  /** Moment of the last start by key, epoch milliseconds before the year 2200. */
  booted: z.array(z.tuple([z.string(), z.number().positive().max(7_258_118_400_000)])).catch([]),
  /** Who was listed; see `callTheRoll`. */
  roll: z.unknown().optional(),
});

export interface Memory {
  readonly busy: ReadonlyMap<string, number>;
  readonly booted: ReadonlyMap<string, number>;
  readonly roll: unknown;
}

export function readMemory(memory: unknown): Memory {
  const { busy = [], booted = [], roll } = soundOr(PollMemory, memory) ?? {};
  return { busy: new Map(busy), booted: new Map(booted), roll };
}

const MAX_BUSY = 50;
const MAX_STARTS = 250;

export function writeMemory({ busy, booted, roll }: Memory): z.infer<typeof PollMemory> {
  return { busy: [...busy].slice(0, MAX_BUSY), booted: [...booted].slice(0, MAX_STARTS), roll };
}

/** An uptime that was read now gives another moment each time, a few seconds off. */
const SAME_START_MS = 180_000;

/** The moment of the last start; the earlier answer where both mean the same start. */
export function startOf(uptimeSeconds: number, now: number, before: number | undefined): number | null {
  const start = now - Math.round(uptimeSeconds) * 1000;
  if (uptimeSeconds <= 0 || start <= 0) return null;
  return before !== undefined && Math.abs(start - before) <= SAME_START_MS ? before : start;
}
