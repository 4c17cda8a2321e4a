import { COVERAGE_STATES, LATEST_SOURCES } from '@nachtwacht/domain';
import { z } from 'zod';
import {
  AssetKindSchema,
  FaultSchema,
  Id,
  ReasonSchema,
  StatusSchema,
  TextSchema,
  Timestamp,
} from './common';
import { route } from './route';

/** A part that is not well. */
export const HardwareFault = z.object({
  checkId: z.number().int(),
  aspect: z.string(),
  aspectLabel: TextSchema,
  instance: z.string(),
  status: StatusSchema,
  reason: ReasonSchema,
  since: Timestamp,
  measuredAt: Timestamp.nullable(),
  /** What the device says of the part: model, serial number, slot. Hostile. */
  detail: z.string().nullable(),
  /** It works, and foretells that it will not for long. */
  predicted: z.boolean(),
  assetId: Id,
  assetName: z.string(),
  assetKind: AssetKindSchema,
  vendor: z.string().nullable(),
  model: z.string().nullable(),
  serial: z.string().nullable(),
  customerId: Id,
  customerName: z.string(),
  siteName: z.string().nullable(),
});
export type HardwareFault = z.infer<typeof HardwareFault>;

export const HardwareFaults = z.object({
  /** Worst first, then the longest. */
  faults: z.array(HardwareFault),
  /** How many parts are watched in all. */
  parts: z.number().int(),
});
export type HardwareFaults = z.infer<typeof HardwareFaults>;

export const HardwareFilter = z.object({
  customerId: Id.optional(),
  kind: AssetKindSchema.optional(),
  /** In names of part, device and customer, and in serial numbers. */
  q: z.string().max(100).optional(),
});
export type HardwareFilter = z.infer<typeof HardwareFilter>;

/** What a connection tells of one aspect that its collector can report. */
export const AspectCoverage = z.object({
  aspect: z.string(),
  label: TextSchema,
  state: z.enum(COVERAGE_STATES),
  checks: z.number().int(),
  known: z.number().int(),
  /** Of one that is not known. */
  why: ReasonSchema.nullable(),
});
export type AspectCoverage = z.infer<typeof AspectCoverage>;

export const ConnectionCoverage = z.object({
  id: Id,
  name: z.string(),
  collector: z.string(),
  collectorLabel: TextSchema,
  /** null: shared by customers */
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  enabled: z.boolean(),
  lastSuccessAt: Timestamp.nullable(),
  fault: FaultSchema.nullable(),
  faultSince: Timestamp.nullable(),
  /** What its account may; null where the collector does not tell. */
  rights: z.enum(['complete', 'incomplete']).nullable(),
  /** Which rights are missing, as the collector says it. Hostile. */
  missing: z.string().nullable(),
  /** Who says what the latest version is, of how many devices. */
  latestKnownBy: z.array(z.object({ by: z.enum(LATEST_SOURCES), devices: z.number().int() })),
  aspects: z.array(AspectCoverage),
});
export type ConnectionCoverage = z.infer<typeof ConnectionCoverage>;

const RemovalInput = z.object({ note: z.string().trim().min(1).max(500) });

/** Parts of devices, and what connections can tell. */
export const EQUIPMENT_ROUTES = {
  hardware: route({
    method: 'GET',
    path: '/hardware',
    summary: 'Every part of every device that is not well, worst first',
    reply: HardwareFaults,
  }),
  exportHardware: route({
    method: 'GET',
    path: '/hardware/export',
    summary: 'The same as a CSV file, for ordering spares',
    query: HardwareFilter.extend({ language: z.enum(['nl', 'en']).default('nl') }),
    reply: z.unknown(),
  }),
  coverage: route({
    method: 'GET',
    path: '/coverage',
    summary: 'What each connection tells of what its collector can report',
    reply: z.array(ConnectionCoverage),
  }),
  removeCheck: route({
    method: 'POST',
    path: '/checks/:id/remove',
    summary: 'Say that something that is gone was taken out on purpose: its check ends until it comes back',
    body: RemovalInput,
    reply: z.object({}),
  }),
} as const;
