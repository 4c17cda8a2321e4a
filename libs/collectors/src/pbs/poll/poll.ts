import { soundOr } from '@nachtwacht/collector-kit';
import type { PollContext } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import type { PbsAnswers } from '../answers';
import { PATHS } from '../calls';
import type { PbsCredentials, PbsSettings } from '../schema';
import { pbsApi } from './api';
import { requirePrivilege } from './rights';
import { readStores } from './stores';
import { readTasks } from './tasks';

const Version = z.object({ version: z.string(), release: z.string().optional().catch(undefined) });

export async function pollPbs(
  context: PollContext,
  settings: PbsSettings,
  credentials: PbsCredentials,
): Promise<PbsAnswers> {
  const api = pbsApi(context, settings, credentials);
  const { data, totalMs } = await api.object(PATHS.version, {}, remark('the-version'));
  await requirePrivilege(api, '/system/tasks', 'Sys.Audit', remark('the-task-list'));
  const wanted = settings.stores.split(',').map((name) => name.trim());
  const stores = await readStores(
    api,
    wanted.filter((name) => name !== ''),
  );
  // The tasks last: what ended meanwhile then has a task, and is not taken for a backup without one.
  const tasks = await readTasks(api, context.now());
  const version = soundOr(Version, data);
  return {
    totalMs,
    version: version === undefined ? null : [version.version, version.release].filter(Boolean).join('-'),
    stores: [...stores],
    tasks: [...tasks],
  };
}
