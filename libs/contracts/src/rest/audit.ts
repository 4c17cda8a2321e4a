import { AUDIT_ACTS, AUDIT_THINGS, LANGUAGES } from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, Timestamp } from './common';

/** Which entries of the audit log are asked for; what is left out asks for nothing. */
export const AuditFilter = z.object({
  customerId: Id.optional(),
  /** Only what concerns no customer. */
  own: z.stringbool().optional(),
  actorId: z.string().max(100).optional(),
  act: z.enum(AUDIT_ACTS).optional(),
  thing: z.enum(AUDIT_THINGS).optional(),
  from: Timestamp.optional(),
  to: Timestamp.optional(),
  q: z.string().trim().max(100).optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

const Fields = z.record(z.string(), z.unknown());

export const AuditEntry = z.object({
  /** The customer's id, or noughts for the provider's own. */
  chain: Id,
  seq: z.number().int(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  at: Timestamp,
  /** null: the product itself. */
  actor: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** One of AUDIT_ACTS, or a word of another version. So are things. */
  act: z.string(),
  thing: z.string(),
  thingId: z.string().nullable(),
  name: z.string().nullable(),
  /** By column, only what changed. Secrets are `***`. */
  before: Fields,
  after: Fields,
  reason: z.string().nullable(),
  /** What happened together bears the same one. */
  transaction: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditPage = z.object({
  entries: z.array(AuditEntry),
  /** For `before`; null when nothing is older. */
  next: z.string().nullable(),
});
export type AuditPage = z.infer<typeof AuditPage>;

export const AuditCursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f-]{36}_\d{1,15}$/, 'is no place in the log');

export const AuditChain = z.object({
  chain: Id,
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  seq: z.number().int(),
  hash: z.string(),
  at: Timestamp,
});
export type AuditChain = z.infer<typeof AuditChain>;

/** How far the chain is sound; ask again from there while it is not done. */
export const AuditVerdict = z.object({
  sound: z.boolean(),
  seq: z.number().int(),
  of: z.number().int(),
  done: z.boolean(),
  fault: z
    .object({
      kind: z.enum(['edited', 'missing', 'out-of-order', 'cut', 'rewritten']),
      seq: z.number().int(),
    })
    .nullable(),
  at: Timestamp,
});
export type AuditVerdict = z.infer<typeof AuditVerdict>;

export const AuditVerifyInput = z.object({
  chain: Id,
  /** What was verified before; 0 begins. */
  after: z.number().int().min(0).default(0),
});

export const AUDIT_FORMATS = ['csv', 'xlsx', 'jsonl'] as const;
export const AuditExportInput = AuditFilter.omit({ own: true }).extend({
  own: z.boolean().optional(),
  /** `jsonl` is for the verifier: one whole chain as it is stored, whatever else is asked for. */
  format: z.enum(AUDIT_FORMATS),
  language: z.enum(LANGUAGES).default('nl'),
});
export type AuditExportInput = z.infer<typeof AuditExportInput>;
