import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const MerakiAnswers = z.object({
  totalMs: z.number().nonnegative(),
  organisation: z.unknown(),
  /** Every device with how it is, as the dashboard sees it. */
  availabilities: z.array(z.unknown()),
  /** False where there were more pages than are read. */
  complete: z.boolean(),
  devices: z.array(z.unknown()),
  networks: z.array(z.unknown()),
  uplinks: z.array(z.unknown()),
  lossAndLatency: z.array(z.unknown()),
  /** By the id of the network: those that were asked this time. */
  firmware: z.record(z.string(), z.unknown()),
  /** Calls that the key may not make. */
  refused: z.array(z.string()),
});
export type MerakiAnswers = z.infer<typeof MerakiAnswers>;

/** A field of another kind counts as absent. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = optional(z.string());
const amount = optional(z.number());

/** Ids become part of addresses. */
const Id = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\w{1,60}$/));

export const Organisation = z.object({ id: Id, name: text });
export const Network = z.object({ id: Id, name: text });

export const Availability = z.object({
  serial: z.string().min(1).max(60),
  name: text,
  mac: text,
  productType: text,
  network: optional(z.object({ id: optional(Id) })),
  status: text,
});
export type Availability = z.infer<typeof Availability>;

/** The inventory: what a device is and runs. */
export const Device = z.object({
  serial: z.string(),
  model: text,
  firmware: text,
  lanIp: text,
  wan1Ip: text,
  networkId: optional(Id),
});
export type Device = z.infer<typeof Device>;

const Version = z.object({ firmware: text, shortName: text, releaseType: text, releaseDate: text });
export type Version = z.infer<typeof Version>;
export const Product = z.object({
  currentVersion: optional(Version),
  availableVersions: optional(z.array(z.unknown())),
  nextUpgrade: optional(z.object({ time: text, toVersion: optional(Version) })),
});
export type Product = z.infer<typeof Product>;
export const Upgrades = z.object({ products: z.record(z.string(), z.unknown()) });
export function versionsOf({ availableVersions = [] }: Product): readonly Version[] {
  return availableVersions.slice(0, 100).flatMap((version) => soundOr(Version, version) ?? []);
}

export const Uplinks = z.object({
  serial: z.string(),
  uplinks: z.array(z.object({ interface: z.string(), status: text, ip: text })).catch([]),
});
export const LossAndLatency = z.object({
  serial: z.string(),
  uplink: z.string(),
  timeSeries: z.array(z.object({ lossPercent: optional(z.number()), latencyMs: amount })).catch([]),
});
export type LossAndLatency = z.infer<typeof LossAndLatency>;

/** Keeps only the fields that are used: what is kept of a poll is no place for the rest. */
export function pick(value: unknown, schema: { readonly shape: Readonly<Record<string, unknown>> }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(schema.shape, key)));
}
