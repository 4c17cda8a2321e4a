import { faultOfStatus, parseJson, readReply, type HttpReply } from '@nachtwacht/collector-kit';
import { z } from 'zod';
import type { Session } from '../session/session';

const PAGE = 200;
/** A server may give far fewer rows per page than it is asked for. */
const MAX_CALLS = 40;

const Page = z.object({
  data: z.array(z.unknown()),
  pagination: z
    .object({ total: z.number().nonnegative().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

export interface Rows {
  readonly rows: readonly unknown[];
  /** There were more than `maxRows`. */
  readonly isCut: boolean;
}

export interface List {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Names the list for a person. */
  readonly what: string;
  readonly maxRows: number;
}

/** Reads a list page by page. A server may give less per page than was asked: its own total decides where it tells one. */
export async function readPages(session: Session, { path, query = {}, what, maxRows }: List): Promise<Rows> {
  const rows: unknown[] = [];
  for (let call = 0; call < MAX_CALLS && rows.length < maxRows; call++) {
    const search = new URLSearchParams({ ...query, skip: String(rows.length), limit: String(PAGE) });
    const { data, pagination } = readReply(
      Page,
      bodyOf(await session.get(`${path}?${search.toString()}`), what),
      what,
    );
    rows.push(...data);
    const total = pagination?.total;
    const isLast = total === undefined ? data.length < PAGE : rows.length >= total;
    if (isLast || data.length === 0) return { rows, isCut: false };
  }
  return { rows, isCut: true };
}

/** The JSON of a reply; a classified fault for every status but 2xx. */
function bodyOf({ status, headers, body }: HttpReply, what: string): unknown {
  const fault = faultOfStatus(status, headers, what);
  if (fault !== null) throw fault;
  return parseJson(body, what);
}

/** The JSON of a reply that is welcome and not needed: null where it is not there, or is something else. */
export function bodyIfThere({ status, body }: HttpReply): unknown {
  if (status !== 200) return null;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** A backup server runs backups as well: a few calls at a time. */
const AT_ONCE = 4;

export async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  return results;
}
