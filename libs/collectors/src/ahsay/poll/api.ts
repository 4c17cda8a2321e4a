import {
  cleanText,
  faultOfStatus,
  parseJson,
  pollFault,
  readReply,
  trustOf,
  type PollContext,
} from '@nachtwacht/collector-kit';
import { remark, type Remark } from '@nachtwacht/domain';
import { z } from 'zod';
import type { AhsayCredentials, AhsaySettings } from '../schema';

const MAX_BYTES = 4 * 1024 * 1024;

/** HTTP 200 around errors too. */
const Envelope = z.object({
  Status: z.string(),
  Data: z.unknown().optional(),
  Message: z.string().optional().catch(undefined),
});

/** What the server says instead of a list, or the list. */
export type Listed =
  { readonly list: readonly unknown[]; readonly totalMs: number } | { readonly refused: string };

export interface AhsayApi {
  /** The list in an answer; an error of the server is a fault. */
  list(path: string, body: object, what: Remark): Promise<{ list: readonly unknown[]; totalMs: number }>;
  /**
   * The same where an error may mean "none": a user without activity gets an error and a text, not an empty list. What
   * speaks of rights or passwords is a fault all the same.
   */
  listIfAny(path: string, body: object, what: Remark): Promise<readonly unknown[] | null>;
}

export function ahsayApi(
  context: PollContext,
  settings: AhsaySettings,
  credentials: AhsayCredentials,
): AhsayApi {
  const { sysUser, sysPassword } = credentials;
  const post = async (path: string, body: object, what: Remark): Promise<Listed> => {
    const reply = await context.http({
      method: 'POST',
      url: new URL(path, settings.url).href,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ SysUser: sysUser, SysPwd: sysPassword, ...body }),
      maxBytes: MAX_BYTES,
      ...trustOf(settings),
    });
    const fault = faultOfStatus(reply.status, reply.headers, new URL(settings.url).host);
    if (fault !== null) throw fault;
    const { Status, Data, Message } = readReply(Envelope, parseJson(reply.body, what), what);
    if (Status.toUpperCase() === 'OK') return { list: listIn(Data, what), totalMs: reply.timing.totalMs };
    const said = cleanText(Message ?? Status, 200);
    if (/password|login|permission|denied|authori[sz]|not allowed|sysuser/i.test(said))
      throw pollFault('auth', remark('backup-server-login-refused', { message: said }));
    return { refused: said };
  };
  return {
    list: async (path, body, what) => {
      const listed = await post(path, body, what);
      if ('refused' in listed)
        throw pollFault('bad-reply', remark('backup-source-said', { what, message: listed.refused }));
      return listed;
    },
    listIfAny: async (path, body, what) => {
      const listed = await post(path, body, what);
      return 'refused' in listed ? null : listed.list;
    },
  };
}

/** A list, or an object around one (`{ User: [...] }`). */
function listIn(data: unknown, what: Remark): readonly unknown[] {
  if (data === null || data === undefined) return [];
  if (Array.isArray(data)) return data as unknown[];
  const lists = Object.values(readReply(z.record(z.string(), z.unknown()), data, what)).filter((value) =>
    Array.isArray(value),
  );
  return readReply(z.array(z.unknown()), lists[0], what);
}
