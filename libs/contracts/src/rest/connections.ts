import { JOB_KINDS } from '@nachtwacht/domain';
import { z } from 'zod';
import { AssetKindSchema, FaultSchema, Id, TextSchema, Timestamp } from './common';
import { AssetFactsSchema } from './assets';
import { patchOf } from './patch';

export const CollectorInfo = z.object({
  id: z.string(),
  label: TextSchema,
  description: TextSchema,
  assetKind: AssetKindSchema,
  /** JSON Schema (draft 2020-12) of a flat object; each property bears `field` meta for the form. */
  settings: z.record(z.string(), z.unknown()),
  credentials: z.record(z.string(), z.unknown()).nullable(),
  intervalSeconds: z.object({ default: z.number(), min: z.number(), max: z.number() }),
  aspects: z.record(z.string(), z.object({ label: TextSchema, kind: z.string() })),
  /** True for collectors that are told by a push and have an address to show. */
  push: z.boolean(),
  /** True for those of them that are told by mail: their address is one for mails. */
  mail: z.boolean(),
});
export type CollectorInfo = z.infer<typeof CollectorInfo>;

export const ConnectionInput = z.object({
  collector: z.string(),
  name: z.string().trim().min(1).max(200),
  customerId: Id.nullable().default(null),
  siteId: Id.nullable().default(null),
  /** Checked against the collector's own schema by the server. */
  settings: z.record(z.string(), z.unknown()),
  /** Write-only. Left out: unchanged; null: cleared. */
  credentials: z.record(z.string(), z.string()).nullable().optional(),
  intervalSeconds: z.number().int().positive().optional(),
  enabled: z.boolean().default(true),
});
export type ConnectionInput = z.infer<typeof ConnectionInput>;
export const ConnectionPatch = patchOf(ConnectionInput.omit({ collector: true }));
export type ConnectionPatch = z.infer<typeof ConnectionPatch>;

export const FoundAsset = z.object({
  key: z.string(),
  kind: AssetKindSchema,
  name: z.string(),
  facts: AssetFactsSchema,
  firstSeenAt: Timestamp,
  lastSeenAt: Timestamp,
  assetId: Id.nullable(),
  customerId: Id.nullable(),
  ignored: z.boolean(),
  /** Why it was left out, where somebody said so. */
  ignoredReason: z.string().nullable(),
  /** Left out because it belongs to somebody who is no customer. */
  notOurs: z.boolean(),
});
export type FoundAsset = z.infer<typeof FoundAsset>;

export const ConnectionTest = z.object({
  id: Id,
  connectionId: Id,
  requestedAt: Timestamp,
  startedAt: Timestamp.nullable(),
  finishedAt: Timestamp.nullable(),
  fault: FaultSchema.nullable(),
  summary: z
    .object({ assets: z.number().int(), observations: z.number().int(), durationMs: z.number() })
    .nullable(),
});
export type ConnectionTest = z.infer<typeof ConnectionTest>;

export const Connection = z.object({
  id: Id,
  collector: z.string(),
  name: z.string(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  siteId: Id.nullable(),
  address: z.string(),
  settings: z.record(z.string(), z.unknown()),
  intervalSeconds: z.number().int(),
  enabled: z.boolean(),
  archivedAt: Timestamp.nullable(),
  credentials: z.enum(['set', 'missing', 'not-needed']),
  credentialsSetAt: Timestamp.nullable(),
  /** Whom the credentials were first sent to, where any certificate is accepted: SHA-256 of its key, as "AB:CD:…". */
  identity: z
    .object({
      key: z.string(),
      since: Timestamp,
      /** Who was met in its place since; nothing is sent there until a person accepts it. */
      other: z.object({ key: z.string(), since: Timestamp }).nullable(),
    })
    .nullable(),
  lastPolledAt: Timestamp.nullable(),
  lastSuccessAt: Timestamp.nullable(),
  nextDueAt: Timestamp.nullable(),
  fault: FaultSchema.nullable(),
  faultSince: Timestamp.nullable(),
  accepted: z.number().int(),
  found: z.number().int(),
});
export type Connection = z.infer<typeof Connection>;

export const ConnectionCreated = z.object({
  connection: Connection,
  /** Shown once: only its hash is kept. */
  pushUrl: z.string().nullable(),
});
export type ConnectionCreated = z.infer<typeof ConnectionCreated>;

/** The key that the person saw and means. */
export const IdentityInput = z.object({ key: z.string().max(200) });

const BackupTermsInput = z.object({
  kind: z.enum(JOB_KINDS),
  packageCode: z.string().max(40).nullable(),
  /** The asset that is backed up, where that is looked after, too. */
  protectsAssetId: Id.nullable(),
});

export const AcceptInput = z.object({
  items: z
    .array(
      z.object({
        key: z.string(),
        customerId: Id,
        siteId: Id.nullable().default(null),
        serviceCode: z.string(),
        name: z.string().trim().min(1).max(200),
        /** Join an asset that exists instead of making a new one. */
        assetId: Id.nullable().default(null),
        /** Of a backup job: what was sold and what it protects. Not looked at for anything else. */
        backup: BackupTermsInput.nullable().default(null),
      }),
    )
    .min(1)
    .max(500),
});
export type AcceptInput = z.infer<typeof AcceptInput>;
