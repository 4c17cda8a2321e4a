import {
  contractTest,
  pollDevice,
  startDevice,
  type DeviceCall,
  type DeviceReply,
} from '@nachtwacht/collector-kit/testing';
import type { PollReport } from '@nachtwacht/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { veeamVbrCollector as collector } from './veeam-vbr.collector';

contractTest(collector, import.meta.url);

const ACCOUNT = { username: String.raw`VBR\nachtwacht`, password: 'geheim' };
const NOW = Date.UTC(2026, 10, 22, 6);
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const JOB = uuid(1);

const job = {
  id: JOB,
  name: 'Server dagelijks',
  type: 'VSphereBackup',
  status: 'Inactive',
  lastResult: 'Failed',
  lastRun: '2026-11-21T22:00:00+01:00',
  sessionId: uuid(100),
};
const session = (n: number, more: object = {}) => ({
  id: uuid(n),
  name: 'Server dagelijks',
  jobId: JOB,
  sessionType: 'BackupJob',
  state: 'Stopped',
  creationTime: '2026-11-21T22:00:00+01:00',
  endTime: '2026-11-21T22:30:00+01:00',
  result: { result: 'Failed', message: 'Saving (22% done)', isCanceled: false },
  ...more,
});

/** A make-believe server: it wants a revision and a token, pages, and answers what the lists hold. */
class Server {
  revisions = ['1.2-rev1', '1.3-rev1'];
  password = ACCOUNT.password;
  /** How many calls a token is good for. */
  tokenLasts = Infinity;
  lists: Record<string, readonly unknown[]> = {
    '/api/v1/jobs/states': [job],
    '/api/v1/sessions': [session(100)],
    '/api/v1/backupInfrastructure/repositories/states': [
      { id: uuid(900), name: 'NAS', capacityGB: 100, freeGB: 40, isOnline: true },
    ],
    '/api/v1/backups': [{ id: uuid(700), jobId: JOB }],
    [`/api/v1/backups/${uuid(700)}/backupFiles`]: [
      { backupId: uuid(700), backupSize: 5_000_000, restorePointIds: [uuid(800)], gfsPeriods: ['Yearly'] },
    ],
    '/api/v1/restorePoints': [
      { id: uuid(800), backupId: uuid(700), creationTime: '2026-11-21T22:01:00+01:00' },
    ],
    [`/api/v1/sessions/${uuid(100)}/taskSessions`]: [
      { type: 'Backup', progress: { processedSize: 700, transferredSize: 50 } },
      { type: 'Backup', progress: { processedSize: 300, transferredSize: 25 } },
    ],
  };
  replies: Record<string, DeviceReply> = {
    '/api/v1/serverInfo': { body: { name: 'vbr01', buildVersion: '13.0.1.180' } },
    [`/api/v1/sessions/${uuid(100)}/logs`]: {
      body: {
        totalRecords: 2,
        records: [
          { status: 'Succeeded', title: 'Building list' },
          { status: 'Failed', title: 'No space left on NAS' },
        ],
      },
    },
  };
  private tokens = 0;
  private uses = 0;
  private refreshed = new Set<string>();

  answer({ method, path, headers, body }: DeviceCall): DeviceReply {
    const url = new URL(path, 'http://x');
    if (!this.revisions.includes(String(headers['x-api-version'])))
      return {
        status: 400,
        body: {
          errorCode: 'UnknownError',
          message: 'Unsupported RESTAPI version. The following versions are supported: v1.0-rev1',
        },
      };
    if (method === 'POST') return this.post(url.pathname, new URLSearchParams(body));
    if (headers.authorization !== `Bearer access-${this.tokens}` || this.uses++ >= this.tokenLasts)
      return { status: 401, body: { errorCode: 'ExpiredToken', message: 'Token has expired' } };
    const reply = this.replies[url.pathname];
    if (reply !== undefined) return reply;
    const rows = this.lists[url.pathname];
    if (rows === undefined) return { status: 404, body: { errorCode: 'NotFound', message: 'Not found' } };
    const [skip, limit] = [
      Number(url.searchParams.get('skip')),
      Number(url.searchParams.get('limit') ?? 200),
    ];
    const data = rows.slice(skip, skip + limit);
    return { body: { data, pagination: { total: rows.length, count: data.length, skip, limit } } };
  }

  private post(path: string, form: URLSearchParams): DeviceReply {
    if (path === '/api/oauth2/logout') return { body: '' };
    const refresh = form.get('refresh_token');
    const isGranted =
      refresh === null
        ? form.get('password') === this.password
        : refresh === `refresh-${this.tokens}` && !this.refreshed.has(refresh);
    if (!isGranted) return { status: 400, body: { error: 'invalid_grant' } };
    if (refresh !== null) this.refreshed.add(refresh);
    this.tokens++;
    this.uses = 0;
    return {
      body: {
        access_token: `access-${this.tokens}`,
        refresh_token: `refresh-${this.tokens}`,
        token_type: 'bearer',
        expires_in: 900,
      },
    };
  }
}

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function poll(server: Server, memory: unknown = null) {
    const device = await startDevice((call) => server.answer(call));
    open.push(device);
    const outcome = await pollDevice(collector, {
      settings: { url: device.url },
      credentials: ACCOUNT,
      memory,
      now: NOW,
    });
    const asked = device.calls.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
    return { outcome, report: outcome.ok ? outcome.mapped.report : null, asked, calls: device.calls };
  }
  const runsOf = (report: PollReport | null, key = JOB) => {
    const reading = report?.observations.find(
      ({ asset, aspect }) => asset === key && aspect === 'backup',
    )?.reading;
    return reading?.kind === 'backup' ? reading : { runs: [] };
  };

  it('steps down to a revision that the server takes, reads all lists and signs out', async () => {
    const { report, asked, calls, outcome } = await poll(new Server());
    expect(runsOf(report)).toEqual({
      kind: 'backup',
      runs: [
        {
          id: uuid(100),
          outcome: 'failed',
          rawStatus: 'Failed',
          startedAt: '2026-11-21T21:00:00.000Z',
          finishedAt: '2026-11-21T21:30:00.000Z',
          bytesProcessed: 1000,
          bytesTransferred: 75,
          bytesStored: null,
          files: null,
          message: 'No space left on NAS',
        },
      ],
      points: [{ id: uuid(800), at: '2026-11-21T21:01:00.000Z', keptAs: 'yearly' }],
    });
    expect(calls.slice(0, 2).map(({ headers }) => headers['x-api-version'])).toEqual([
      '1.3-rev2',
      '1.3-rev1',
    ]);
    expect(asked.at(-1)).toBe('POST /api/oauth2/logout');
    expect(outcome).toMatchObject({ mapped: { memory: { jobs: 1, revision: '1.3-rev1', storedAt: NOW } } });
    expect(JSON.stringify(outcome)).not.toMatch(/geheim|access-1|refresh-1/);
  });

  it('begins with the revision it knows, and does not ask what is stored within the hour', async () => {
    const memory = {
      jobs: 1,
      revision: '1.2-rev1',
      storedAt: NOW - 600_000,
      stored: [[JOB, 42]],
      hidden: [],
    };
    const { report, asked, calls } = await poll(new Server(), memory);
    expect(calls[0]?.headers['x-api-version']).toBe('1.2-rev1');
    expect(asked.filter((call) => /backups|restorePoints/.test(call))).toEqual([]);
    expect(runsOf(report)).not.toHaveProperty('points');
    expect(report?.observations.find(({ aspect }) => aspect === 'size')?.reading).toMatchObject({
      value: 42,
    });
  });

  it('asks for sessions that ended in the last eight days, newest first, over more than one page', async () => {
    const server = new Server();
    server.lists['/api/v1/sessions'] = Array.from({ length: 450 }, (_, i) =>
      session(1000 + i, { result: { result: 'Success' } }),
    );
    const { report, calls } = await poll(server);
    const queries = calls.flatMap(({ path }) => {
      const url = new URL(path, 'http://x');
      return url.pathname === '/api/v1/sessions' ? [Object.fromEntries(url.searchParams)] : [];
    });
    expect(queries.map(({ skip }) => skip)).toEqual(['0', '200', '400']);
    expect(queries[0]).toMatchObject({
      endedAfterFilter: '2026-11-14T06:00:00.000Z',
      orderColumn: 'EndTime',
      orderAsc: 'false',
      limit: '200',
    });
    expect(runsOf(report).runs).toHaveLength(100);
    expect(report?.complete).toBe(true);
  });

  it('reads the last session of a job that runs, or ran long ago, by itself', async () => {
    const server = new Server();
    server.lists['/api/v1/sessions'] = [];
    server.replies[`/api/v1/sessions/${uuid(100)}`] = {
      body: session(100, { state: 'Working', endTime: null, result: { result: 'None' } }),
    };
    const { report } = await poll(server);
    expect(runsOf(report).runs).toMatchObject([{ id: uuid(100), outcome: 'running', rawStatus: 'Working' }]);
  });

  it('uses the refresh token once the server no longer takes the token, and each only once', async () => {
    const server = new Server();
    server.tokenLasts = 4;
    const { report, calls } = await poll(server);
    expect(report).not.toBeNull();
    const forms = calls.filter(({ path }) => path === '/api/oauth2/token').map(({ body }) => body);
    expect(forms[0]).toContain('grant_type=password');
    expect(forms[1]).toBe('grant_type=refresh_token&refresh_token=refresh-1');
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('gives up on a server that takes none of its own tokens', async () => {
    const server = new Server();
    server.tokenLasts = 0;
    const { outcome } = await poll(server);
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'auth' } });
  });

  it.each<[string, (server: Server) => void, string, string]>([
    ['a wrong password', (server) => (server.password = 'other'), 'auth', 'user name or password'],
    [
      'only revisions of long ago',
      (server) => (server.revisions = ['1.0-rev1']),
      'misconfigured',
      'v1.0-rev1',
    ],
    [
      'a refused right',
      (server) => (server.replies['/api/v1/jobs/states'] = { status: 403 }),
      'auth',
      'lacks a right',
    ],
    [
      'too many questions',
      (server) => (server.replies['/api/v1/jobs/states'] = { status: 429, headers: { 'retry-after': '30' } }),
      'rate-limited',
      'again after 30',
    ],
    [
      'half an answer',
      (server) => (server.replies['/api/v1/sessions'] = { body: '{"data":[{"id":' }),
      'bad-reply',
      'not JSON',
    ],
    [
      'another shape',
      (server) => (server.replies['/api/v1/jobs/states'] = { body: { data: {} } }),
      'bad-reply',
      'another shape',
    ],
  ])('that meets %s ends with a fault of its class, signed out', async (_rule, spoil, faultClass, text) => {
    const server = new Server();
    spoil(server);
    const { outcome, asked } = await poll(server);
    expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
    expect(outcome.ok ? '' : outcome.fault.text).toContain(text);
    const hasSession = asked.some((call) => call.startsWith('GET /api/v1/jobs'));
    expect(asked.includes('POST /api/oauth2/logout')).toBe(hasSession);
  });

  it.each([
    ['repositories', '/api/v1/backupInfrastructure/repositories/states', 'not readable: the repositories'],
    ['restore points', '/api/v1/restorePoints', 'not readable: what is stored'],
  ])('tells the runs when %s can’t be read, and names what is missing', async (_rule, path, detail) => {
    const server = new Server();
    server.replies[path] = { status: 500 };
    const { report } = await poll(server);
    expect(runsOf(report).runs).toHaveLength(1);
    expect(report?.complete).toBe(false);
    expect(report?.observations.find(({ aspect }) => aspect === 'reach')?.detail).toBe(detail);
  });

  it('had jobs and lists none: a fault, because an account without rights sees an empty list', async () => {
    const server = new Server();
    server.lists['/api/v1/jobs/states'] = [];
    const { outcome } = await poll(server, { jobs: 2 });
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'misconfigured' } });
  });
});
