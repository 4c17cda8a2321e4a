import { PollFault, pollFault, readReply, type PollContext } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { Alert, pick, Task, type AcronisAnswers } from './answers';
import type { AcronisCredentials, AcronisSettings } from './schema';
import { AcronisSession, ALERTS, TASKS } from './session';

const PAGE = 200;
const MAX_PAGES = 15;
const HOUR_MS = 60 * 60 * 1000;
/** Spans a week and its overlap: a task that ends late, or is told late, is still told. */
const LOOK_BACK_MS = 8 * 24 * HOUR_MS;

export async function pollAcronis(
  context: PollContext,
  settings: AcronisSettings,
  credentials: AcronisCredentials,
): Promise<AcronisAnswers> {
  const session = new AcronisSession(context, settings, credentials);
  const totalMs = await session.signIn();
  const since = context.now() - LOOK_BACK_MS;
  const from = `gt(${new Date(since).toISOString()})`;
  const ended = await readPages(session, {
    path: TASKS,
    query: { completedAt: from, order: 'desc(completedAt)' },
    what: remark('the-sessions'),
  });
  const missing: string[] = [];
  // A task that still runs has no end: it is asked for by its start.
  const begun = await readPages(session, {
    path: TASKS,
    query: { startedAt: from, state: 'started' },
    what: remark('the-sessions'),
  });
  return {
    totalMs,
    tasks: [...ended, ...begun].map((row) => pick(row, Task)),
    alerts: (await alertsSince(session, since, missing)).map((row) => pick(row, Alert)),
    missing,
  };
}

/** Alerts are a right of their own: runs must not go unseen because they can't be read. They are named instead. */
async function alertsSince(
  session: AcronisSession,
  since: number,
  missing: string[],
): Promise<readonly unknown[]> {
  const what = remark('the-alerts');
  try {
    return await readPages(session, {
      path: ALERTS,
      // Alone among its kind this filter takes Unix nanoseconds, which no number of JavaScript holds.
      query: { updated_at: `gt(${BigInt(since) * 1_000_000n})`, order: 'desc(created_at)' },
      what,
    });
  } catch (error) {
    const isOfAlerts = error instanceof PollFault && ['auth', 'bad-reply'].includes(error.fault.class);
    if (!isOfAlerts) throw error;
    missing.push(remark('not-read', { what }));
    return [];
  }
}

const Page = z.object({
  items: z.array(z.unknown()),
  paging: z
    .object({ cursors: z.object({ after: z.string().min(1).max(4000).optional().catch(undefined) }) })
    .optional()
    .catch(undefined),
});

interface List {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly what: string;
}

/** Page after page: the cursor carries the filter, and takes nothing beside it but the number of rows. */
async function readPages(session: AcronisSession, { path, query, what }: List): Promise<readonly unknown[]> {
  const limit = String(PAGE);
  const rows: unknown[] = [];
  let after: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const asked = after === undefined ? { ...query, limit } : { limit, after };
    const { items, paging } = readReply(Page, await session.get(path, asked, what), what);
    rows.push(...items);
    const next = paging?.cursors.after;
    if (next === undefined || next === after || items.length === 0) return rows;
    after = next;
  }
  throw pollFault('misconfigured', remark('acronis-many-tasks', { limit: PAGE * MAX_PAGES }));
}
