import { z } from 'zod';

/** A field of another kind counts as absent. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = optional(z.string());
const amount = optional(z.number());

/** A page of any list of the official interface. */
export const Page = z.object({
  totalCount: optional(z.number().int().nonnegative()),
  data: z.array(z.unknown()),
});

/** Ids become part of addresses: nothing else than a UUID is followed. */
const Id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i);

export const IntegrationSite = z.object({
  id: Id,
  name: z.string().catch(''),
  /** The short name by which the other interface knows it. */
  internalReference: optional(z.string().regex(/^[\w-]{1,64}$/)),
});
export type IntegrationSite = z.infer<typeof IntegrationSite>;

export const Info = z.object({ applicationVersion: z.string().min(1) });

/** Versions 9.x name no firmware in their lists, and later ones leave fields out as well. */
export const IntegrationDevice = z.object({
  id: optional(Id),
  macAddress: z.string().regex(/^(?:[0-9a-f]{2}[:-]?){5}[0-9a-f]{2}$/i),
  name: text,
  model: text,
  ipAddress: text,
  state: text,
  firmwareVersion: text,
  firmwareUpdatable: optional(z.boolean()),
  /** A list of words in lists, an object with their names as keys in details. */
  features: z.unknown().optional(),
});
export type IntegrationDevice = z.infer<typeof IntegrationDevice>;

export const DeviceStatistics = z.object({
  uptimeSec: amount,
  cpuUtilizationPct: amount,
  memoryUtilizationPct: amount,
});
export type DeviceStatistics = z.infer<typeof DeviceStatistics>;

/** What the official interface told, by site. */
export const IntegrationAnswers = z.object({
  sites: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      devices: z.array(z.unknown()),
      /** False where the pages did not fit each other. */
      complete: z.boolean(),
    }),
  ),
  /** By the id of the device; bounded. */
  details: z.record(z.string(), z.unknown()),
  statistics: z.record(z.string(), z.unknown()),
});
export type IntegrationAnswers = z.infer<typeof IntegrationAnswers>;
