import { remark } from '@nachtwacht/domain';
import type { z } from 'zod';
import { pollFault } from './fault';

/**
 * Checks that a reply has the fields a collector uses and returns them typed; anything else is `bad-reply`.
 * `what` names the reply for a person: "the firmware status".
 */
export function readReply<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const cause = issue?.message ?? 'unreadable';
  const path = issue?.path.join('.') ?? '';
  throw pollFault(
    'bad-reply',
    path === '' ? remark('other-shape', { what, cause }) : remark('other-shape-at', { what, path, cause }),
  );
}

/** Parses JSON that came from a device; anything unreadable is `bad-reply`. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw pollFault('bad-reply', remark('not-json', { what }));
  }
}
