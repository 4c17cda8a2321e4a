import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** One reply: its status (0: none came), and its `data` where it had any. */
export const Reply = z.object({ status: z.number(), data: z.unknown() });
export type Reply = z.infer<typeof Reply>;

/** What a poll brings. */
export const ProxmoxAnswers = z.object({
  totalMs: z.number().nonnegative(),
  version: z.unknown(),
  resources: z.array(z.unknown()),
  /** By name of the node: what was asked of each, for those that were online. */
  nodes: z.record(z.string(), z.record(z.string(), Reply)),
  ceph: Reply,
});
export type ProxmoxAnswers = z.infer<typeof ProxmoxAnswers>;

const text = z.string().min(1).max(500).optional().catch(undefined);
/** Perl writes numbers as text now and then. */
const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(?:\.\d+)?$/)
      .transform(Number),
  ])
  .refine(Number.isFinite)
  .optional()
  .catch(undefined);

export const Resource = z.object({
  id: z.string().min(1).max(200),
  type: z.string(),
  node: text,
  name: text,
  vmid: number,
  storage: text,
  status: text,
  cpu: number,
  maxcpu: number,
  mem: number,
  maxmem: number,
  disk: number,
  maxdisk: number,
  uptime: number,
  template: number,
  shared: number,
  lock: text,
  plugintype: text,
});
export type Resource = z.infer<typeof Resource>;

export const NodeStatus = z.object({
  pveversion: text,
  kversion: text,
  cpuinfo: z.object({ model: text }).optional().catch(undefined),
});

export const Package = z.object({ Package: text, OldVersion: text, Version: text, Origin: text });

export const Task = z.object({ starttime: number, endtime: number, status: text });

export const Disk = z.object({
  devpath: z.string().min(1).max(200),
  model: text,
  serial: text,
  health: text,
  /** Percent that is left; "N/A" for what does not wear out by writing. */
  wearout: z.union([z.number(), z.string()]).optional().catch(undefined),
  type: text,
});
export type Disk = z.infer<typeof Disk>;

export const Pool = z.object({ name: z.string().min(1).max(200), health: text, size: number, alloc: number });

export const Subscription = z.object({ status: text, nextduedate: text, productname: text });

export const Ceph = z.object({ health: z.object({ status: z.string().min(1).max(200) }) });

/** The items of a list that have the shape; what else a server lists is no reason to lose the rest. */
export function itemsOf<T>(schema: z.ZodType<T>, list: unknown): readonly T[] {
  return Array.isArray(list) ? list.flatMap((item) => soundOr(schema, item) ?? []) : [];
}

/** The list of a reply; null where it was refused, did not come, or is none. */
export function listOf<T>(schema: z.ZodType<T>, reply: Reply | undefined): readonly T[] | null {
  return reply?.status === 200 && Array.isArray(reply.data) ? itemsOf(schema, reply.data) : null;
}

export function objectOf<T>(schema: z.ZodType<T>, reply: Reply | undefined): T | null {
  return reply?.status === 200 ? (soundOr(schema, reply.data) ?? null) : null;
}
