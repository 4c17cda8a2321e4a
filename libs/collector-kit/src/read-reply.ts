import type { z } from 'zod';
import { PollFault } from './collector';

/**
 * Checks that a reply has the fields a collector uses and returns them typed; anything else is `bad-reply`.
 * `what` names the reply for a person: "the firmware status".
 */
export function readReply<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  throw badReply(`${what} has another shape than expected${where}: ${issue?.message ?? 'unreadable'}`);
}

/** Parses JSON that came from a device; anything unreadable is `bad-reply`. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badReply(`${what} is not JSON`);
  }
}

function badReply(text: string): PollFault {
  return new PollFault({ class: 'bad-reply', text: text.slice(0, 300) });
}
