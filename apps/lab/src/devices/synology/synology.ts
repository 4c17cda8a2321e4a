import type { BackupSource } from '../backup-source/backup-source';
import { withHurdles } from '../backup-source/hurdles';
import { json, type Answer, type LabReply, type LabRequest } from '../http-endpoint';
import { deletedVersion, HYPER, hyperStatus, hyperTask, resultOf, storageOf, taskOf } from './rows';

export interface SynologyOptions {
  readonly source: BackupSource;
  readonly account: { readonly account: string; readonly password: string };
  /** Results per page at most, however many are asked for. */
  readonly pageRows?: number;
}

const APIS = [
  'SYNO.API.Auth',
  'SYNO.ActiveBackup.Task',
  'SYNO.ActiveBackup.Log',
  'SYNO.ActiveBackup.Share',
  'SYNO.Backup.Task',
  'SYNO.Core.Storage.Volume',
];
const CALLS_OF_A_SHORT_SESSION = 2;
/** DSM has room for few sessions; who never ends one fills it. */
const MAX_SESSIONS = 20;
const WRONG_LOGIN = 400;
const TOO_MANY_SESSIONS = 407;
const NO_SUCH_METHOD = 103;
const NO_SUCH_SESSION = 119;

/** DSM with both backup packages, as far as they tell of backups. Whatever would start, cancel or delete one is not there. */
export function synologyAnswer(options: SynologyOptions): Answer {
  const { source, account } = options;
  const sessions = new Map<string, number>();
  let made = 0;
  return withHurdles(source, answer, ({ body }) => body.includes('method=list'));

  function answer({ method, path, body }: LabRequest): LabReply {
    if (method !== 'POST' || !/^\/webapi\/(?:query|entry)\.cgi$/.test(path)) return json('not found', 404);
    const form = new URLSearchParams(body);
    const asked = `${form.get('api') ?? ''} ${form.get('method') ?? ''}`;
    if (asked === 'SYNO.API.Info query') return ok(apis());
    if (asked === 'SYNO.API.Auth login') return logIn(form);
    const sid = form.get('_sid') ?? '';
    if (asked === 'SYNO.API.Auth logout') return ok(sessions.delete(sid) ? {} : null);
    const calls = sessions.get(sid);
    if (calls === undefined || (source.has('token-ends') && calls >= CALLS_OF_A_SHORT_SESSION))
      return no(NO_SUCH_SESSION);
    sessions.set(sid, calls + 1);
    return read(options, asked, form) ?? no(NO_SUCH_METHOD);
  }

  function logIn(form: URLSearchParams): LabReply {
    const isKnown = form.get('account') === account.account && form.get('passwd') === account.password;
    if (!isKnown || source.has('credentials-refused')) return no(WRONG_LOGIN);
    if (sessions.size >= MAX_SESSIONS) return no(TOO_MANY_SESSIONS);
    const sid = `lab-${++made}`;
    sessions.set(sid, 0);
    return ok({ sid, synotoken: `token-${made}` });
  }
}

function read(options: SynologyOptions, asked: string, form: URLSearchParams): LabReply | null {
  const { source } = options;
  const jobs = source.has('permission-empty') ? [] : source.jobs;
  const active = jobs.filter(({ kind }) => kind !== HYPER);
  const hyper = jobs.filter(({ kind }) => kind === HYPER);
  switch (asked) {
    case 'SYNO.ActiveBackup.Task list':
      return ok({ has_devices: true, tasks: active.map((job) => taskOf(source, job)), total: active.length });
    case 'SYNO.ActiveBackup.Log list_result':
      return results(options, form);
    case 'SYNO.ActiveBackup.Share list_storage':
      return ok({ storages: [storageOf(active)] });
    case 'SYNO.Core.Storage.Volume list':
      return ok({
        volumes: [
          { volume_path: '/volume1', size_total_byte: '8000000000000', size_free_byte: '6000000000000' },
        ],
      });
    case 'SYNO.Backup.Task list':
      return ok({ is_restoring: false, task_list: hyper.map(hyperTask), total: hyper.length });
    case 'SYNO.Backup.Task status': {
      const job = hyper.find(({ id }) => String(id) === form.get('task_id'));
      return job === undefined ? null : ok(hyperStatus(source, job));
    }
    default:
      return null;
  }
}

/** Newest first. Of the filter it takes the moment: results of other actions come along. */
function results({ source, pageRows }: SynologyOptions, form: URLSearchParams): LabReply {
  const jobs = source.has('permission-empty') ? [] : source.jobs.filter(({ kind }) => kind !== HYPER);
  const { from_timestamp: from = 0 } = JSON.parse(form.get('filter') ?? '{}') as { from_timestamp?: number };
  const all = jobs
    .flatMap((job) => [
      ...job.runs.map((run) => resultOf(source, job, run)),
      ...job.runs.slice(-1).map((run) => deletedVersion(source, job, run.startedAt + 1_000)),
    ])
    .filter((result) => Number(result['time_start']) >= from)
    .toSorted((a, b) => Number(b['time_start']) - Number(a['time_start']));
  const offset = Number(form.get('offset') ?? 0);
  const page = all.slice(offset, offset + Math.min(Number(form.get('limit') ?? 200), pageRows ?? 200));
  return ok({ count: all.length, results: page });
}

function apis(): Readonly<Record<string, unknown>> {
  const about = { path: 'entry.cgi', minVersion: 1, maxVersion: 7, requestFormat: 'JSON' };
  return Object.fromEntries(APIS.map((api) => [api, about]));
}

function ok(data: unknown): LabReply {
  return json({ data, success: true });
}

function no(code: number): LabReply {
  return json({ error: { code }, success: false });
}
