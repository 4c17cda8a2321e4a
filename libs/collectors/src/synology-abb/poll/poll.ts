import { pollFault, readReply, soundOr, type PollContext } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { HyperTask, pick, pickTask, Result, Storage, Volume, type SynologyAnswers } from '../answers';
import type { SynologyCredentials, SynologySettings } from '../schema';
import { openSession, requirePackage, type Session } from './session';

/** Spans a week and its overlap: a run that ends late, or is told late, is still told. */
const LOOK_BACK_SECONDS = 8 * 24 * 3600;
const PAGE = 200;
const MAX_PAGES = 15;
const MAX_HYPER_TASKS = 50;
const AT_ONCE = 3;

export async function pollSynology(
  context: PollContext,
  settings: SynologySettings,
  credentials: SynologyCredentials,
): Promise<SynologyAnswers> {
  const session = await openSession(context, settings, credentials);
  try {
    const readsActive = settings.packages !== 'hyper-backup' && session.has('tasks');
    const readsHyper = settings.packages !== 'active-backup' && session.has('hyperTasks');
    requirePackage(readsActive || readsHyper);
    return {
      totalMs: session.totalMs,
      activeBackup: readsActive ? await activeBackup(session, context.now()) : null,
      hyperBackup: readsHyper ? await hyperBackup(session) : null,
      volumes: await volumes(session),
    };
  } finally {
    await session.close();
  }
}

async function activeBackup(session: Session, now: number): Promise<SynologyAnswers['activeBackup']> {
  const everything = { load_status: true, load_result: true, load_devices: true, load_versions: true };
  const tasks = listIn(await session.ask('tasks', everything, remark('the-task-list')), 'tasks');
  const results = await allResults(session, now);
  const storages = listIn(await session.ask('storages', {}, remark('the-storages')), 'storages');
  return {
    tasks: tasks.map(pickTask),
    results,
    storages: storages.map((storage) => pick(storage, Storage)),
  };
}

/** Newest first. Only backups are asked for, and only backups are believed: see `job_action` where they are read. */
async function allResults(session: Session, now: number): Promise<unknown[]> {
  const since = Math.floor(now / 1000) - LOOK_BACK_SECONDS;
  const filter = JSON.stringify({ from_timestamp: since, job_action: 1 });
  const results: unknown[] = [];
  for (let page = 0; page < MAX_PAGES; page++) {
    const params = { filter, offset: page * PAGE, limit: PAGE };
    const listed = listIn(await session.ask('results', params, remark('the-results')), 'results');
    results.push(...listed.map((result) => pick(result, Result)));
    if (listed.length < PAGE) break;
  }
  return results;
}

async function hyperBackup(session: Session): Promise<SynologyAnswers['hyperBackup']> {
  const what = remark('the-task-list');
  const additional = JSON.stringify(['last_bkp_time', 'last_bkp_end_time', 'last_bkp_result']);
  const listed = listIn(await session.ask('hyperTasks', { additional }, what), 'task_list');
  if (listed.length > MAX_HYPER_TASKS)
    throw pollFault(
      'misconfigured',
      remark('backup-source-many', { what, count: listed.length, limit: MAX_HYPER_TASKS }),
    );
  const tasks: unknown[] = [];
  for (let at = 0; at < listed.length; at += AT_ONCE)
    tasks.push(
      ...(await Promise.all(listed.slice(at, at + AT_ONCE).map((task) => withStatus(session, task)))),
    );
  return { tasks };
}

/** The list tells the name, the status how the last run went. */
async function withStatus(session: Session, task: unknown): Promise<unknown> {
  const what = remark('the-task-list');
  const { task_id: id } = readReply(HyperTask, task, what);
  const additional = JSON.stringify([
    'last_bkp_time',
    'last_bkp_end_time',
    'last_bkp_result',
    'last_bkp_error',
  ]);
  const status = await session.ask('hyperStatus', { task_id: id, additional }, what);
  const known = z.record(z.string(), z.unknown()).catch({});
  return { ...known.parse(pick(task, HyperTask)), ...known.parse(pick(status, HyperTask)), task_id: id };
}

/** How full the NAS is stands in its storage manager, which an account for backups alone may not read. */
async function volumes(session: Session): Promise<unknown[] | null> {
  if (!session.has('volumes')) return null;
  const data = await session.askIfAllowed(
    'volumes',
    { offset: 0, limit: -1, location: 'all' },
    remark('the-storages'),
  );
  const listed = soundOr(z.object({ volumes: z.array(z.unknown()) }), data)?.volumes;
  return listed?.map((volume) => pick(volume, Volume)) ?? null;
}

function listIn(data: unknown, name: string): readonly unknown[] {
  const list = readReply(z.record(z.string(), z.unknown()), data, remark('the-reply'))[name];
  return readReply(z.array(z.unknown()), list, remark('the-reply'));
}
