import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** What a poll brings. Items bear only the fields that are used; null where the package is not there. */
export const SynologyAnswers = z.object({
  totalMs: z.number().nonnegative(),
  activeBackup: z
    .object({
      tasks: z.array(z.unknown()),
      results: z.array(z.unknown()),
      storages: z.array(z.unknown()),
    })
    .nullable(),
  hyperBackup: z.object({ tasks: z.array(z.unknown()) }).nullable(),
  /** Null where the account may not read them. */
  volumes: z.array(z.unknown()).nullable(),
});
export type SynologyAnswers = z.infer<typeof SynologyAnswers>;

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = optional(z.string());
/** Numbers come as numbers, and some as texts. */
const amount = optional(
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d{1,20}$/)
        .transform(Number),
    ])
    .pipe(z.number().nonnegative()),
);
const Id = z.union([z.number().int(), z.string().regex(/^\d{1,20}$/)]).transform(String);

export const Result = z.object({
  result_id: Id,
  task_id: Id,
  job_action: z.number(),
  status: z.unknown(),
  /** Unix seconds, 0 while it has not ended */
  time_start: amount,
  time_end: amount,
  /** The wire's own spelling. */
  transfered_bytes: amount,
  success_count: amount,
  error_count: amount,
  warning_count: amount,
});
export type Result = z.infer<typeof Result>;

export const Version = z.object({
  version_id: Id,
  status: z.number(),
  time_start: amount,
  time_end: amount,
  used_size: amount,
});

export const AbbTask = z.object({
  task_id: Id,
  task_name: text,
  devices: optional(z.array(z.object({ host_name: text }))),
  last_result: optional(z.unknown()),
  versions: optional(z.array(z.unknown())),
  version_count: amount,
});
export type AbbTask = z.infer<typeof AbbTask>;

export const Storage = z.object({
  share_name: text,
  dedup_size: amount,
  /** 0 where nothing is compressed. */
  compressed_size: amount,
});

export const Volume = z.object({ volume_path: z.string(), size_total_byte: amount, size_free_byte: amount });

/** Times are local without a zone ("2026/11/21 02:00", with or without seconds), on some versions Unix seconds. */
const moment = optional(z.union([z.string(), z.number()]));
export const HyperTask = z.object({
  task_id: Id,
  name: text,
  status: text,
  last_bkp_time: moment,
  last_bkp_end_time: moment,
  last_bkp_result: text,
  last_bkp_error: text,
});
export type HyperTask = z.infer<typeof HyperTask>;

/** Keeps only the fields that are used, as they came: a device lists its agent's token and login as well. */
export function pick(value: unknown, schema: { readonly shape: Readonly<Record<string, unknown>> }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(schema.shape, key)));
}

/** The same for a task, whose devices, result and versions have fields of their own. */
export function pickTask(value: unknown): unknown {
  const task = soundOr(z.record(z.string(), z.unknown()), pick(value, AbbTask));
  if (task === undefined) return value;
  const { devices, versions, last_result: result } = task;
  return {
    ...task,
    ...(Array.isArray(devices)
      ? { devices: devices.map((device) => pick(device, z.object({ host_name: text }))) }
      : {}),
    ...(Array.isArray(versions) ? { versions: versions.map((version) => pick(version, Version)) } : {}),
    ...(result === undefined ? {} : { last_result: pick(result, Result) }),
  };
}
