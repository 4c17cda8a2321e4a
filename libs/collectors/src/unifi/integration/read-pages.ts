import { remark } from '@nachtwacht/domain';
import { parseJson, pollFault, readReply, type HttpReply } from '@nachtwacht/collector-kit';
import { Page } from './integration-answers';

/** The most that the interface gives at once. */
const PAGE = 200;
const MAX_PAGES = 10;
const TRIES = 2;

export interface Pages {
  readonly rows: readonly unknown[];
  /** False where the list moved while it was read, or is longer than is read. */
  readonly complete: boolean;
}

/** A list that the interface refuses as a whole, by the status it answered. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`refused with HTTP ${status}`);
  }
}

/**
 * All rows of a list. It is cut into pages while devices come and go, so that one may be skipped: when the pages do not
 * fit each other, it is read once more, and after that it is not complete.
 * @throws Refused on 401, 403 and 404
 */
export async function readPages(ask: (query: string) => Promise<HttpReply>, what: string): Promise<Pages> {
  let pages: Pages = { rows: [], complete: false };
  for (let attempt = 0; attempt < TRIES && !pages.complete; attempt++) pages = await readOnce(ask, what);
  return pages;
}

async function readOnce(ask: (query: string) => Promise<HttpReply>, what: string): Promise<Pages> {
  const rows: unknown[] = [];
  let total: number | undefined;
  let hasDrifted = false;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { totalCount, data } = pageOf(await ask(`?offset=${rows.length}&limit=${PAGE}`), what);
    if (page > 0 && totalCount !== total) hasDrifted = true;
    total = totalCount;
    rows.push(...data.slice(0, PAGE));
    if (data.length === 0 || rows.length >= (total ?? 0)) break;
  }
  const isWhole = total === undefined ? rows.length < PAGE : rows.length === total;
  return { rows, complete: isWhole && !hasDrifted };
}

function pageOf({ status, body }: HttpReply, what: string) {
  if (status === 429) throw pollFault('rate-limited', remark('controller-patience'));
  if (status === 401 || status === 403 || status === 404) throw new Refused(status);
  if (status !== 200)
    throw pollFault('bad-reply', remark('controller-status', { what, status, message: '' }));
  return readReply(Page, parseJson(body, what), what);
}
