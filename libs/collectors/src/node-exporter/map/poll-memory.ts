import { soundOr } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import { z } from 'zod';
import type { CpuCounters } from './cpu';
import type { PortCounters } from './interface-errors';
import type { SeenInstance } from './lost';

/** What one poll hands to the next. Whatever else is found there counts as nothing. */
export const PollMemory = z.object({
  cpu: z.object({ processors: z.number(), idle: z.number(), total: z.number() }).nullable().catch(null),
  /** Seconds since the epoch. */
  bootedAt: z.number().nullable().catch(null),
  seen: z.array(z.tuple([z.string(), z.string()])).catch([]),
  /** Left out by versions that did not look at ports. */
  ports: z
    .record(z.string(), z.tuple([z.number(), z.number()]))
    .optional()
    .catch(undefined),
});
export type PollMemory = z.infer<typeof PollMemory>;

const NOTHING: PollMemory = { cpu: null, bootedAt: null, seen: [] };
/** Bytes, well within the 16 kB that a poll may keep. */
const SEEN_BYTES = 10_000;

export function readMemory(memory: unknown): PollMemory {
  return soundOr(PollMemory, memory) ?? NOTHING;
}

export function writeMemory(
  cpu: CpuCounters | null,
  bootedAt: number | null,
  observations: readonly Observation[],
  ports: PortCounters,
): PollMemory {
  const counted = Object.entries(ports).map(([port, [packets, errors]]) => [port, [packets, errors]]);
  return {
    cpu,
    bootedAt,
    seen: seenIn(observations),
    ...(counted.length > 0 && { ports: Object.fromEntries(counted) as PollMemory['ports'] }),
  };
}

function seenIn(observations: readonly Observation[]): PollMemory['seen'] {
  const seen: [string, string][] = [];
  let bytes = 0;
  for (const { aspect, instance, reading } of observations) {
    const one: SeenInstance = [aspect, instance];
    bytes += new TextEncoder().encode(JSON.stringify(one)).length + 1;
    if (bytes > SEEN_BYTES) break;
    if (reading.kind !== 'reach') seen.push([aspect, instance]);
  }
  return seen;
}
