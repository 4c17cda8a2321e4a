import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';
import type { CallName } from './calls';

/** One reply: its status, and its body where that was JSON, reduced to the fields that are used. */
export const Reply = z.object({ status: z.number(), body: z.unknown() });
export type Reply = z.infer<typeof Reply>;

/** RouterOS writes every value as a text; what comes as something else is read as one. */
const word = z
  .union([z.string().max(2_000), z.number().transform(String), z.boolean().transform(String)])
  .optional()
  .catch(undefined);

/** One record, also where it comes as a list of one. */
const one = <T extends z.ZodRawShape>(shape: T) =>
  z.preprocess((told) => (Array.isArray(told) ? (told as unknown[])[0] : told), z.object(shape));
const many = <T extends z.ZodRawShape>(shape: T) =>
  z.array(z.object(shape).nullable().catch(null)).max(5_000);

const Port = {
  name: word,
  comment: word,
  type: word,
  running: word,
  disabled: word,
  'rx-byte': word,
  'tx-byte': word,
  'rx-packet': word,
  'tx-packet': word,
  'rx-error': word,
  'tx-error': word,
  'rx-drop': word,
  'tx-drop': word,
};
const Watched = {
  name: word,
  comment: word,
  host: word,
  status: word,
  disabled: word,
  'loss-percent': word,
  'rtt-avg': word,
};

/** What each call answers. */
export const RESULTS = {
  resource: one({
    version: word,
    uptime: word,
    'board-name': word,
    platform: word,
    'cpu-load': word,
    'free-memory': word,
    'total-memory': word,
    'free-hdd-space': word,
    'total-hdd-space': word,
  }),
  identity: one({ name: word }),
  routerboard: one({
    routerboard: word,
    model: word,
    'serial-number': word,
    'current-firmware': word,
    'upgrade-firmware': word,
  }),
  update: one({ channel: word, 'installed-version': word, 'latest-version': word, status: word }),
  // Until 7.1 one record with a field per sensor.
  health: z.union([many({ name: word, value: word, type: word }), z.record(z.string(), word)]),
  interfaces: many(Port),
  netwatch: many(Watched),
} as const satisfies Record<CallName, z.ZodType>;
export type Results = { readonly [N in CallName]: z.infer<(typeof RESULTS)[N]> };
export type Port = NonNullable<Results['interfaces'][number]>;
export type Watched = NonNullable<Results['netwatch'][number]>;

/** What a poll brings, one reply per call. */
export const MikrotikAnswers = z.object({
  totalMs: z.number().nonnegative(),
  replies: z.record(z.string(), Reply),
});
export type MikrotikAnswers = z.infer<typeof MikrotikAnswers>;

/** The body of a reply, null when the call was refused, is not offered or says something else. */
export function resultOf<N extends CallName>(
  name: N,
  replies: MikrotikAnswers['replies'],
): Results[N] | null {
  const reply = replies[name];
  return reply?.status === 200
    ? ((soundOr(RESULTS[name], reply.body) as Results[N] | undefined) ?? null)
    : null;
}
