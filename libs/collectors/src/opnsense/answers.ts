import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** One reply: its status, and its body where that was JSON. */
export const Reply = z.object({ status: z.number(), body: z.unknown() });
export type Reply = z.infer<typeof Reply>;

/** What a poll brings, one reply per call. */
export const OpnsenseAnswers = z.object({
  totalMs: z.number().nonnegative(),
  firmware: Reply,
  information: Reply,
  time: Reply,
  resources: Reply,
  disk: Reply,
  temperature: Reply,
  gateways: Reply,
  notices: Reply,
});
export type OpnsenseAnswers = z.infer<typeof OpnsenseAnswers>;

/** A word or number; PHP writes the one for the other, and an empty list for what is not there. */
const word = z.union([z.string(), z.number()]).transform(String).catch('');
const list = z.array(z.unknown()).catch([]);

const CheckFields = {
  connection: word,
  repository: word,
  last_check: word,
  upgrade_needs_reboot: word,
  upgrade_major_version: word,
  upgrade_packages: list,
  new_packages: list,
  reinstall_packages: list,
  downgrade_packages: list,
  upgrade_sets: list,
};

/** Read by presence: the names of states and the place of the check changed between versions. */
export const FirmwareStatus = z.object({
  ...CheckFields,
  status: word,
  status_msg: word,
  status_reboot: word,
  os_version: word,
  product_version: word,
  product: z
    .object({
      product_version: word,
      product_latest: word,
      product_name: word,
      product_check: z.object({ last_check: word }).nullable().catch(null),
    })
    .nullable()
    .catch(null),
});
export type FirmwareStatus = z.infer<typeof FirmwareStatus>;

export const Information = z.object({ name: word });
export const Time = z.object({ uptime: word, boottime: word });
export const Resources = z.object({ memory: z.object({ total: word, used: word, arc: word }) });

export const Device = z.object({
  device: word,
  type: word,
  blocks: word,
  used: word,
  available: word,
  used_pct: word,
  mountpoint: word,
});
export type Device = z.infer<typeof Device>;
export const Disk = z.object({ devices: z.array(Device) });

export const Temperatures = z.array(z.object({ device: word, temperature: word, type: word }));

export const Gateway = z.object({
  name: word,
  address: word,
  monitor: word,
  status: word,
  loss: word,
  delay: word,
});
export type Gateway = z.infer<typeof Gateway>;
export const Gateways = z.object({ items: z.array(Gateway) });

/** Since 25.1 under `metadata` and `subsystems`, before that all beside each other with `System` on top. */
export const Notices = z.object({
  metadata: z.object({ system: z.object({ status: word }) }).optional(),
  subsystems: z.record(z.string(), z.unknown()).optional().catch(undefined),
});
export const Subsystem = z.object({ status: word, message: word });

/** The body of a reply, null when the call was refused, is not offered or says something else. */
export function bodyOf<T>(schema: z.ZodType<T>, reply: Reply): T | null {
  return reply.status === 200 ? (soundOr(schema, reply.body) ?? null) : null;
}
