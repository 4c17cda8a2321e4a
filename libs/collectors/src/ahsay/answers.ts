import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** What a poll brings, by user. Items bear only the fields that are used. */
export const AhsayAnswers = z.object({
  totalMs: z.number().nonnegative(),
  users: z.array(
    z.object({
      login: z.string(),
      /** Null where the server would not list them. */
      sets: z.array(z.unknown()).nullable(),
      results: z.array(z.unknown()),
      /** Null where it was not asked for, or not told. */
      storage: z.array(z.unknown()).nullable(),
    }),
  ),
  /** Epoch milliseconds at which storage was asked for last. */
  storageReadAt: z.number().nullable(),
});
export type AhsayAnswers = z.infer<typeof AhsayAnswers>;

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = optional(z.union([z.string(), z.number()]).transform(String));
/** Sizes are numbers in some answers and texts in others; an empty text is not told. */
const amount = optional(
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\s*\d{1,20}\s*$/)
        .transform(Number),
    ])
    .pipe(z.number().nonnegative()),
);

export const User = z.object({ LoginName: z.string().min(1), Owner: text });

/** Some versions name the number of a set `ID`, others `BackupSetID`. */
export const BackupSet = z.object({ ID: text, BackupSetID: text, Name: text, BackupSetName: text });

export const JobStatus = z.object({
  /** The moment at which it began, such as 2026-11-21-22-00-00. */
  ID: text,
  BackupSetID: z.union([z.string().min(1), z.number()]).transform(String),
  BackupSetName: text,
  DestinationID: text,
  /** Local, without a zone. */
  StartTime: text,
  EndTime: text,
  BackupJobStatus: optional(z.string()),
  UploadSize: amount,
  /** Names out of all lists of what was not backed up. */
  missed: optional(z.array(z.string())),
});
export type JobStatus = z.infer<typeof JobStatus>;

/** Average bytes of the month, of data and of what is retained beside it. */
export const StorageStat = z.object({
  BackupSetID: z.union([z.string().min(1), z.number()]).transform(String),
  DestinationID: text,
  AverageDataSize: amount,
  AverageRetainSize: amount,
});

/** Keeps only the fields that are used, as they came: a user bears contact data, a set its schedule and passwords. */
export function pick(value: unknown, schema: { readonly shape: Readonly<Record<string, unknown>> }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(schema.shape, key)));
}

/** The same for a result, whose lists of missed parts (databases, virtual machines, folders) become one. */
export function pickStatus(value: unknown): unknown {
  const record = soundOr(z.record(z.string(), z.unknown()), value);
  if (record === undefined) return value;
  const lists = Object.entries(record).filter(([key]) => key.startsWith('Missed'));
  const missed = lists
    .flatMap(([, list]) => (Array.isArray(list) ? (list as unknown[]) : [list]))
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '');
  return { ...(pick(record, JobStatus) as object), missed: missed.slice(0, 50) };
}
