import type { BackupSource, SourceJob } from '../backup-source/backup-source';
import { withHurdles } from '../backup-source/hurdles';
import { json, type Answer, type LabReply, type LabRequest } from '../http-endpoint';
import { groupOf, guestOf, namespaceOf, snapshotsOf, STORE, tapeTask, tasksOf, usage } from './rows';

export interface PbsOptions {
  readonly source: BackupSource;
  readonly token: { readonly id: string; readonly secret: string };
  readonly clock: () => number;
  /** Tasks per page at most, however many are asked for. */
  readonly pageRows?: number;
}

const API = '/api2/json/';
/** While the token of the source ends too soon it is taken for as many calls after the first. */
const CALLS_OF_A_SHORT_TOKEN = 3;

/** Proxmox Backup Server as far as it tells of backups. Whatever would start, prune or delete one is not there. */
export function pbsAnswer(options: PbsOptions): Answer {
  const { source, token } = options;
  let calls = 0;
  return withHurdles(source, (request): LabReply => {
    const { method, path, headers } = request;
    if (path === `${API}version`) calls = 0;
    const isOver = source.has('token-ends') && calls++ > CALLS_OF_A_SHORT_TOKEN;
    const isKnown = headers.authorization === `PBSAPIToken ${token.id}:${token.secret}`;
    if (!isKnown || isOver || source.has('credentials-refused')) return said(401, 'authentication failed');
    if (method !== 'GET' || !path.startsWith(API)) return said(404, `Path '${path}' not found.`);
    return read(options, path.slice(API.length), request) ?? said(404, `Path '${path}' not found.`);
  });
}

function read(options: PbsOptions, path: string, { query }: LabRequest): LabReply | null {
  const { source } = options;
  const isBlind = source.has('permission-empty');
  const jobs = isBlind ? [] : source.jobs;
  switch (path) {
    case 'version':
      return data({ version: '3.2', release: '8', repoid: '0123abcd' });
    case 'access/permissions':
      return data(
        isBlind ? {} : { [query.get('path') ?? '/']: { 'Datastore.Audit': true, 'Sys.Audit': true } },
      );
    case 'status/datastore-usage':
      return data(isBlind ? [] : [usage(jobs)]);
    case 'nodes/localhost/tasks':
      return tasks(options, jobs, query);
    case `admin/datastore/${STORE}/namespace`:
      return data(['', ...new Set(jobs.map(namespaceOf))].filter(isFirst).map((ns) => ({ ns })));
    case `admin/datastore/${STORE}/groups`:
      return data(within(jobs, query).flatMap((job) => groupOf(source, job) ?? []));
    case `admin/datastore/${STORE}/snapshots`:
      return data(snapshots(source, within(jobs, query), query));
    default:
      return null;
  }
}

function within(jobs: readonly SourceJob[], query: URLSearchParams): readonly SourceJob[] {
  return jobs.filter((job) => namespaceOf(job) === (query.get('ns') ?? ''));
}

function snapshots(
  source: BackupSource,
  jobs: readonly SourceJob[],
  query: URLSearchParams,
): readonly unknown[] {
  const id = query.get('backup-id');
  return jobs.filter((job) => id === null || guestOf(job) === id).flatMap((job) => snapshotsOf(source, job));
}

/** Newest first. `total` is no number of anything: one more than was shown, when there is more. */
function tasks(
  { source, clock, pageRows }: PbsOptions,
  jobs: readonly SourceJob[],
  query: URLSearchParams,
): LabReply {
  const since = Number(query.get('since') ?? 0);
  const type = query.get('typefilter') ?? '';
  const start = Number(query.get('start') ?? 0);
  const limit = Number(query.get('limit') ?? 50) || Number.POSITIVE_INFINITY;
  const tape = source.has('permission-empty') ? [] : [tapeTask(source, clock() - 60_000)];
  const all = [...jobs.flatMap((job) => tasksOf(source, job)), ...tape]
    .filter((task) => Number(task['starttime']) >= since && String(task['worker_type']).includes(type))
    .toSorted((a, b) => Number(b['starttime']) - Number(a['starttime']));
  const page = all.slice(start, start + Math.min(limit, pageRows ?? limit));
  return json({ data: page, total: start + page.length + (all.length > start + page.length ? 1 : 0) });
}

function isFirst<T>(value: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(value) === index;
}

function data(value: unknown): LabReply {
  return json({ data: value });
}

function said(status: number, text: string): LabReply {
  return { status, type: 'text/plain', body: text };
}
