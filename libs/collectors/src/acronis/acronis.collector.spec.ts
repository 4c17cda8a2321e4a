import {
  contractTest,
  pollDevice,
  startDevice,
  type DeviceCall,
  type DeviceReply,
} from '@nachtwacht/collector-kit/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { acronisCollector as collector } from './acronis.collector';

contractTest(collector, import.meta.url);

const CLIENT = { clientId: 'c0ffee00-0000-4000-8000-000000000001', clientSecret: 'geheim' };
const NOW = Date.UTC(2026, 10, 22, 6);
const TASKS = '/api/task_manager/v2/tasks';
const ALERTS = '/api/alert_manager/v1/alerts';

const task = (n: number, more: object = {}) => ({
  // As it comes: a number that JavaScript rounds, and the text that it does not.
  id: Number(`16347020334103${String(n).padStart(5, '0')}`),
  idString: `16347020334103${String(n).padStart(5, '0')}`,
  type: 'backup',
  state: 'completed',
  resource: { id: `machine-${n % 3}`, type: 'machine', name: `pc-${n % 3}` },
  policy: { id: 'plan', type: 'backup', name: 'Dagelijks' },
  tenant: { name: 'must-not-be-kept' },
  startedAt: '2026-11-21T21:00:00.323642031Z',
  completedAt: `2026-11-21T21:${String(n % 60).padStart(2, '0')}:10.323642031Z`,
  result: { code: 'ok' },
  ...more,
});

/** A make-believe tenant: basic credentials for a token, and lists whose cursor takes nothing but a limit beside it. */
class Tenant {
  secret = CLIENT.clientSecret;
  ended: readonly unknown[] = [task(1)];
  begun: readonly unknown[] = [];
  alerts: readonly unknown[] = [];
  replies: Record<string, DeviceReply> = {};
  /** A token is refused once, after so many calls. */
  tokenEndsAfter = Infinity;
  private tokens = 0;
  private calls = 0;

  answer({ method, path, headers, body }: DeviceCall): DeviceReply {
    const { pathname, searchParams: query } = new URL(path, 'http://x');
    if (method === 'POST') {
      const expected = `Basic ${Buffer.from(`${CLIENT.clientId}:${this.secret}`).toString('base64')}`;
      if (headers.authorization !== expected || body !== 'grant_type=client_credentials')
        return { status: 401, body: { error: 'invalid_client' } };
      return {
        body: { access_token: `token-${++this.tokens}`, token_type: 'bearer', expires_on: 1795399200 },
      };
    }
    if (++this.calls === this.tokenEndsAfter) this.tokens = -1;
    if (headers.authorization !== `Bearer token-${this.tokens}`) {
      this.tokens = Math.max(this.tokens, 0);
      return { status: 401 };
    }
    return this.replies[pathname] ?? this.page(pathname, query);
  }

  private page(path: string, query: URLSearchParams): DeviceReply {
    const after = query.get('after');
    if (after !== null && [...query.keys()].toSorted().join() !== 'after,limit') return { status: 400 };
    const cursor = after ?? `${this.listOf(path, query)}:0`;
    const [list = '', from = '0'] = cursor.split(':');
    const rows = { ended: this.ended, begun: this.begun, alerts: this.alerts }[list] ?? [];
    const end = Number(from) + Number(query.get('limit'));
    const cursors = end < rows.length ? { after: `${list}:${end}` } : {};
    return { body: { items: rows.slice(Number(from), end), paging: { cursors } } };
  }

  private listOf(path: string, query: URLSearchParams): string {
    if (path === ALERTS) return 'alerts';
    return query.has('completedAt') ? 'ended' : 'begun';
  }
}

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function poll(tenant: Tenant, memory: unknown = null) {
    const server = await startDevice((call) => tenant.answer(call));
    open.push(server);
    const outcome = await pollDevice(collector, {
      settings: { url: server.url },
      credentials: CLIENT,
      memory,
      now: NOW,
    });
    const asked = server.calls.map(({ method, path }) => {
      const { pathname, searchParams } = new URL(path, 'http://x');
      return { method, path: pathname, query: Object.fromEntries(searchParams) };
    });
    return { outcome, report: outcome.ok ? outcome.mapped.report : null, asked };
  }
  const runIds = (report: Awaited<ReturnType<typeof poll>>['report']) =>
    (report?.observations ?? []).flatMap(({ reading }) =>
      reading.kind === 'backup' ? reading.runs.map(({ id }) => id) : [],
    );

  it('asks for a token, what ended and what runs since eight days ago, and the alerts', async () => {
    const tenant = new Tenant();
    tenant.begun = [task(2, { state: 'started', completedAt: undefined, result: undefined })];
    const { report, asked, outcome } = await poll(tenant);
    expect(asked).toEqual([
      { method: 'POST', path: '/api/2/idp/token', query: {} },
      {
        method: 'GET',
        path: TASKS,
        query: { completedAt: 'gt(2026-11-14T06:00:00.000Z)', order: 'desc(completedAt)', limit: '200' },
      },
      {
        method: 'GET',
        path: TASKS,
        query: { startedAt: 'gt(2026-11-14T06:00:00.000Z)', state: 'started', limit: '200' },
      },
      {
        method: 'GET',
        path: ALERTS,
        query: { updated_at: 'gt(1794636000000000000)', order: 'desc(created_at)', limit: '200' },
      },
    ]);
    expect(report?.assets.map(({ key, name }) => [key, name])).toEqual([
      ['host', 'Acronis Cyber Protect Cloud'],
      ['plan/machine-1', 'pc-1 (Dagelijks)'],
      ['plan/machine-2', 'pc-2 (Dagelijks)'],
    ]);
    expect(JSON.stringify(outcome)).not.toMatch(/must-not-be-kept|geheim|token-1/);
  });

  it('knows a run by the text of its id and never by the number', async () => {
    const { report } = await poll(new Tenant());
    expect(runIds(report)).toEqual(['1634702033410300001']);
    expect(Number.isSafeInteger(task(1).id)).toBe(false);
  });

  it('follows the cursor, with nothing beside it but the limit', async () => {
    const tenant = new Tenant();
    tenant.ended = Array.from({ length: 450 }, (_, i) => task(i));
    const { report, asked } = await poll(tenant);
    expect(asked.slice(2, 4).map(({ query }) => query)).toEqual([
      { limit: '200', after: 'ended:200' },
      { limit: '200', after: 'ended:400' },
    ]);
    expect(new Set(runIds(report)).size).toBe(300);
  });

  it('asks for another token when the first one ended', async () => {
    const tenant = new Tenant();
    tenant.tokenEndsAfter = 2;
    const { report, asked } = await poll(tenant);
    expect(report).not.toBeNull();
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  it('tells the runs where alerts can’t be read, and names what is missing', async () => {
    const tenant = new Tenant();
    tenant.replies[ALERTS] = { status: 403 };
    const { report } = await poll(tenant);
    expect(runIds(report)).toHaveLength(1);
    expect(report?.observations[0]?.detail).toBe('not readable: the list of alerts');
  });

  it.each<[string, (tenant: Tenant) => void, string, string]>([
    ['a wrong secret', (tenant) => (tenant.secret = 'other'), 'auth', 'refuses the API client'],
    ['a missing scope', (tenant) => (tenant.replies[TASKS] = { status: 403 }), 'auth', 'lacks a right'],
    ['a token that is never taken', (tenant) => (tenant.replies[TASKS] = { status: 401 }), 'auth', '401'],
    [
      'too many questions',
      (tenant) => (tenant.replies[TASKS] = { status: 429, headers: { 'retry-after': '120' } }),
      'rate-limited',
      'again after 120',
    ],
    [
      'half an answer',
      (tenant) => (tenant.replies[TASKS] = { body: '{"items":[{"id' }),
      'bad-reply',
      'not JSON',
    ],
    ['another shape', (tenant) => (tenant.replies[TASKS] = { body: [] }), 'bad-reply', 'another shape'],
    [
      'a cursor without end',
      (tenant) => {
        let n = 0;
        Object.defineProperty(tenant.replies, TASKS, {
          get: () => ({ body: { items: [task(++n)], paging: { cursors: { after: `x${n}` } } } }),
        });
      },
      'misconfigured',
      'more than 3000',
    ],
  ])('that meets %s ends with a fault of its class', async (_rule, spoil, faultClass, text) => {
    const tenant = new Tenant();
    spoil(tenant);
    const { outcome } = await poll(tenant);
    expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
    expect(outcome.ok ? '' : outcome.fault.text).toContain(text);
  });

  it('had jobs and tells of none: a fault, because a client without scopes sees empty lists', async () => {
    const tenant = new Tenant();
    tenant.ended = [];
    const { outcome } = await poll(tenant, { jobs: 5, known: [] });
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'misconfigured' } });
  });
});
