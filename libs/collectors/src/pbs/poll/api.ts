import {
  cleanText,
  faultOfStatus,
  parseJson,
  pollFault,
  readReply,
  trustOf,
  type HttpReply,
  type PollContext,
} from '@nachtwacht/collector-kit';
import { remark, type Remark } from '@nachtwacht/domain';
import { z } from 'zod';
import type { PbsCredentials, PbsSettings } from '../schema';

const MAX_BYTES = 4 * 1024 * 1024;
const MAX_TROUBLE = 200;

const Envelope = z.object({ data: z.unknown() });

export type Query = Readonly<Record<string, string | number>>;

/** The calls of one poll. */
export interface PbsApi {
  /** The list in an answer; a classified fault for everything that is none. */
  list(path: string, query: Query, what: Remark): Promise<readonly unknown[]>;
  /** The same, or in words what the server says is wrong with a datastore that it can't open. */
  listOrTrouble(path: string, query: Query, what: Remark): Promise<readonly unknown[] | string>;
  object(path: string, query: Query, what: Remark): Promise<{ data: unknown; totalMs: number }>;
}

export function pbsApi(context: PollContext, settings: PbsSettings, credentials: PbsCredentials): PbsApi {
  // A colon between id and secret, where Proxmox VE has "=".
  const authorization = `PBSAPIToken ${credentials.tokenId}:${credentials.secret}`;
  const get = (path: string, query: Query) => {
    const url = new URL(path, settings.url);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    const headers = { accept: 'application/json', authorization };
    return context.http({ method: 'GET', url: url.href, headers, maxBytes: MAX_BYTES, ...trustOf(settings) });
  };
  const dataOf = (reply: HttpReply, what: Remark): unknown => {
    refuse(reply, what);
    return readReply(Envelope, parseJson(reply.body, what), what).data;
  };
  const listOf = (reply: HttpReply, what: Remark) =>
    readReply(z.array(z.unknown()), dataOf(reply, what) ?? [], what);
  return {
    list: async (path, query, what) => listOf(await get(path, query), what),
    listOrTrouble: async (path, query, what) => {
      const reply = await get(path, query);
      return reply.status === 400 || reply.status === 404 ? troubleOf(reply) : listOf(reply, what);
    },
    object: async (path, query, what) => {
      const reply = await get(path, query);
      return { data: dataOf(reply, what), totalMs: reply.timing.totalMs };
    },
  };

  function refuse({ status, headers, body }: HttpReply, what: Remark): void {
    if (status === 403) throw pollFault('auth', remark('token-may-not-read', { what }));
    const fault = faultOfStatus(status, headers, new URL(settings.url).host);
    if (fault === null) return;
    if (status === 401 || status === 429 || (status >= 300 && status < 400)) throw fault;
    const message = `HTTP ${status} ${cleanText(body, MAX_TROUBLE)}`.trim();
    throw pollFault('bad-reply', remark('backup-source-said', { what, message }));
  }
}

/** What is wrong stands in the body, as a line of text. */
function troubleOf({ status, body }: HttpReply): string {
  return cleanText(body.split('\n')[0] ?? '', MAX_TROUBLE) || `HTTP ${status}`;
}
