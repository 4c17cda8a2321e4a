import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

// Fields that are used and no others. A field of another kind than documented counts as absent: servers differ by release.

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = optional(z.string());
const amount = optional(z.number().nonnegative());
const flag = optional(z.boolean());
const id = z.string().min(1).max(100);

const Progress = z.object({ processedSize: amount, transferredSize: amount, duration: text });

export const JobState = z.object({
  id,
  name: text,
  type: text,
  status: text,
  lastRun: text,
  lastResult: text,
  sessionId: text,
  sessionProgress: optional(Progress),
});
export type JobState = z.infer<typeof JobState>;

export const Session = z.object({
  id,
  name: text,
  jobId: text,
  sessionType: text,
  state: text,
  creationTime: text,
  endTime: text,
  result: optional(z.object({ result: text, message: text, isCanceled: flag })),
});
export type Session = z.infer<typeof Session>;

export const LogRecord = z.object({ status: text, title: text });

export const TaskSession = z.object({ progress: optional(Progress) });

export const Repository = z.object({
  id,
  name: text,
  type: text,
  capacityGB: optional(z.number()),
  freeGB: optional(z.number()),
  isOnline: flag,
  isOutOfDate: flag,
});
export type Repository = z.infer<typeof Repository>;

export const Backup = z.object({ id, jobId: text });

/** With whether all of its files were read. */
export const StoredBackup = Backup.extend({ isWhole: flag });

export const BackupFile = z.object({
  backupId: text,
  backupSize: amount,
  restorePointIds: optional(z.array(z.string())),
  gfsPeriods: optional(z.array(z.string())),
});

export const RestorePoint = z.object({ id, creationTime: text, backupId: text });

export const ServerInfo = z.object({ name: text, buildVersion: text });

/** What a poll brings; rows bear only the fields above. */
export const VeeamAnswers = z.object({
  totalMs: z.number().nonnegative(),
  revision: z.string(),
  server: z.unknown(),
  jobs: z.array(z.unknown()),
  sessions: z.array(z.unknown()),
  /** Titles of what failed, by session. */
  failures: z.array(z.object({ session: z.string(), titles: z.array(z.string()) })),
  /** Bytes by session, where the job states don't tell them. */
  amounts: z.array(z.object({ session: z.string(), processed: z.number(), transferred: z.number() })),
  repositories: z.array(z.unknown()),
  /** Asked once an hour; null in between. */
  stored: z
    .object({ backups: z.array(z.unknown()), files: z.array(z.unknown()), points: z.array(z.unknown()) })
    .nullable(),
  /** What could not be read or was more than is read, in words. */
  missing: z.array(z.string()),
});
export type VeeamAnswers = z.infer<typeof VeeamAnswers>;

/** Keeps only the fields that are used, as they came. 1.2 sends null where 1.3 leaves out. */
export function pick(row: unknown, schema: { readonly shape: Readonly<Record<string, unknown>> }): unknown {
  if (typeof row !== 'object' || row === null) return row;
  return Object.fromEntries(
    Object.entries(row).filter(([key, value]) => value !== null && Object.hasOwn(schema.shape, key)),
  );
}

/** Rows as the schema reads them; what is no such row is left out. */
export function readRows<T>(rows: readonly unknown[], schema: z.ZodType<T>): readonly T[] {
  return rows.flatMap((row) => soundOr(schema, row) ?? []);
}
