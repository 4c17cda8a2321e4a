import { z } from 'zod';

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const words = optional(z.string());
const amount = optional(z.number().nonnegative());
const list = z.array(z.string()).nullish().catch(null);

/** What restic 0.17 and later keeps with a snapshot of the run that made it. */
const Summary = z.object({
  backup_start: words,
  backup_end: words,
  total_files_processed: amount,
  total_bytes_processed: amount,
  data_added: amount,
  data_added_packed: amount,
});

export const Snapshot = z.object({
  id: z.string().min(1).max(200),
  /** Of a snapshot that was tagged or copied since: what it was called first. */
  original: words,
  time: words,
  hostname: z.string().catch(''),
  paths: list,
  tags: list,
  program_version: words,
  summary: optional(Summary),
});
export type Snapshot = z.infer<typeof Snapshot>;

export const Config = z.object({ id: z.string().min(1).max(200), version: z.number() });

export const Stored = z.object({ total_size: z.number().nonnegative() });

/** What a poll brings, with the fields that are used alone. */
export const ResticAnswers = z.object({
  snapshots: z.array(z.unknown()),
  config: Config,
  /** Ids. */
  locks: z.array(z.string()),
  /** null: not asked this time. */
  stored: z.union([Stored, z.literal('too-slow'), z.null()]),
  /** True where restic complained and still told what it knew. */
  isPartial: z.boolean(),
});
export type ResticAnswers = z.infer<typeof ResticAnswers>;
