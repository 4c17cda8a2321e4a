import type { BackupSource, SourceJob, SourceRun } from '../backup-source/backup-source';
import { withHurdles } from '../backup-source/hurdles';
import { json, type Answer, type LabReply, type LabRequest } from '../http-endpoint';
import {
  backup,
  backupFile,
  backupId,
  jobState,
  keptRuns,
  logs,
  repository,
  restorePoint,
  session,
  sessionId,
  sessionsOf,
  taskSession,
  type VeeamFlavour,
} from './rows';
import { VeeamTokens, type VeeamAccount } from './tokens';

export interface VeeamOptions {
  readonly source: BackupSource;
  readonly account: VeeamAccount;
  readonly clock: () => number;
  readonly flavour?: VeeamFlavour;
  /** Rows per page at most, however many are asked for. */
  readonly pageRows?: number;
}

const REVISIONS: Readonly<Record<VeeamFlavour, readonly string[]>> = {
  '1.2': ['1.2-rev1', '1.2-rev0', '1.1-rev2'],
  '1.3': ['1.3-rev1', '1.3-rev0', '1.2-rev1', '1.2-rev0'],
};

/** The REST service of Veeam Backup & Replication as far as it tells of jobs. Whatever would start or change one is not there. */
export function veeamAnswer(options: VeeamOptions): Answer {
  const { source, account, clock, flavour = '1.3' } = options;
  const tokens = new VeeamTokens(source, account, clock);
  return withHurdles(source, (request): LabReply => {
    const revision = String(request.headers['x-api-version']);
    if (!REVISIONS[flavour].includes(revision)) {
      const known = REVISIONS[flavour].map((one) => `v${one}`).join(', ');
      return refused(
        400,
        'UnknownError',
        `Unsupported RESTAPI version. The following versions are supported: ${known}`,
      );
    }
    if (request.method === 'POST' && request.path === '/api/oauth2/token') return tokens.grant(request);
    if (!tokens.accepts(request)) return refused(401, 'ExpiredToken', 'The access token has expired');
    if (request.method === 'POST' && request.path === '/api/oauth2/logout') {
      tokens.end(request);
      return json(null);
    }
    if (request.method !== 'GET') return refused(405, 'MethodNotAllowed', 'Not here');
    return read(options, request) ?? refused(404, 'NotFound', `There is no ${request.path}`);
  });
}

function read(options: VeeamOptions, request: LabRequest): LabReply | null {
  const { source, flavour = '1.3' } = options;
  const path = request.path.replace('/api/v1/', '');
  const jobs = source.has('permission-empty') ? [] : source.jobs;
  const page = (rows: readonly unknown[]) => paged(rows, request, options.pageRows);
  const lists: Readonly<Record<string, () => LabReply>> = {
    serverInfo: () => json(serverInfo(flavour)),
    'jobs/states': () => page(jobs.map((job) => jobState(source, job, flavour))),
    sessions: () => page(endedSessions(options, jobs, request)),
    'backupInfrastructure/repositories/states': () => page([repository(jobs, flavour)]),
    backups: () => page(jobs.map((job) => backup(source, job))),
    restorePoints: () => page(allRuns(jobs, keptRuns).map(([job, run]) => restorePoint(source, job, run))),
  };
  const known = lists[path];
  if (known !== undefined) return known();
  const [, list, id, what] = /^(sessions|backups)\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (list === 'backups' && what === 'backupFiles') {
    const found = jobs.find((job) => backupId(job) === id);
    return found ? page(keptRuns(found).map((run) => backupFile(source, found, run))) : null;
  }
  const [job, run] = allRuns(jobs, sessionsOf).find(([, one]) => sessionId(one) === id) ?? [];
  if (list !== 'sessions' || job === undefined || run === undefined) return null;
  if (what === undefined) return json(session(source, job, run, flavour));
  if (what === 'logs') return json(logs(source, run));
  return what === 'taskSessions' ? page([taskSession(run, job)]) : null;
}

function serverInfo(flavour: VeeamFlavour): Readonly<Record<string, unknown>> {
  return {
    vbrId: '00000006-0000-4000-8000-000000000002',
    name: 'lab-vbr',
    buildVersion: flavour === '1.2' ? '12.3.1.1139' : '13.0.1.180',
    patches: [],
  };
}

function allRuns(
  jobs: readonly SourceJob[],
  which: (job: SourceJob) => readonly SourceRun[],
): (readonly [SourceJob, SourceRun])[] {
  return jobs.flatMap((job) => which(job).map((run) => [job, run] as const));
}

/** Newest first, as they are asked for. */
function endedSessions(
  { source, flavour = '1.3' }: VeeamOptions,
  jobs: readonly SourceJob[],
  { query }: LabRequest,
): readonly unknown[] {
  const after = Date.parse(query.get('endedAfterFilter') ?? '1970-01-01T00:00:00Z');
  return allRuns(jobs, sessionsOf)
    .flatMap(([job, run]) => (run.endedAt === null ? [] : [{ job, run, end: source.shown(run.endedAt) }]))
    .filter(({ end }) => end > after)
    .toSorted((a, b) => b.end - a.end)
    .map(({ job, run }) => session(source, job, run, flavour));
}

function paged(rows: readonly unknown[], { query }: LabRequest, most = 200): LabReply {
  const skip = Number(query.get('skip') ?? 0);
  const limit = Number(query.get('limit') ?? 200);
  const data = rows.slice(skip, skip + Math.min(limit, most));
  return json({ data, pagination: { total: rows.length, count: data.length, skip, limit } });
}

function refused(status: number, errorCode: string, message: string): LabReply {
  return json({ errorCode, message, resourceId: '' }, status);
}
