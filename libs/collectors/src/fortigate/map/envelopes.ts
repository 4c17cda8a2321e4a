import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';
import { RESULTS, type Reply, type Results } from '../answers';
import type { CallName } from '../calls';

/** What is around every answer: which firewall says it, and with which version. */
const Frame = z.object({
  status: z.string().catch(''),
  serial: z.string().catch(''),
  version: z.string().catch(''),
  build: z.number().nullable().catch(null),
  vdom: z.string().catch(''),
  results: z.unknown(),
});

export interface Envelope<T> {
  readonly serial: string;
  /** "v7.0.6" */
  readonly version: string;
  readonly build: number | null;
  readonly vdom: string;
  readonly results: T;
}

const MAX_VDOMS = 500;

/** The envelopes of a body: one, or one per virtual domain. Those that say "error" or are something else are left out. */
export function envelopesIn<N extends CallName>(name: N, body: unknown): readonly Envelope<Results[N]>[] {
  const found: Envelope<Results[N]>[] = [];
  for (const one of (Array.isArray(body) ? (body as unknown[]) : [body]).slice(0, MAX_VDOMS)) {
    const frame = soundOr(Frame, one);
    if (frame?.status !== 'success') continue;
    const results = soundOr<unknown>(RESULTS[name], frame.results) as Results[N] | undefined;
    if (results !== undefined) found.push({ ...frame, results });
  }
  return found;
}

/** Whether an answer is a whole one: all of its envelopes could be read. */
export function isRead(name: CallName, reply: Reply | undefined): boolean {
  if (reply?.status !== 200) return false;
  const told = Array.isArray(reply.body) ? reply.body.length : 1;
  return told === 0 || envelopesIn(name, reply.body).length === Math.min(told, MAX_VDOMS);
}

/** The name of a thing that several virtual domains may have: the one that is always there is not named. */
export function inVdom(vdom: string, name: string): string {
  return vdom === '' || vdom === 'root' ? name : `${vdom}: ${name}`;
}
