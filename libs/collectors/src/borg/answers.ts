import { z } from 'zod';

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const words = optional(z.string());
const amount = z.number().nonnegative();

export const Archive = z.object({
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(1000),
  /** Without a zone: UTC, because borg is run so. */
  start: words,
  end: words,
  hostname: z.string().catch(''),
});
export type Archive = z.infer<typeof Archive>;

const Repository = z.object({ id: z.string().min(1).max(200) });
const Encryption = z.object({ mode: z.string() });

export const Listed = z.object({
  archives: z.array(z.unknown()),
  repository: Repository,
  encryption: optional(Encryption),
});

const Sizes = z.object({ original_size: amount, deduplicated_size: amount, nfiles: amount });
export const Measured = z.object({
  archives: z.array(z.object({ id: z.string().min(1).max(200), stats: Sizes })),
  cache: z.object({ stats: z.object({ unique_csize: amount }) }),
});
export type Measured = z.infer<typeof Measured>;

/** What a poll brings, with the fields that are used alone. */
export const BorgAnswers = z.object({
  archives: z.array(z.unknown()),
  repository: Repository,
  /** borg's word for how it is encrypted, '' where it does not say. */
  encryption: z.string(),
  /** null: not asked this time. */
  measured: z.union([Measured, z.literal('too-slow'), z.null()]),
  /** What borg complained of while it told what it knew (exit code 1), one line; null when it did not. */
  complaint: z.string().nullable(),
});
export type BorgAnswers = z.infer<typeof BorgAnswers>;
