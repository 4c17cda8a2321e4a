import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, LanguageSchema, StatusSchema, Timestamp } from './common';
import { patchOf } from './patch';
import { ApprovedTargets } from './targets';

export const CustomerInput = z.object({
  name: z.string().trim().min(1).max(200),
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, remark('code-letters')),
  language: LanguageSchema.default('nl'),
  timeZone: z.string().default('Europe/Amsterdam'),
});
export type CustomerInput = z.infer<typeof CustomerInput>;
export const CustomerPatch = patchOf(CustomerInput);
export type CustomerPatch = z.infer<typeof CustomerPatch>;

export const SiteInput = z.object({
  name: z.string().trim().min(1).max(200),
  city: z.string().trim().max(200).nullable().default(null),
});
export type SiteInput = z.infer<typeof SiteInput>;
export const SitePatch = patchOf(SiteInput);
export type SitePatch = z.infer<typeof SitePatch>;

export const Site = z.object({
  id: Id,
  customerId: Id,
  name: z.string(),
  city: z.string().nullable(),
  targets: ApprovedTargets,
  assets: z.number().int(),
  archivedAt: Timestamp.nullable(),
});
export type Site = z.infer<typeof Site>;

export const Customer = z.object({
  id: Id,
  name: z.string(),
  code: z.string(),
  language: LanguageSchema,
  timeZone: z.string(),
  sites: z.number().int(),
  assets: z.number().int(),
  worst: StatusSchema.nullable(),
  archivedAt: Timestamp.nullable(),
});
export type Customer = z.infer<typeof Customer>;

/** CSV: header row, comma or semicolon, UTF-8. Columns: customer_code, customer_name, site, city, asset, kind, service. */
export const ImportRequest = z.object({
  fileName: z.string().max(200),
  csv: z.string().max(5_000_000),
  dryRun: z.boolean(),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

export const ImportRun = z.object({
  id: Id,
  fileName: z.string(),
  dryRun: z.boolean(),
  requestedAt: Timestamp,
  finishedAt: Timestamp.nullable(),
  total: z.number().int(),
  done: z.number().int(),
  counts: z.object({
    customersCreated: z.number().int(),
    sitesCreated: z.number().int(),
    assetsCreated: z.number().int(),
    assetsUpdated: z.number().int(),
    unchanged: z.number().int(),
  }),
  errors: z.array(z.object({ line: z.number().int(), column: z.string().nullable(), message: z.string() })),
  /** Set when the run could not go on at all. */
  failure: z.string().nullable(),
});
export type ImportRun = z.infer<typeof ImportRun>;

export const SearchHit = z.object({
  kind: z.enum(['customer', 'site', 'asset', 'connection']),
  id: Id,
  title: z.string(),
  subtitle: z.string(),
  customerId: Id.nullable(),
  status: StatusSchema.nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;
