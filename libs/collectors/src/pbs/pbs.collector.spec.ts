import { contractTest, pollDevice, startDevice, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import { judge, type BackupReading, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ALLOWED_CALLS, PATHS } from './calls';
import { pbsCollector as collector } from './pbs.collector';

contractTest(collector, import.meta.url);

const NOW = 1_795_327_200_000;
const NIGHT = NOW / 1000 - 9 * 3600;
const TOKEN = { tokenId: 'nachtwacht@pbs!poll', secret: 'geheim-0001' };
const ok = (data: unknown): DeviceReply => ({ body: { data, total: 99_999 } });
const task = (n: number, more: object = {}) => ({
  upid: `UPID:pbs:${n}`,
  worker_type: 'backup',
  worker_id: 'main:vm/903',
  user: 'backup@pbs',
  starttime: NIGHT - n * 60,
  endtime: NIGHT - n * 60 + 30,
  status: 'OK',
  ...more,
});
const STORE = '/api2/json/admin/datastore/main';
const REPLIES: Readonly<Record<string, DeviceReply>> = {
  [PATHS.version]: ok({ version: '3.2', release: '8', repoid: 'x' }),
  [`${PATHS.permissions}?path=%2Fsystem%2Ftasks`]: ok({ '/system/tasks': { 'Sys.Audit': true } }),
  [PATHS.usage]: ok([{ store: 'main', total: 1000, used: 400, avail: 600, 'gc-status': { upid: 'x' } }]),
  [`${STORE}/namespace`]: ok([{ ns: '' }, { ns: 'praktijk' }]),
  [`${STORE}/groups`]: ok([{ 'backup-type': 'vm', 'backup-id': '903', owner: 'backup@pbs', files: ['x'] }]),
  [`${STORE}/groups?ns=praktijk`]: ok([]),
  [`${STORE}/snapshots?backup-type=vm&backup-id=903`]: ok([
    { 'backup-time': NIGHT, size: 12, fingerprint: 'must-not-be-kept', files: [{ filename: 'a' }] },
  ]),
};
const TASKS = (start: number) =>
  `${PATHS.tasks}?since=${NOW / 1000 - 8 * 86_400}&typefilter=backup&start=${start}&limit=1000`;

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function poll(
  more: Readonly<Record<string, DeviceReply | undefined>> = {},
  settings: object = {},
  memory: unknown = null,
) {
  const replies: Readonly<Record<string, DeviceReply | undefined>> = {
    ...REPLIES,
    [TASKS(0)]: ok([task(0)]),
    ...more,
  };
  const server = await startDevice(({ path }) => replies[path]);
  open.push(server);
  const outcome = await pollDevice(collector, {
    settings: { url: server.url, ...settings },
    credentials: TOKEN,
    memory,
    now: NOW,
  });
  const report = outcome.ok ? outcome.mapped.report : null;
  const backup = report?.observations.find(({ aspect }) => aspect === 'backup')?.reading;
  return {
    outcome,
    report,
    runs: (backup as BackupReading | undefined)?.runs ?? [],
    calls: server.calls,
    asked: server.calls.map(({ path }) => path),
  };
}

describe('a poll over a real connection', () => {
  it('bears the token, with a colon, in every call and reads what is there', async () => {
    const { report, runs, calls, outcome } = await poll();
    expect(report?.assets.map(({ key }) => key)).toEqual(['host', 'main::vm/903']);
    expect(report?.assets[0]?.facts).toMatchObject({ version: '3.2-8' });
    expect(runs).toMatchObject([{ id: 'UPID:pbs:0', outcome: 'success', bytesProcessed: 12 }]);
    for (const { method, headers } of calls)
      expect([method, headers.authorization]).toEqual(['GET', 'PBSAPIToken nachtwacht@pbs!poll:geheim-0001']);
    expect(JSON.stringify(outcome)).not.toMatch(/must-not-be-kept|geheim-0001/);
  });

  it('reads on while a page is full, and counts no total', async () => {
    const page = Array.from({ length: 1000 }, (_, i) => task(i));
    // One that was shown before: the list moved on meanwhile.
    const { runs, asked } = await poll({
      [TASKS(0)]: ok(page),
      [TASKS(1000)]: ok([task(999), task(1000, { status: 'no space left' })]),
    });
    expect(asked.filter((path) => path.startsWith(PATHS.tasks))).toHaveLength(2);
    expect(runs).toHaveLength(100);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(100);
  });

  it('stops after five pages: the newest come first', async () => {
    const full = ok(Array.from({ length: 1000 }, (_, i) => task(i)));
    const pages = Object.fromEntries([0, 1, 2, 3, 4, 5].map((page) => [TASKS(page * 1000), full]));
    const { asked, report } = await poll(pages);
    expect(asked.filter((path) => path.startsWith(PATHS.tasks))).toHaveLength(5);
    expect(report).not.toBeNull();
  });

  it('keeps to the datastores that were chosen', async () => {
    const usage = ok([
      { store: 'main', total: 10, used: 4 },
      { store: 'other', total: 10, used: 4 },
    ]);
    const { report, asked } = await poll({ [PATHS.usage]: usage }, { stores: 'main' });
    expect(asked.some((path) => path.includes('/other/'))).toBe(false);
    expect(report?.observations.filter(({ aspect }) => aspect === 'storage')).toHaveLength(1);
  });

  it('names a datastore that can’t be opened, and lets nothing of it count as gone', async () => {
    const { report } = await poll({
      [`${STORE}/namespace`]: { status: 400, body: 'datastore is in offline maintenance mode\n at x' },
    });
    expect(report?.complete).toBe(false);
    expect(report?.observations.find(({ aspect }) => aspect === 'storage')?.detail).toBe(
      'datastore is in offline maintenance mode',
    );
  });

  it('a datastore that is no longer shown leaves the report incomplete', async () => {
    const { report } = await poll({}, {}, { jobs: 2, stores: ['main', 'archief'] });
    expect(report?.complete).toBe(false);
  });

  const NO_TASK_RIGHT = { [`${PATHS.permissions}?path=%2Fsystem%2Ftasks`]: ok({ '/datastore': {} }) };
  it.each<[string, Record<string, DeviceReply | undefined>, string, string]>([
    ['a wrong token', { [PATHS.version]: { status: 401, body: '' } }, 'auth', '401'],
    ['a token that expired meanwhile', { [PATHS.usage]: { status: 401, body: '' } }, 'auth', '401'],
    ['an empty task list for want of rights', { ...NO_TASK_RIGHT, [TASKS(0)]: ok([]) }, 'auth', 'Audit on /'],
    ['tasks of the token alone', NO_TASK_RIGHT, 'auth', 'task list'],
    [
      'no datastores for want of rights',
      { [PATHS.usage]: ok([]), [`${PATHS.permissions}?path=%2Fdatastore`]: ok({}) },
      'auth',
      'datastores',
    ],
    ['a call that is refused', { [`${STORE}/groups`]: { status: 403, body: '' } }, 'auth', 'main'],
    ['too many polls', { [TASKS(0)]: { status: 429, body: '' } }, 'rate-limited', '429'],
    ['JSON that ends early', { [TASKS(0)]: { body: '{"data":[{"upid":"UP' } }, 'bad-reply', 'not JSON'],
    ['an error', { [TASKS(0)]: { status: 500, body: 'boom' } }, 'bad-reply', 'boom'],
    [
      'another site',
      { [PATHS.version]: { status: 302, headers: { location: '/login' } } },
      'bad-reply',
      '/login',
    ],
    ['no list', { [`${STORE}/groups`]: ok({}) }, 'bad-reply', 'main'],
    ['a page', { [PATHS.version]: { body: '<html>' } }, 'bad-reply', 'not JSON'],
    [
      'more groups than a report holds',
      {
        [`${STORE}/groups`]: ok(
          Array.from({ length: 301 }, (_, i) => ({ 'backup-type': 'vm', 'backup-id': String(i) })),
        ),
      },
      'misconfigured',
      '301',
    ],
  ])('a server that answers with %s gives a fault of its class', async (_rule, more, faultClass, text) => {
    const { outcome } = await poll(more);
    expect(outcome).toMatchObject({
      ok: false,
      fault: { class: faultClass, text: expect.stringContaining(text) as string },
    });
  });

  it('a datastore that was named and is not there is told', async () => {
    const { outcome } = await poll({}, { stores: 'main, archief' });
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'misconfigured' } });
  });

  it('a server without datastores is empty where the token may see them', async () => {
    const { report } = await poll({
      [PATHS.usage]: ok([]),
      [`${PATHS.permissions}?path=%2Fdatastore`]: ok({ '/': { 'Datastore.Audit': true } }),
    });
    expect(report).toMatchObject({ complete: true, assets: [{ key: 'host' }] });
  });
});

describe('what a person must enter', () => {
  it.each([
    ['nachtwacht@pbs!poll', true],
    ['nachtwacht@pbs', false],
    ['nachtwacht!poll', false],
    ['a@b!c:secret', false],
    ['', false],
  ])('"%s" is a token id: %s', (tokenId, expected) => {
    expect(collector.credentials?.safeParse({ tokenId, secret: 'x' }).success).toBe(expected);
  });
});

describe('the calls it may make', () => {
  it('only read', () => {
    expect(new Set(ALLOWED_CALLS.map(({ method }) => method))).toEqual(new Set(['GET']));
    const isAllowed = (called: string) =>
      ALLOWED_CALLS.some(({ path }) =>
        typeof path === 'string' ? path === called : new RegExp(`^(?:${path.source})$`).test(called),
      );
    expect(isAllowed(PATHS.ofStore('main', 'groups'))).toBe(true);
    for (const path of [
      `${STORE}/download`,
      `${STORE}/prune`,
      '/api2/json/access/users',
      `${STORE}/../x/groups`,
    ])
      expect(isAllowed(path), path).toBe(false);
  });
});

describe('the policies it comes with', () => {
  it('call everything good of a server that is in order', () => {
    const file = join(import.meta.dirname, 'cases/in-order/expected.json');
    const { observations } = JSON.parse(readFileSync(file, 'utf8')) as PollReport;
    const aspects: typeof collector.aspects = collector.aspects;
    const bad = observations.filter(({ aspect, reading }) => {
      const policy = aspects[aspect]?.policy;
      return policy === undefined || judge(reading, policy, { now: NOW }).status !== 'ok';
    });
    expect(observations.length).toBeGreaterThan(5);
    expect(bad).toEqual([]);
  });
});
