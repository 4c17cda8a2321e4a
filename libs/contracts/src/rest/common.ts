import {
  ASSET_KINDS,
  FAULT_CLASSES,
  REASON_CODES,
  STATUSES,
  type Fault,
  type Reason,
  type Status,
} from '@nachtwacht/domain';
import { z } from 'zod';

export const Id = z.uuid();
/** ISO 8601 in UTC, as the database gives it. */
export const Timestamp = z.iso.datetime();
export const StatusSchema = z.enum(STATUSES) satisfies z.ZodType<Status>;
export const ReasonSchema = z.object({
  code: z.enum(REASON_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
}) as z.ZodType<Reason>;
export const FaultSchema = z.object({
  class: z.enum(FAULT_CLASSES),
  text: z.string(),
}) satisfies z.ZodType<Fault>;
export const AssetKindSchema = z.enum(ASSET_KINDS);
export const TextSchema = z.object({ nl: z.string(), en: z.string() });
export const LanguageSchema = z.enum(['nl', 'en']);

/** A list with or without what was archived. */
export const Archived = z.object({ archived: z.stringbool().default(false) });

/** The body of every refusal: what went wrong, what to do, and per field where it belongs to one. */
export const Problem = z.object({
  /** For the programs: stable, kebab-case. */
  code: z.string(),
  /** For people, in English; the dashboard words `code` in the reader's language where it knows it. */
  message: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
});
export type Problem = z.infer<typeof Problem>;
