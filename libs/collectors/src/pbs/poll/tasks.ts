import { remark } from '@nachtwacht/domain';
import { pick, Task } from '../answers';
import { PATHS } from '../calls';
import type { PbsApi } from './api';

/** Spans a week and its overlap: a run that ends late, or is told late, is still told. */
const LOOK_BACK_SECONDS = 8 * 24 * 3600;
const PAGE = 1_000;
const MAX_PAGES = 5;

/**
 * Backup tasks, newest first. The list may move on while it is read, which repeats tasks and loses none. Its `total` is
 * one more than was shown whenever there is more, and so no number of anything.
 */
export async function readTasks(api: PbsApi, now: number): Promise<readonly unknown[]> {
  const since = Math.floor(now / 1000) - LOOK_BACK_SECONDS;
  const tasks: unknown[] = [];
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = { since, typefilter: 'backup', start: page * PAGE, limit: PAGE };
    const listed = await api.list(PATHS.tasks, query, remark('the-task-list'));
    tasks.push(...listed.map((task) => pick(task, Task)));
    if (listed.length < PAGE) break;
  }
  return tasks;
}
