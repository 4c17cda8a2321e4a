import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

const Counters = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number()]);

/** What one poll hands to the next. Whatever else is found there counts as nothing. */
const PollMemory = z.object({
  roll: z.unknown(),
  /** Epoch milliseconds of the counters. */
  at: z.number().catch(0),
  /** Port: bytes in, bytes out, packets, errors. */
  ports: z.array(z.unknown()).max(1_000).catch([]),
  /** Epoch milliseconds. */
  bootedAt: z.number().nullable().catch(null),
});

export interface PortCounters {
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly packets: number;
  readonly errors: number;
}

export interface Memory {
  readonly roll: unknown;
  readonly at: number;
  readonly ports: ReadonlyMap<string, PortCounters>;
  readonly bootedAt: number | null;
}

const MAX_PORTS = 128;
const MAX_NAME = 64;

export function readMemory(memory: unknown): Memory {
  const { roll = null, at = 0, ports = [], bootedAt = null } = soundOr(PollMemory, memory) ?? {};
  const known = new Map<string, PortCounters>();
  for (const port of ports) {
    const told = soundOr(Counters, port);
    if (told === undefined) continue;
    const [name, bytesIn, bytesOut, packets, errors] = told;
    known.set(name, { bytesIn, bytesOut, packets, errors });
  }
  return { roll, at, ports: known, bootedAt };
}

export function writeMemory({ roll, at, ports, bootedAt }: Memory): unknown {
  const kept = [...ports]
    .filter(([name]) => name.length <= MAX_NAME)
    .slice(0, MAX_PORTS)
    .map(([name, { bytesIn, bytesOut, packets, errors }]) => [
      name.toWellFormed().replaceAll('\u0000', ' '),
      bytesIn,
      bytesOut,
      packets,
      errors,
    ]);
  return { roll, at, ports: kept, bootedAt };
}
