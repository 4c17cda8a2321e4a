import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = optional(z.string());
const seconds = optional(z.number().nonnegative());

const Named = z.object({ id: text, type: text, name: text });

const Problem = z.object({ reason: text, message: text, code: text });

/** `id` is a number of 64 bits, which JavaScript rounds: only `idString` is believed. */
export const Task = z.object({
  idString: z.string().min(1).max(100),
  type: text,
  state: text,
  resource: optional(Named),
  policy: optional(Named),
  context: optional(z.object({ title: text })),
  startedAt: text,
  enqueuedAt: text,
  completedAt: text,
  result: optional(z.object({ code: text, error: optional(Problem) })),
  error: optional(Problem),
});
export type Task = z.infer<typeof Task>;

export const Alert = z.object({
  id: z.string().min(1).max(100),
  type: z.string().max(200),
  createdAt: text,
  details: optional(
    z.object({
      planId: text,
      planName: text,
      resourceId: text,
      resourceName: text,
      startTime: seconds,
      finishTime: seconds,
      daysPassed: optional(z.union([z.number(), z.string()]).transform(String)),
    }),
  ),
});
export type Alert = z.infer<typeof Alert>;

/** What a poll brings; rows bear only the fields above. */
export const AcronisAnswers = z.object({
  totalMs: z.number().nonnegative(),
  tasks: z.array(z.unknown()),
  alerts: z.array(z.unknown()),
  /** What could not be read, in words. */
  missing: z.array(z.string()),
});
export type AcronisAnswers = z.infer<typeof AcronisAnswers>;

/** Keeps only the fields that are used, as they came: an alert quotes users and addresses. */
export function pick(row: unknown, schema: { readonly shape: Readonly<Record<string, unknown>> }): unknown {
  if (typeof row !== 'object' || row === null) return row;
  return Object.fromEntries(Object.entries(row).filter(([key]) => Object.hasOwn(schema.shape, key)));
}

/** Rows as the schema reads them; what is no such row is left out. */
export function readRows<T>(rows: readonly unknown[], schema: z.ZodType<T>): readonly T[] {
  return rows.flatMap((row) => soundOr(schema, row) ?? []);
}
