import { z } from 'zod';

/** What a poll brings. Items bear only the fields that are used: fingerprints and lists of files are dropped. */
export const PbsAnswers = z.object({
  totalMs: z.number().nonnegative(),
  version: z.string().nullable(),
  stores: z.array(
    z.object({
      store: z.string(),
      /** What the server says is wrong with it; then it lists no groups. */
      trouble: z.string().nullable(),
      used: z.number().nullable(),
      total: z.number().nullable(),
      /** False where the store has no other namespace than its root. */
      hasNamespaces: z.boolean(),
      groups: z.array(z.object({ ns: z.string(), group: z.unknown(), snapshots: z.array(z.unknown()) })),
    }),
  ),
  tasks: z.array(z.unknown()),
});
export type PbsAnswers = z.infer<typeof PbsAnswers>;

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const TYPES = ['vm', 'ct', 'host'] as const;

export const Usage = z.object({
  store: z.string().regex(/^[\w.-]{1,64}$/),
  total: optional(z.number()),
  used: optional(z.number()),
  error: optional(z.string()),
});

export const Namespace = z.object({ ns: z.string() });

export const Group = z.object({
  'backup-type': z.enum(TYPES),
  'backup-id': z.string().min(1),
  owner: optional(z.string()),
});
export type Group = z.infer<typeof Group>;

export const Snapshot = z.object({
  /** Unix seconds */
  'backup-time': z.number().positive(),
  /** Absent while the backup is being made, and where its index can't be read. */
  size: optional(z.number().nonnegative()),
  comment: optional(z.string()),
  verification: optional(z.object({ state: z.string() })),
});
export type Snapshot = z.infer<typeof Snapshot>;

export const Task = z.object({
  upid: z.string().min(1),
  worker_type: z.string(),
  worker_id: optional(z.string().nullable()),
  user: optional(z.string()),
  /** Unix seconds */
  starttime: z.number().positive(),
  /** Both absent while it runs. */
  endtime: optional(z.number().nullable()),
  status: optional(z.unknown()),
});
export type Task = z.infer<typeof Task>;

/** Keeps only the fields that are used, as they came. */
export function pick(value: unknown, schema: { readonly shape: Readonly<Record<string, unknown>> }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(schema.shape, key)));
}
