import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** What one poll hands to the next. Whatever else is found there counts as nothing. */
export const PollMemory = z.object({
  /** How many devices each site had when it last had any. */
  sites: z.array(z.tuple([z.string(), z.number()])).catch([]),
  /** Devices at work: MAC, since when (epoch milliseconds). */
  busy: z.array(z.tuple([z.string(), z.number()])).catch([]),
  /** Moment of the last start by MAC or `host`, epoch seconds, before the year 2200. */
  booted: z.array(z.tuple([z.string(), z.number().positive().max(7_258_118_400)])).catch([]),
  /** Who was listed; see `callTheRoll`. */
  roll: z.unknown().optional(),
});

export interface Memory {
  readonly sites: ReadonlyMap<string, number>;
  readonly busy: ReadonlyMap<string, number>;
  readonly booted: ReadonlyMap<string, number>;
  readonly roll: unknown;
}

export function readMemory(memory: unknown): Memory {
  const { sites = [], busy = [], booted = [], roll } = soundOr(PollMemory, memory) ?? {};
  return { sites: new Map(sites), busy: new Map(busy), booted: new Map(booted), roll };
}

/** Within the 32 kB of a poll: beyond this many devices their starts waver a little instead of filling the memory. */
const MAX_STARTS = 250;
const MAX_SITES = 100;
const MAX_BUSY = 50;

export function writeMemory({ sites, busy, booted, roll }: Memory): z.infer<typeof PollMemory> {
  return {
    sites: [...sites].filter(([name]) => name.length <= 64).slice(0, MAX_SITES),
    busy: [...busy].slice(0, MAX_BUSY),
    booted: [...booted].slice(0, MAX_STARTS),
    roll,
  };
}

/** An uptime that was read now gives another moment each time, a few seconds off. */
const SAME_START_SECONDS = 180;

/** The moment of the last start in epoch seconds; the earlier answer where both mean the same start. */
export function startOf(
  uptimeSeconds: number | null,
  now: number,
  before: number | undefined,
): number | null {
  const start = uptimeSeconds === null || uptimeSeconds <= 0 ? 0 : Math.round(now / 1000 - uptimeSeconds);
  if (start <= 0) return null;
  return before !== undefined && Math.abs(start - before) <= SAME_START_SECONDS ? before : start;
}
