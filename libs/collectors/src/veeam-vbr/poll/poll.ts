import { PollFault, type PollContext } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { JobState, pick, Repository, ServerInfo, Session, type VeeamAnswers } from '../answers';
import { HOUR_MS, isStoredDue, readMemory } from '../memory';
import type { VeeamCredentials, VeeamSettings } from '../schema';
import { openSession, type Session as OpenSession } from '../session/session';
import { amountsOf, failuresOf, lastSessions } from './last-runs';
import { bodyIfThere, readPages } from './pages';
import { readStored } from './stored';

/** Spans a week and its overlap: a run that ends late, or is told late, is still told. */
const LOOK_BACK_MS = 8 * 24 * HOUR_MS;

export async function pollVeeam(
  context: PollContext,
  settings: VeeamSettings,
  credentials: VeeamCredentials,
  remembered?: unknown,
): Promise<VeeamAnswers> {
  const memory = readMemory(remembered);
  const now = context.now();
  const isHourly = isStoredDue(memory, now);
  const session = await openSession({
    context,
    settings,
    credentials,
    rememberedRevision: memory.revision,
    isLookingAgain: isHourly,
  });
  try {
    return await ask(session, context, isHourly);
  } finally {
    await session.close();
  }
}

async function ask(session: OpenSession, context: PollContext, isHourly: boolean): Promise<VeeamAnswers> {
  const now = context.now();
  const missing: string[] = [];
  const jobs = await listed(session, '/api/v1/jobs/states', remark('the-job-states'), 1_000, missing);
  const recent = await readPages(session, {
    path: '/api/v1/sessions',
    query: {
      endedAfterFilter: new Date(now - LOOK_BACK_MS).toISOString(),
      orderColumn: 'EndTime',
      orderAsc: 'false',
    },
    what: remark('the-sessions'),
    maxRows: 2_000,
  });
  if (recent.isCut) missing.push(remark('older-than-read', { what: remark('the-sessions') }));
  const states = jobs.map((job) => pick(job, JobState));
  const sessions = [...recent.rows, ...(await lastSessions(session, states, recent.rows))].map((row) =>
    pick(row, Session),
  );
  const repositories = await welcome(
    () =>
      listed(
        session,
        '/api/v1/backupInfrastructure/repositories/states',
        remark('the-repositories'),
        400,
        missing,
      ),
    remark('the-repositories'),
    missing,
  );
  const stored = isHourly
    ? await welcome(() => readStored(session, context, missing), remark('what-is-stored'), missing)
    : null;
  return {
    totalMs: session.totalMs,
    revision: session.revision,
    server: pick(bodyIfThere(await session.get('/api/v1/serverInfo')), ServerInfo),
    jobs: states,
    sessions,
    failures: await failuresOf(session, sessions),
    amounts: await amountsOf(session, states, sessions),
    repositories: (repositories ?? []).map((row) => pick(row, Repository)),
    stored,
    missing,
  };
}

async function listed(
  session: OpenSession,
  path: string,
  what: string,
  maxRows: number,
  missing: string[],
): Promise<readonly unknown[]> {
  const { rows, isCut } = await readPages(session, { path, what, maxRows });
  if (isCut) missing.push(remark('more-than-read', { what }));
  return rows;
}

/** What is welcome and not needed: runs must not go unseen because a list beside them can't be read. It is named instead. */
async function welcome<T>(read: () => Promise<T>, what: string, missing: string[]): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    const isOfOneList = error instanceof PollFault && ['bad-reply', 'auth'].includes(error.fault.class);
    if (!isOfOneList) throw error;
    missing.push(remark('not-read', { what }));
    return null;
  }
}
