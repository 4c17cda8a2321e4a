import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** What a poll brings; details by MAC address as the controller writes it. */
export const OmadaAnswers = z.object({
  totalMs: z.number().nonnegative(),
  info: z.unknown(),
  sites: z.array(
    z.object({
      name: z.string(),
      devices: z.array(z.unknown()),
      /** False where the pages did not fit each other. */
      complete: z.boolean(),
    }),
  ),
  firmware: z.record(z.string(), z.unknown()),
  gateways: z.record(z.string(), z.unknown()),
  /** Calls that the account may not make. */
  refused: z.array(z.string()),
});
export type OmadaAnswers = z.infer<typeof OmadaAnswers>;

export const Envelope = z.object({
  errorCode: z.number(),
  msg: z.string().optional().catch(undefined),
  result: z.unknown().optional(),
});
export type Envelope = z.infer<typeof Envelope>;

/** A field of another kind counts as absent. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = optional(z.string());
const amount = optional(z.number());
const flag = optional(z.boolean());

export const Info = z.object({
  /** Becomes part of addresses. */
  omadacId: z.string().regex(/^[\w-]{1,64}$/),
  controllerVer: text,
  name: text,
});
export type Info = z.infer<typeof Info>;

export const Site = z.object({ key: z.string().regex(/^[\w-]{1,64}$/), name: z.string() });
export type Site = z.infer<typeof Site>;

export const Device = z.object({
  mac: z.string().regex(/^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i),
  type: text,
  name: text,
  model: text,
  showModel: text,
  compoundModel: text,
  sn: text,
  ip: text,
  status: amount,
  statusCategory: amount,
  firmwareVersion: text,
  version: text,
  uptimeLong: amount,
  cpuUtil: amount,
  memUtil: amount,
  clientNum: amount,
  needUpgrade: flag,
});
export type Device = z.infer<typeof Device>;

export const Firmware = z.object({ curFwVer: text, lastFwVer: text });
export type Firmware = z.infer<typeof Firmware>;

const Port = z.object({
  port: amount,
  name: text,
  mode: amount,
  status: amount,
  internetState: amount,
  ip: text,
});
export type Port = z.infer<typeof Port>;
export const Gateway = z.object({ portStats: z.array(z.unknown()).catch([]) });
export function portsOf(gateway: unknown): readonly Port[] {
  const { portStats = [] } = soundOr(Gateway, gateway) ?? {};
  return portStats.slice(0, 64).flatMap((port) => soundOr(Port, port) ?? []);
}

/** Keeps only the fields that are used: what is kept of a poll is no place for the rest. */
export function pick(value: unknown, schema: { readonly shape: Readonly<Record<string, unknown>> }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(schema.shape, key)));
}
