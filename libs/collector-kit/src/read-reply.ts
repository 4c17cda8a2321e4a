import { remark } from '@nachtwacht/domain';
import type { z } from 'zod';
import { pollFault } from './fault';

/**
 * Checks that a reply has the fields a collector uses and returns them typed; anything else is `bad-reply`.
 * `what` names the reply for a person: "the firmware status".
 */
export function readReply<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = parsedBy(schema, value);
  if (parsed === null) throw pollFault('bad-reply', remark('other-shape', { what, cause: 'unreadable' }));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const cause = issue?.message ?? 'unreadable';
  const path = issue?.path.join('.') ?? '';
  throw pollFault(
    'bad-reply',
    path === '' ? remark('other-shape', { what, cause }) : remark('other-shape-at', { what, path, cause }),
  );
}

/**
 * What a schema makes of one of many things in a reply, undefined where it is of another shape.
 * Never throws, as zod does for an object with a `length` that can't be compared where it expects a text of some length.
 */
export function soundOr<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  return parsedBy(schema, value)?.data;
}

function parsedBy<T>(schema: z.ZodType<T>, value: unknown): z.ZodSafeParseResult<T> | null {
  try {
    return schema.safeParse(value);
  } catch {
    return null;
  }
}

/** Parses JSON that came from a device; anything unreadable is `bad-reply`. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw pollFault('bad-reply', remark('not-json', { what }));
  }
}
