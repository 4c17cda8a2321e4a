import { contractTest, pollDevice, startDevice, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import { judge, type BackupReading, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ahsayCollector as collector } from './ahsay.collector';
import { ALLOWED_CALLS, PATHS } from './calls';

contractTest(collector, import.meta.url);

/** Sunday 22 November 2026, 07:00 in Amsterdam. */
const NOW = 1_795_327_200_000;
const SYSTEM = { sysUser: 'nachtwacht', sysPassword: 'geheim-0001' };
const ok = (data: unknown): DeviceReply => ({ body: { Status: 'OK', Data: data } });
const no = (Message: string): DeviceReply => ({ body: { Status: 'Error', Message, ExptType: 'x' } });
const result = (id: string, more: object = {}) => ({
  ID: id,
  LoginName: 'praktijk-a',
  BackupSetID: '131',
  BackupSetName: 'Server',
  DestinationID: '-1',
  StartTime: '2026-11-21 22:00:00',
  EndTime: '2026-11-21 22:30:00',
  BackupJobStatus: 'BS_STOP_SUCCESS',
  UploadSize: '1200',
  ...more,
});

type Asked = { readonly path: string; readonly body: Readonly<Record<string, string>> };
type Replies = (asked: Asked) => DeviceReply | undefined;
const usual: Replies = ({ path, body }) => {
  if (path === PATHS.users)
    return ok([
      { LoginName: 'praktijk-a', Owner: '', Email: 'must-not-be-kept' },
      { LoginName: 'praktijk-b' },
    ]);
  if (path === PATHS.sets)
    return body['LoginName'] === 'praktijk-a'
      ? ok([{ ID: '131', Name: 'Server', Password: 'must-not-be-kept' }])
      : no('[Error] No backup set');
  if (path === PATHS.storage)
    return ok([{ BackupSetID: '131', DestinationID: '-1', AverageDataSize: '5000', AverageRetainSize: 0 }]);
  return body['LoginName'] === 'praktijk-a' && body['BackupDate'] === '2026-11-21'
    ? ok([result('2026-11-21-22-00-00')])
    : no('[Error] No record found');
};

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

interface Told {
  readonly settings?: object;
  readonly memory?: unknown;
  readonly now?: number;
}

async function poll(more: Replies = () => undefined, { settings = {}, memory = null, now = NOW }: Told = {}) {
  const asked: Asked[] = [];
  const server = await startDevice(({ path, body }) => {
    const call = { path, body: JSON.parse(body) as Asked['body'] };
    asked.push(call);
    return more(call) ?? usual(call);
  });
  open.push(server);
  const outcome = await pollDevice(collector, {
    settings: { url: server.url, ...settings },
    credentials: SYSTEM,
    memory,
    now,
  });
  const report = outcome.ok ? outcome.mapped.report : null;
  const backup = report?.observations.find(({ aspect }) => aspect === 'backup')?.reading;
  return {
    outcome,
    report,
    asked,
    calls: server.calls,
    datesOf: (login: string) =>
      asked
        .filter(({ path, body }) => path === PATHS.results && body['LoginName'] === login)
        .map(({ body }) => body['BackupDate']),
    runs: (backup as BackupReading | undefined)?.runs ?? [],
    memory: outcome.ok ? outcome.mapped.memory : null,
  };
}

describe('a poll over a real connection', () => {
  it('asks by POST, with the system user in the body, and reads what is there', async () => {
    const { report, runs, calls, outcome } = await poll();
    expect(report?.assets.map(({ key, name }) => [key, name])).toEqual([
      ['host', '127.0.0.1'],
      ['praktijk-a:131:-1', 'Server (praktijk-a)'],
    ]);
    expect(runs).toMatchObject([{ id: '2026-11-21-22-00-00', outcome: 'success', bytesTransferred: 1200 }]);
    for (const { method, path, body } of calls) {
      expect([method, path.includes('?')]).toEqual(['POST', false]);
      expect(JSON.parse(body)).toMatchObject({ SysUser: 'nachtwacht', SysPwd: 'geheim-0001' });
    }
    expect(JSON.stringify(outcome)).not.toMatch(/must-not-be-kept|geheim-0001/);
  });

  it('asks for a week at first, then for yesterday and today as the server has them, and for two days more where it was quiet', async () => {
    const first = await poll();
    expect(first.datesOf('praktijk-a')).toHaveLength(7);
    const late = { memory: first.memory, now: Date.UTC(2026, 10, 22, 23, 30) };
    const quiet = (await poll(undefined, late)).datesOf('praktijk-a');
    expect(quiet).toEqual(['2026-11-22', '2026-11-23', '2026-11-20', '2026-11-21']);
    const london = { ...late, settings: { timeZone: 'Europe/London' } };
    expect((await poll(undefined, london)).datesOf('praktijk-a')).toEqual(['2026-11-21', '2026-11-22']);
  });

  it('asks for storage once an hour, and remembers it meanwhile', async () => {
    const asksStorage = (asked: readonly Asked[]) => asked.some(({ path }) => path === PATHS.storage);
    const first = await poll();
    const soon = await poll(undefined, { memory: first.memory, now: NOW + 1_200_000 });
    const later = await poll(undefined, { memory: soon.memory, now: NOW + 3_600_000 });
    expect([first, soon, later].map(({ asked }) => asksStorage(asked))).toEqual([true, false, true]);
    for (const { report } of [first, soon, later])
      expect(report?.observations.find(({ aspect }) => aspect === 'size')).toMatchObject({
        reading: { value: 5000 },
      });
  });

  it('makes a job of each destination', async () => {
    const { report } = await poll(({ path, body }) =>
      path === PATHS.results && body['BackupDate'] === '2026-11-21' && body['LoginName'] === 'praktijk-a'
        ? ok([result('a'), result('a', { DestinationID: '-2', BackupJobStatus: 'BS_STOP_BY_SYSTEM_ERROR' })])
        : undefined,
    );
    expect(report?.assets.slice(1).map(({ key, name }) => [key, name])).toEqual([
      ['praktijk-a:131:-1', 'Server (praktijk-a, -1)'],
      ['praktijk-a:131:-2', 'Server (praktijk-a, -2)'],
    ]);
  });

  it('asks for the chosen users alone', async () => {
    const { asked } = await poll(undefined, { settings: { users: 'praktijk-b' } });
    expect(asked.some(({ body }) => body['LoginName'] === 'praktijk-a')).toBe(false);
  });

  it('takes a list that stands in an object', async () => {
    const { report } = await poll(({ path }) =>
      path === PATHS.users ? ok({ User: [{ LoginName: 'praktijk-a' }] }) : undefined,
    );
    expect(report?.assets).toHaveLength(2);
  });

  const on =
    (at: string, reply: DeviceReply): Replies =>
    ({ path }) =>
      path === at ? reply : undefined;
  it.each<[string, Replies, string, string]>([
    [
      'a wrong password, with HTTP 200',
      on(PATHS.users, no('[Error] Incorrect password.')),
      'auth',
      'Incorrect',
    ],
    ['a right that ended meanwhile', on(PATHS.results, no('Permission denied')), 'auth', 'Permission'],
    ['HTTP 401', on(PATHS.users, { status: 401 }), 'auth', '401'],
    ['an error of its own', on(PATHS.users, no('Out of memory')), 'bad-reply', 'Out of memory'],
    ['too many polls', on(PATHS.results, { status: 429 }), 'rate-limited', '429'],
    ['JSON that ends early', on(PATHS.results, { body: '{"Status":"OK","Data":[{"ID' }), 'bad-reply', 'JSON'],
    ['a page', on(PATHS.users, { body: '<html>' }), 'bad-reply', 'JSON'],
    ['users without a name', on(PATHS.users, ok([{ Owner: 'x' }])), 'bad-reply', 'the users'],
    [
      'more users than one poll can ask for',
      on(PATHS.users, ok(Array.from({ length: 151 }, (_, i) => ({ LoginName: `u${i}` })))),
      'misconfigured',
      '151',
    ],
  ])('a server that answers with %s gives a fault of its class', async (_rule, more, faultClass, text) => {
    const { outcome } = await poll(more);
    expect(outcome).toMatchObject({
      ok: false,
      fault: { class: faultClass, text: expect.stringContaining(text) as string },
    });
  });

  it('a user that was named and is not there is told', async () => {
    const { outcome } = await poll(undefined, { settings: { users: 'praktijk-a, praktijk-z' } });
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'misconfigured' } });
  });

  it('a server that had jobs and whose users have none is no server without backups', async () => {
    const { memory } = await poll();
    const nothing: Replies = ({ path }) => (path === PATHS.users ? undefined : ok([]));
    expect((await poll(nothing, { memory })).outcome).toMatchObject({
      ok: false,
      fault: { class: 'misconfigured' },
    });
  });

  it('a run that is running in one poll and failed in the next is one run', async () => {
    const night =
      (more: object): Replies =>
      ({ path, body }) =>
        path === PATHS.results && body['BackupDate'] === '2026-11-21' && body['LoginName'] === 'praktijk-a'
          ? ok([result('a', more)])
          : undefined;
    const first = await poll(night({ BackupJobStatus: '', EndTime: '' }));
    const second = await poll(night({ BackupJobStatus: 'BS_STOP_BY_SYSTEM_ERROR' }), {
      memory: first.memory,
    });
    expect([first, second].map(({ runs }) => runs.map(({ id, outcome }) => [id, outcome]))).toEqual([
      [['a', 'running']],
      [['a', 'failed']],
    ]);
  });
});

describe('the calls it may make', () => {
  it('only list', () => {
    const paths = ALLOWED_CALLS.map(({ path }) => String(path));
    expect(paths.filter((path) => !/\/(?:List|Get)[A-Za-z]+\.do$/.test(path))).toEqual([]);
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
    expect(observations.length).toBeGreaterThan(4);
    expect(bad).toEqual([]);
  });
});
