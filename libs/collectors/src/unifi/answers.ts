import { z } from 'zod';
import { IntegrationAnswers } from './integration/integration-answers';

/** What a poll brings. Devices and the controller's own facts bear only the fields that are used. */
export const UnifiAnswers = z.object({
  totalMs: z.number().nonnegative(),
  sysinfo: z.unknown(),
  sites: z.array(z.object({ name: z.string(), label: z.string(), devices: z.array(z.unknown()) })),
  /** Only with an API key, and null where the console does not have the official interface. */
  integration: IntegrationAnswers.nullable().optional(),
  /** Only with an API key: what it may not read. */
  refused: z.array(z.string()).optional(),
});
export type UnifiAnswers = z.infer<typeof UnifiAnswers>;

/** `{ meta: { rc: "ok" }, data: [...] }`, also around errors. */
export const Envelope = z.object({
  meta: z.object({ rc: z.string(), msg: z.string().optional().catch(undefined) }),
  data: z.array(z.unknown()).optional().catch(undefined),
});

export type Envelope = z.infer<typeof Envelope>;

export const Site = z.object({ name: z.string().min(1), desc: z.string().catch('') });

/** Numbers also come as texts and texts as numbers; a field of another kind counts as absent. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = optional(z.union([z.string(), z.number()]).transform(String));
const amount = optional(z.union([z.number(), z.string()]));
const flag = optional(z.boolean());

export const Device = z.object({
  mac: z.string().regex(/^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i),
  type: text,
  model: text,
  name: text,
  ip: text,
  serial: text,
  version: text,
  displayable_version: text,
  upgradable: flag,
  upgrade_to_firmware: text,
  model_in_eol: flag,
  model_in_lts: flag,
  state: text,
  adopted: flag,
  uptime: amount,
  num_sta: amount,
  'user-num_sta': amount,
  'guest-num_sta': amount,
  'system-stats': optional(z.object({ cpu: amount, mem: amount, uptime: amount })),
  has_temperature: flag,
  general_temperature: amount,
  temperatures: optional(z.array(z.object({ name: text, value: amount }))),
});
export type Device = z.infer<typeof Device>;

export const Sysinfo = z.object({
  name: text,
  hostname: text,
  version: text,
  update_available: flag,
  uptime: amount,
  ubnt_device_type: text,
});
export type Sysinfo = z.infer<typeof Sysinfo>;

/**
 * Keeps only the fields that are used, as they came: a device lists its own keys and passwords (`x_…`) as well,
 * and those have no business in what is kept of a poll.
 */
export function pick(value: unknown, schema: { readonly shape: Readonly<Record<string, unknown>> }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(schema.shape, key)));
}
