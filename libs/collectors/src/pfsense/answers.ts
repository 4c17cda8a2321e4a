import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** One reply: its status, and its body where that was JSON. Status 0: no reply came, or nothing was asked any more. */
export const Reply = z.object({ status: z.number(), body: z.unknown() });
export type Reply = z.infer<typeof Reply>;

/** What a poll brings, one reply per call; `packages` is null where they were asked not long ago. */
export const PfsenseAnswers = z.object({
  totalMs: z.number().nonnegative(),
  version: Reply,
  system: Reply,
  gateways: Reply,
  interfaces: Reply,
  services: Reply,
  carp: Reply,
  packages: Reply.nullable(),
});
export type PfsenseAnswers = z.infer<typeof PfsenseAnswers>;

/** A word or number as text; null where it is neither, because pfSense says null for what it does not know. */
const word = z.union([z.string(), z.number()]).transform(String).nullable().catch(null);
/** PHP writes numbers as text where no model says better. */
const number = z
  .union([
    z.number(),
    z
      .string()
      .max(40)
      .regex(/^\s*-?\d+(?:\.\d+)?\s*$/)
      .transform(Number),
  ])
  .nullable()
  .catch(null);
const flag = z.boolean().nullable().catch(null);
const numbers = z.array(z.number()).catch([]);

export const Version = z.object({ version: word, base: word, patch: word });
export type Version = z.infer<typeof Version>;

export const System = z.object({
  platform: word,
  serial: word,
  netgate_id: word,
  uptime: word,
  temp_c: number,
  cpu_count: number,
  cpu_load_avg: numbers,
  cpu_usage: number,
  mem_usage: number,
  swap_usage: number,
  disk_usage: number,
});
export type System = z.infer<typeof System>;

export const Gateway = z.object({
  name: word,
  monitorip: word,
  delay: number,
  loss: number,
  status: word,
  substatus: word,
});
export type Gateway = z.infer<typeof Gateway>;

export const Port = z.object({
  name: word,
  descr: word,
  hwif: word,
  enable: flag,
  status: word,
  ipaddr: word,
  inbytes: number,
  outbytes: number,
  inpkts: number,
  outpkts: number,
  inerrs: number,
  outerrs: number,
});
export type Port = z.infer<typeof Port>;

export const Service = z.object({ name: word, description: word, enabled: flag, status: flag });
export type Service = z.infer<typeof Service>;

export const Carp = z.object({ enable: flag, maintenance_mode: flag });

export const Package = z.object({
  name: word,
  shortname: word,
  installed_version: word,
  latest_version: word,
  update_available: flag,
});
export type Package = z.infer<typeof Package>;

const MAX_ROWS = 500;
const Envelope = z.object({ data: z.unknown() });

/** What is in the envelope of a reply; null when the call was refused, is not offered or says something else. */
export function dataOf<T>(schema: z.ZodType<T>, reply: Reply): T | null {
  if (reply.status !== 200) return null;
  const envelope = soundOr(Envelope, reply.body);
  return envelope === undefined ? null : (soundOr(schema, envelope.data) ?? null);
}

/** The rows of a reply, without those that are none; null as above. */
export function rowsOf<T>(schema: z.ZodType<T>, reply: Reply): readonly T[] | null {
  const rows = dataOf(z.array(z.unknown()), reply);
  if (rows === null) return null;
  return rows.slice(0, MAX_ROWS).flatMap((row) => {
    const sound = soundOr(schema, row);
    return sound === undefined ? [] : [sound];
  });
}
