import { hasBasicAuth } from '../basic-auth';
import type { BackupSource } from '../backup-source/backup-source';
import { withHurdles } from '../backup-source/hurdles';
import { json, type Answer, type LabReply, type LabRequest } from '../http-endpoint';
import { alertsOf, tasksOf } from './rows';

export interface AcronisClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface AcronisOptions {
  readonly source: BackupSource;
  readonly client: AcronisClient;
  readonly clock: () => number;
  /** Rows per page at most, however many are asked for. */
  readonly pageRows?: number;
}

const CALLS_OF_A_SHORT_TOKEN = 2;
const LIFE_SECONDS = 7_200;

/** Acronis Cyber Protect Cloud as far as it tells how backups went: a token, tasks and alerts. */
export function acronisAnswer({ source, client, clock, pageRows = 500 }: AcronisOptions): Answer {
  let tokens = 0;
  let calls = 0;
  return withHurdles(source, (request): LabReply => {
    if (request.method === 'POST' && request.path === '/api/2/idp/token') return token(request);
    const isOver = source.has('token-ends') && calls++ >= CALLS_OF_A_SHORT_TOKEN;
    if (isOver || request.headers.authorization !== `Bearer token-${tokens}`)
      return json({ error: { code: 401, message: 'Unauthorized' } }, 401);
    if (request.method !== 'GET') return json({ error: { code: 405 } }, 405);
    return list(request);
  });

  function token({ headers, body }: LabRequest): LabReply {
    const isKnown = hasBasicAuth(headers.authorization, client.clientId, client.clientSecret);
    const isAsked = new URLSearchParams(body).get('grant_type') === 'client_credentials';
    if (source.has('credentials-refused') || !isKnown || !isAsked)
      return json({ error: 'invalid_client' }, 401);
    calls = 0;
    return json({
      access_token: `token-${++tokens}`,
      token_type: 'bearer',
      expires_on: Math.floor(clock() / 1000) + LIFE_SECONDS,
    });
  }

  /** The cursor carries what was asked for, and takes nothing beside it but a number of rows. */
  function list({ path, query }: LabRequest): LabReply {
    const after = query.get('after');
    if (after !== null && [...query.keys()].some((key) => key !== 'after' && key !== 'limit'))
      return json({ error: { code: 400, message: 'after can be used with limit only' } }, 400);
    const asked = new URLSearchParams(after === null ? query : Buffer.from(after, 'base64').toString());
    const rows = rowsOf(path, asked);
    if (rows === null) return json({ error: { code: 404 } }, 404);
    const start = Number(asked.get('start') ?? 0);
    const end = start + Math.min(Number(query.get('limit') ?? 50), pageRows);
    const items = rows.slice(start, end);
    if (end >= rows.length) return json({ items, paging: { cursors: {} } });
    asked.set('start', String(end));
    return json({ items, paging: { cursors: { after: Buffer.from(asked.toString()).toString('base64') } } });
  }

  function rowsOf(path: string, query: URLSearchParams): readonly unknown[] | null {
    const isEmpty = source.has('permission-empty');
    if (path === '/api/task_manager/v2/tasks') return isEmpty ? [] : tasksOf(source, query);
    return path === '/api/alert_manager/v1/alerts' ? (isEmpty ? [] : alertsOf(source, query)) : null;
  }
}
