import { z } from 'zod';
import type { CallName } from './calls';

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = optional(z.string());
const flag = optional(z.boolean());
/** A number; some versions write it as a text. */
const amount = optional(
  z.union([
    z.number(),
    z
      .string()
      .regex(/^-?\d{1,15}(?:\.\d{1,6})?$/)
      .transform(Number),
  ]),
);
const list = <T extends z.ZodType>(item: T) => z.array(item.nullable().catch(null)).catch([]);
const named = <T extends z.ZodType>(item: T) => z.record(z.string(), item.nullable().catch(null)).catch({});

/** One reply: its status, and its body where that was JSON, reduced to the fields that are used. */
export const Reply = z.object({ status: z.number(), body: z.unknown() });
export type Reply = z.infer<typeof Reply>;

const Image = z.object({
  version: text,
  major: amount,
  minor: amount,
  patch: amount,
  build: amount,
  'release-type': text,
  maturity: text,
});
export type Image = z.infer<typeof Image>;

const Line = z.object({ status: text, latency: amount, jitter: amount, packet_loss: amount });
export type Line = z.infer<typeof Line>;

const Limits = z.object({
  lower_critical: amount,
  lower_non_critical: amount,
  upper_critical: amount,
  upper_non_critical: amount,
});
const Sensor = z.object({
  id: text,
  name: text,
  type: text,
  value: amount,
  alarm: flag,
  thresholds: optional(Limits),
});
export type Sensor = z.infer<typeof Sensor>;

const Licence = z.object({ status: text, expires: amount });
export type Licence = z.infer<typeof Licence>;

const Port = z.object({
  name: text,
  alias: text,
  link: flag,
  speed: amount,
  tx_packets: amount,
  rx_packets: amount,
  tx_bytes: amount,
  rx_bytes: amount,
  tx_errors: amount,
  rx_errors: amount,
});
export type Port = z.infer<typeof Port>;

const Tunnel = z.object({ name: text, rgwy: text, proxyid: list(z.object({ status: text, p2name: text })) });
export type Tunnel = z.infer<typeof Tunnel>;

const Member = z.object({ hostname: text, serial_no: text });
export type Member = z.infer<typeof Member>;
const Checksum = z.object({ serial_no: text, checksum: optional(z.object({ all: text })) });
export type Checksum = z.infer<typeof Checksum>;

/** An access point or a switch that the firewall manages. */
export const Managed = z.object({
  name: text,
  serial: text,
  wtp_id: text,
  state: text,
  status: text,
  connection_state: text,
  os_version: text,
  connecting_from: text,
  board_mac: text,
  clients: amount,
  cpu_usage: amount,
  mem_free: amount,
  mem_total: amount,
  last_reboot_time_raw: amount,
  image_download_progress: amount,
  last_failure: text,
  last_failure_time: text,
});
export type Managed = z.infer<typeof Managed>;

const meter = list(z.object({ current: amount }));

/** What stands in `results`, by call. */
export const RESULTS = {
  status: z.object({ hostname: text, model: text, model_name: text, model_number: text }),
  state: z.object({
    hostname: text,
    model: text,
    model_name: text,
    model_number: text,
    utc_last_reboot: amount,
    snapshot_utc_time: amount,
    ha_mode: amount,
    conserve_mode: flag,
    is_vm: flag,
  }),
  licences: named(
    z.object({
      status: text,
      expires: amount,
      connected: flag,
      support: optional(named(Licence)),
    }),
  ),
  firmware: z.object({ current: optional(Image), available: list(Image) }),
  usage: z.object({ cpu: meter, mem: meter, session: meter }),
  sensors: list(Sensor),
  linkMonitors: named(named(Line)),
  sdWan: named(named(Line)),
  interfaces: named(Port),
  tunnels: list(Tunnel),
  members: list(Member),
  checksums: list(Checksum),
  disk: z.object({ used_bytes: amount, free_bytes: amount, total_bytes: amount }),
  accessPoints: list(Managed),
  switches: list(Managed),
} as const satisfies Record<CallName, z.ZodType>;
export type Results = { readonly [N in CallName]: z.infer<(typeof RESULTS)[N]> };

/** What a poll brings, one reply per call. */
export const FortigateAnswers = z.object({
  totalMs: z.number().nonnegative(),
  replies: z.record(z.string(), Reply),
});
export type FortigateAnswers = z.infer<typeof FortigateAnswers>;
