import { soundOr } from './read-reply';
import { z } from 'zod';

/** An uptime that was read now gives another moment each time, some seconds off. */
const SAME_START_MS = 90_000;

const Remembered = z.object({ startedAt: z.number() });

/** What to remember of a start: hand it to the next poll beside whatever else is remembered. */
export type StartMemory = { readonly startedAt: number | null };

/**
 * When a system began, computed from how long it is on; the earlier answer where both mean the same start, so that the
 * fact does not change from poll to poll.
 * @param uptimeSeconds null where it is not told
 * @param now epoch milliseconds
 * @param memory of the previous poll, whatever it is
 * @returns epoch milliseconds, null where it can't be told
 */
export function startMoment(uptimeSeconds: number | null, now: number, memory: unknown): number | null {
  if (uptimeSeconds === null || !(uptimeSeconds >= 0)) return null;
  const started = Math.round(now - uptimeSeconds * 1000);
  if (!(started > 0)) return null;
  const before = soundOr(Remembered, memory)?.startedAt;
  return before !== undefined && Math.abs(before - started) <= SAME_START_MS ? before : started;
}

/** As the fact of an asset; nothing where it is not known. */
export function bootedAt(started: number | null): { readonly bootedAt?: string } {
  return started === null ? {} : { bootedAt: new Date(started).toISOString() };
}
