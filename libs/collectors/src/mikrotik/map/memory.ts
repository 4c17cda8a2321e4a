import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** The last answer to "is there something newer", and when it was found at the earliest, epoch milliseconds. */
const LastCheck = z.object({ answer: z.string(), at: z.number().min(0).max(8.64e15) });
export type LastCheck = z.infer<typeof LastCheck>;

/** Bytes in and out, packets, errors: as the kit remembers counters ("64:123"). */
const Counters = z.tuple([z.string(), z.string(), z.string(), z.string()]);
export type PortCounters = z.infer<typeof Counters>;

/** What one poll hands to the next. Whatever else is found there counts as nothing. */
const PollMemory = z.object({
  at: z.number().catch(0),
  upSeconds: z.number().nullable().catch(null),
  bootedAt: z.number().nullable().catch(null),
  lastCheck: LastCheck.nullable().catch(null),
  ports: z.array(z.unknown()).max(1_000).catch([]),
});

export interface Memory {
  readonly at: number;
  readonly upSeconds: number | null;
  readonly bootedAt: number | null;
  readonly lastCheck: LastCheck | null;
  readonly ports: ReadonlyMap<string, PortCounters>;
}

const Entry = z.tuple([z.string(), Counters]);
const MAX_PORTS = 128;
const MAX_NAME = 64;

export function readMemory(memory: unknown): Memory {
  const told = soundOr(PollMemory, memory);
  if (told === undefined)
    return { at: 0, upSeconds: null, bootedAt: null, lastCheck: null, ports: new Map() };
  const ports = told.ports.map((port) => soundOr(Entry, port)).filter((port) => port !== undefined);
  return { ...told, ports: new Map(ports) };
}

export function writeMemory(memory: Memory): unknown {
  const ports = [...memory.ports].filter(([name]) => name.length <= MAX_NAME).slice(0, MAX_PORTS);
  return { ...memory, ports };
}
