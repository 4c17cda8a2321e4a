import { soundOr } from '@nachtwacht/collector-kit';
import { z } from 'zod';
import { JobState, LogRecord, readRows, Session, TaskSession, type VeeamAnswers } from '../answers';
import { isId } from '../calls';
import type { Session as OpenSession } from '../session/session';
import { bodyIfThere, inBatches } from './pages';

/** Calls of one kind beside the lists, at most, in one poll. */
const MAX_CALLS = 25;
const MAX_TITLES = 5;

const Records = z.object({ records: z.array(z.unknown()) });
const Tasks = z.object({ data: z.array(z.unknown()) });

/** The last sessions that the job states name and the list of ended sessions lacks: running ones, and those of long ago. */
export async function lastSessions(
  session: OpenSession,
  states: readonly unknown[],
  ended: readonly unknown[],
): Promise<readonly unknown[]> {
  const known = new Set(readRows(ended, Session).map(({ id }) => id));
  const wanted = readRows(states, JobState)
    .toSorted((a, b) => Number(isAtWork(b)) - Number(isAtWork(a)))
    .flatMap(({ sessionId }) =>
      sessionId !== undefined && isId(sessionId) && !known.has(sessionId) ? [sessionId] : [],
    );
  const asked = [...new Set(wanted)].slice(0, MAX_CALLS);
  const found = await inBatches(asked, async (id) =>
    bodyIfThere(await session.get(`/api/v1/sessions/${id}`)),
  );
  return found.filter((row) => row !== null);
}

const isAtWork = ({ status }: JobState): boolean => status?.toLowerCase() === 'running';

/**
 * Why the newest failed sessions failed. The message of a session may be where it was when it failed ("22% done"): the
 * titles of its log that failed say why.
 */
export async function failuresOf(
  session: OpenSession,
  sessions: readonly unknown[],
): Promise<VeeamAnswers['failures']> {
  const failed = readRows(sessions, Session)
    .filter(({ id, result }) => isId(id) && result?.result?.toLowerCase() === 'failed')
    .toSorted((a, b) => Date.parse(b.endTime ?? '') - Date.parse(a.endTime ?? ''))
    .slice(0, MAX_CALLS);
  return inBatches(failed, async ({ id }) => {
    const body = bodyIfThere(await session.get(`/api/v1/sessions/${id}/logs?statusFilter=Failed`));
    const records = readRows(soundOr(Records, body)?.records ?? [], LogRecord);
    // 1.2 knows no filter and sends all.
    const titles = records
      .filter(({ status, title }) => status?.toLowerCase() === 'failed' && title !== undefined)
      .map(({ title = '' }) => title.slice(0, 300));
    return { session: id, titles: titles.slice(0, MAX_TITLES) };
  });
}

/** Bytes of the last ended session of each job, from its tasks, where the job states don't tell them (1.2). */
export async function amountsOf(
  session: OpenSession,
  states: readonly unknown[],
  sessions: readonly unknown[],
): Promise<VeeamAnswers['amounts']> {
  const ended = new Set(
    readRows(sessions, Session).flatMap(({ id, state }) => (state?.toLowerCase() === 'stopped' ? [id] : [])),
  );
  const asked = readRows(states, JobState)
    .filter(({ sessionProgress }) => sessionProgress === undefined)
    .flatMap(({ sessionId }) =>
      sessionId !== undefined && isId(sessionId) && ended.has(sessionId) ? [sessionId] : [],
    )
    .slice(0, MAX_CALLS);
  const found = await inBatches(asked, async (id) => {
    const body = bodyIfThere(await session.get(`/api/v1/sessions/${id}/taskSessions`));
    return { session: id, tasks: readRows(soundOr(Tasks, body)?.data ?? [], TaskSession) };
  });
  return found.flatMap(({ session: id, tasks }) => {
    const told = tasks.flatMap(({ progress }) => (progress?.processedSize === undefined ? [] : [progress]));
    if (told.length === 0) return [];
    const sum = (of: 'processedSize' | 'transferredSize') =>
      told.reduce((total, progress) => total + (progress[of] ?? 0), 0);
    return [{ session: id, processed: sum('processedSize'), transferred: sum('transferredSize') }];
  });
}
