import { readReply } from '@nachtwacht/collector-kit';
import { z } from 'zod';

const PAGE = 200;
const MAX_PAGES = 10;
const Page = z.object({ totalRows: z.number().int().nonnegative(), data: z.array(z.unknown()) });

export interface Pages {
  readonly rows: readonly unknown[];
  /** False where the list moved while it was read, or is longer than is read. */
  readonly complete: boolean;
}

/** All rows of a list, which some versions cut into pages and others give whole. */
export async function readPages(get: (query: string) => Promise<unknown>, what: string): Promise<Pages> {
  const rows: unknown[] = [];
  let total = 0;
  let hasDrifted = false;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const result = await get(`?currentPage=${page}&currentPageSize=${PAGE}`);
    if (Array.isArray(result)) return { rows: result, complete: true };
    const { totalRows, data } = readReply(Page, result, what);
    if (page > 1 && totalRows !== total) hasDrifted = true;
    total = totalRows;
    rows.push(...data.slice(0, PAGE));
    if (data.length === 0 || rows.length >= total) break;
  }
  return { rows, complete: rows.length === total && !hasDrifted };
}
