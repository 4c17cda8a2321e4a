import { BACKUP_OUTCOMES, remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { AssetKindSchema, Id, ReasonSchema, StatusSchema, TextSchema, Timestamp } from './common';
import { patchOf } from './patch';

export const AssetFactsSchema = z.object({
  vendor: z.string().optional(),
  model: z.string().optional(),
  serial: z.string().optional(),
  version: z.string().optional(),
  address: z.string().optional(),
  mac: z.string().optional(),
  os: z.string().optional(),
  bootedAt: z.string().optional(),
});

export const AssetInput = z.object({
  name: z.string().trim().min(1).max(200),
  customerId: Id,
  siteId: Id.nullable().default(null),
  serviceCode: z.string().min(1),
  kind: AssetKindSchema,
});
export type AssetInput = z.infer<typeof AssetInput>;
export const AssetPatch = patchOf(AssetInput.omit({ customerId: true }));
export type AssetPatch = z.infer<typeof AssetPatch>;

export const AssetSummary = z.object({
  id: Id,
  name: z.string(),
  kind: AssetKindSchema,
  serviceCode: z.string(),
  customerId: Id,
  customerName: z.string(),
  siteId: Id.nullable(),
  siteName: z.string().nullable(),
  status: StatusSchema.nullable(),
  checks: z.number().int(),
  archivedAt: Timestamp.nullable(),
});
export type AssetSummary = z.infer<typeof AssetSummary>;

export const BackupRunSchema = z.object({
  id: z.string(),
  outcome: z.enum(BACKUP_OUTCOMES),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  bytesProcessed: z.number().nullable(),
  bytesStored: z.number().nullable(),
  files: z.number().nullable(),
  message: z.string().nullable(),
  rawStatus: z.string().optional(),
  bytesTransferred: z.number().optional(),
  willRetry: z.literal(true).optional(),
});

export const CheckDetail = z.object({
  id: z.number().int(),
  connectionId: Id,
  connectionName: z.string(),
  collector: z.string(),
  aspect: z.string(),
  aspectLabel: TextSchema,
  instance: z.string(),
  status: StatusSchema,
  reason: ReasonSchema,
  since: Timestamp,
  measuredAt: Timestamp.nullable(),
  staleAt: Timestamp,
  nextDueAt: Timestamp.nullable(),
  intervalSeconds: z.number().int(),
  candidate: z.object({ status: StatusSchema, seen: z.number().int() }).nullable(),
  flapping: z.boolean(),
  /** The domain's Reading as JSON, null before the first. */
  reading: z.record(z.string(), z.unknown()).nullable(),
  detail: z.string().nullable(),
  forecastAt: Timestamp.nullable(),
  /** The policy in force, as JSON of the domain's Policy. */
  policy: z.record(z.string(), z.unknown()),
  metrics: z.array(z.object({ name: z.string(), label: TextSchema, unit: z.string() })),
});
export type CheckDetail = z.infer<typeof CheckDetail>;

export const IncidentDetail = z.object({
  id: Id,
  assetId: Id,
  customerId: Id,
  status: StatusSchema,
  worstStatus: StatusSchema,
  openedAt: Timestamp,
  closedAt: Timestamp.nullable(),
  acknowledgedAt: Timestamp.nullable(),
  acknowledgedBy: z.string().nullable(),
  note: z.string().nullable(),
  entries: z.array(
    z.object({
      at: Timestamp,
      kind: z.string(),
      actor: z.string().nullable(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type IncidentDetail = z.infer<typeof IncidentDetail>;

export const AssetDetail = z.object({
  asset: AssetSummary.extend({ facts: AssetFactsSchema }),
  checks: z.array(CheckDetail),
  incident: IncidentDetail.nullable(),
  maintenance: z.array(
    z.object({
      id: Id,
      startsAt: Timestamp,
      endsAt: Timestamp,
      reason: z.string(),
      scope: z.enum(['asset', 'site', 'customer']),
    }),
  ),
  /** What was taken out on purpose and has not come back, the latest first. */
  removed: z.array(
    z.object({
      checkId: z.number().int(),
      aspect: z.string(),
      aspectLabel: TextSchema,
      instance: z.string(),
      at: Timestamp,
      by: z.string(),
      note: z.string(),
    }),
  ),
  serverTime: Timestamp,
});
export type AssetDetail = z.infer<typeof AssetDetail>;

/** Half-open [from, to) intervals of one check; `to` null is now. */
export const StatusInterval = z.object({
  id: z.number().int(),
  checkId: z.number().int(),
  status: StatusSchema,
  fromStatus: StatusSchema.nullable(),
  reason: ReasonSchema,
  from: Timestamp,
  to: Timestamp.nullable(),
});
export type StatusInterval = z.infer<typeof StatusInterval>;

export const METRIC_RANGES = ['hour', 'day', 'week', 'month', 'year'] as const;
export const MetricRange = z.enum(METRIC_RANGES);
export type MetricRange = z.infer<typeof MetricRange>;

const LONGEST_WINDOW_MS = 400 * 86_400_000;

/** Either the latest stretch of a length, or, with `from` and `to`, any window of at most 400 days. */
export const MetricsQuery = z
  .object({ range: MetricRange, from: Timestamp.optional(), to: Timestamp.optional() })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ['to'],
    message: 'give both ends of the window, or neither',
  })
  .refine(({ from, to }) => from === undefined || to === undefined || isWindow(from, to), {
    path: ['to'],
    message: 'the window must end after it begins, within 400 days',
  });
export type MetricsQuery = z.infer<typeof MetricsQuery>;

function isWindow(from: string, to: string): boolean {
  const span = Date.parse(to) - Date.parse(from);
  return span > 0 && span <= LONGEST_WINDOW_MS;
}

export const MetricSeries = z.object({
  checkId: z.number().int(),
  range: MetricRange,
  from: Timestamp,
  to: Timestamp,
  /** Width of a point in seconds: raw samples have the check's own interval. */
  stepSeconds: z.number(),
  series: z.array(
    z.object({
      metric: z.string(),
      /** [epoch milliseconds, mean, lowest, highest]; a missing point is a gap and stays one. */
      points: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
    }),
  ),
  intervals: z.array(StatusInterval),
});
export type MetricSeries = z.infer<typeof MetricSeries>;

export const RawAnswer = z.object({ at: Timestamp.nullable(), answers: z.unknown() });
export type RawAnswer = z.infer<typeof RawAnswer>;

export const AcknowledgeInput = z.object({ note: z.string().trim().max(2000).default('') });
export type AcknowledgeInput = z.infer<typeof AcknowledgeInput>;

export const MaintenanceInput = z
  .object({
    customerId: Id,
    siteId: Id.nullable().default(null),
    assetId: Id.nullable().default(null),
    startsAt: Timestamp,
    endsAt: Timestamp,
    reason: z.string().trim().min(1).max(500),
  })
  .refine((window) => window.endsAt > window.startsAt, {
    path: ['endsAt'],
    message: remark('after-the-start'),
  });
export type MaintenanceInput = z.infer<typeof MaintenanceInput>;
