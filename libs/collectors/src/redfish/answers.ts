import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** What a resource is to us, whatever its path: paths differ by vendor and generation. */
export const KINDS = [
  'root',
  'system',
  'manager',
  'chassis',
  'thermal',
  'power',
  'thermal-subsystem',
  'power-subsystem',
  'fan',
  'power-supply',
  'sensor',
  'storage',
  'controller',
  'drive',
  'volume',
  'simple-storage',
  'memory',
  'processor',
  'adapter',
  'update-service',
  'firmware',
  'log-service',
  'log-entries',
  'dell-sensor',
  'smart-array',
] as const;
export type Kind = (typeof KINDS)[number];

/** One resource: of which kind, where, and what was answered. `status` 0: no answer. */
export const Reply = z.object({
  kind: z.enum(KINDS),
  path: z.string().max(2_000),
  status: z.number(),
  /** The resource, where it was one. */
  body: z.unknown(),
  /** True where this was the list of such resources and not one of them. */
  list: z.literal(true).optional(),
});
export type Reply = z.infer<typeof Reply>;

export const RedfishAnswers = z.object({
  totalMs: z.number().nonnegative(),
  /** In the order in which they were read. */
  replies: z.array(Reply),
  /** Epoch milliseconds at which the clock of the management controller was read; null where it was not. */
  clockReadAt: z.number().nullable().default(null),
  /** Branches that were not read to their end in the time there is; the first is begun with next time. */
  cut: z.array(z.string()).default([]),
  /** Whether lists gave their members at once; null where nobody asked. */
  expands: z.boolean().nullable().default(null),
});
export type RedfishAnswers = z.infer<typeof RedfishAnswers>;

/** What one poll tells the next; small. */
export const RedfishMemory = z.object({
  expands: z.boolean().nullable().catch(null),
  beginWith: z.string().max(40).nullable().catch(null),
  /** Kinds of which there were parts. */
  kinds: z.array(z.enum(KINDS)).max(KINDS.length).catch([]),
  logs: z
    .array(
      z.object({
        path: z.string().max(300),
        id: z.number().nullable(),
        created: z.string().max(40),
      }),
    )
    .max(8)
    .catch([]),
  event: z
    .object({
      word: z.enum(['warning', 'critical']),
      text: z.string().max(300),
      seenAt: z.number(),
    })
    .nullable()
    .catch(null),
});
export type RedfishMemory = z.infer<typeof RedfishMemory>;

export function memoryOf(memory: unknown): RedfishMemory | null {
  return soundOr(RedfishMemory, memory) ?? null;
}
