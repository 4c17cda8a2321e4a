import {
  faultOfStatus,
  parseJson,
  pollFault,
  soundOr,
  trustOf,
  type HttpReply,
  type PollContext,
} from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import type { Reply } from '../answers';
import type { ProxmoxCredentials, ProxmoxSettings } from '../schema';

const MAX_BYTES = 4 * 1024 * 1024;
const Envelope = z.object({ data: z.unknown() });

export interface ProxmoxApi {
  /** What must be there: anything but an envelope with data is a classified fault. */
  must(path: string): Promise<{ readonly data: unknown; readonly totalMs: number }>;
  /** What may be refused or missing: the status then tells. A token that is no longer good, and a plea for patience, are faults still. */
  may(path: string): Promise<Reply>;
}

export function proxmoxApi(
  context: PollContext,
  settings: ProxmoxSettings,
  credentials: ProxmoxCredentials,
): ProxmoxApi {
  // A "=" between id and secret, where the backup server has a colon.
  const authorization = `PVEAPIToken=${credentials.tokenId}=${credentials.secret}`;
  const where = new URL(settings.url).host;
  const get = (path: string) =>
    context.http({
      method: 'GET',
      url: new URL(path, settings.url).href,
      headers: { accept: 'application/json', authorization },
      maxBytes: MAX_BYTES,
      ...trustOf(settings),
    });
  return {
    must: async (path) => {
      const reply = await get(path);
      const fault = faultOfStatus(reply.status, reply.headers, where);
      if (fault !== null) throw fault;
      const data = dataOf(reply);
      if (data === undefined) throw pollFault('bad-reply', remark('not-json', { what: remark('the-reply') }));
      return { data, totalMs: reply.timing.totalMs };
    },
    may: async (path) => {
      const reply = await get(path);
      const fault = faultOfStatus(reply.status, reply.headers, where);
      if (fault !== null && (reply.status === 401 || reply.status === 429)) throw fault;
      return { status: reply.status, data: reply.status === 200 ? (dataOf(reply) ?? null) : null };
    },
  };
}

/** undefined for what is no envelope; an answer without data (null) is one. */
function dataOf({ body }: HttpReply): unknown {
  try {
    return soundOr(Envelope, parseJson(body, remark('the-reply')))?.data ?? undefined;
  } catch {
    return undefined;
  }
}
