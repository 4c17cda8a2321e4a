import { contractTest, pollDevice, startDevice, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import { judge, type BackupReading, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ASKS } from './calls';
import { synologyAbbCollector as collector } from './synology-abb.collector';

contractTest(collector, import.meta.url);

const NOW = 1_795_327_200_000;
const NIGHT = NOW / 1000 - 9 * 3600;
const ACCOUNT = { account: 'nachtwacht', password: 'geheim & meer' };
const ok = (data: unknown): DeviceReply => ({ body: { success: true, data } });
const no = (code: number): DeviceReply => ({ body: { success: false, error: { code } } });
const result = (id: number, more: object = {}) => ({
  result_id: id,
  task_id: 5,
  job_action: 1,
  status: 2,
  time_start: NIGHT - id,
  time_end: NIGHT,
  ...more,
});
const API = { path: 'entry.cgi', minVersion: 1, maxVersion: 7 };
const ACTIVE = {
  'SYNO.ActiveBackup.Task': API,
  'SYNO.ActiveBackup.Log': API,
  'SYNO.ActiveBackup.Share': API,
};
const HYPER = { 'SYNO.Backup.Task': API };
const REPLIES: Readonly<Record<string, DeviceReply>> = {
  'SYNO.API.Info query': ok({ 'SYNO.API.Auth': API, ...ACTIVE, ...HYPER, 'SYNO.Core.Storage.Volume': API }),
  'SYNO.API.Auth login': ok({ sid: 'the-sid', synotoken: 'the-token' }),
  'SYNO.API.Auth logout': ok({}),
  'SYNO.ActiveBackup.Task list': ok({
    tasks: [
      { task_id: 5, task_name: 'Balie', devices: [{ host_name: 'B1', agent_token: 'must-not-be-kept' }] },
    ],
    total: 1,
  }),
  'SYNO.ActiveBackup.Log list_result 0': ok({ count: 1, results: [result(1)] }),
  'SYNO.ActiveBackup.Share list_storage': ok({ storages: [] }),
  'SYNO.Core.Storage.Volume list': no(105),
  'SYNO.Backup.Task list': ok({ task_list: [{ task_id: 3, name: 'C2' }], total: 1 }),
  'SYNO.Backup.Task status': ok({
    task_id: 3,
    last_bkp_time: '2026/11/21 22:00',
    last_bkp_end_time: '2026/11/21 22:30',
    last_bkp_result: 'done',
  }),
};

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function poll(more: Readonly<Record<string, DeviceReply>> = {}, settings: object = {}) {
  const replies: Readonly<Record<string, DeviceReply>> = { ...REPLIES, ...more };
  const nameOf = (body: string) => {
    const form = new URLSearchParams(body);
    return [form.get('api'), form.get('method'), form.get('offset')]
      .filter((part) => part !== null)
      .join(' ');
  };
  const nas = await startDevice(
    ({ body }) => replies[nameOf(body)] ?? replies[nameOf(body).replace(/ \d+$/, '')],
  );
  open.push(nas);
  const outcome = await pollDevice(collector, {
    settings: { url: nas.url, ...settings },
    credentials: ACCOUNT,
    now: NOW,
  });
  const report = outcome.ok ? outcome.mapped.report : null;
  return {
    outcome,
    report,
    calls: nas.calls,
    asked: nas.calls.map(({ body }) => nameOf(body)),
    runsOf: (asset: string) =>
      (
        report?.observations.find((one) => one.asset === asset && one.aspect === 'backup')
          ?.reading as BackupReading
      ).runs,
  };
}

describe('a poll over a real connection', () => {
  it('opens one session by POST, asks for what is there and ends it', async () => {
    const { report, asked, calls, outcome } = await poll();
    expect(report?.assets.map(({ key }) => key)).toEqual(['host', 'active-backup:5', 'hyper-backup:3']);
    expect([asked[0], asked[1], asked.at(-1)]).toEqual([
      'SYNO.API.Info query',
      'SYNO.API.Auth login',
      'SYNO.API.Auth logout',
    ]);
    expect(asked.filter((one) => one.includes('login'))).toHaveLength(1);
    const login = new URLSearchParams(calls[1]?.body);
    expect(login.get('passwd')).toBe('geheim & meer');
    for (const { method, path } of calls) expect([method, path.includes('?')]).toEqual(['POST', false]);
    for (const { body, headers } of calls.slice(2)) {
      expect(new URLSearchParams(body).get('_sid')).toBe('the-sid');
      expect(headers['x-syno-token']).toBe('the-token');
    }
    expect(JSON.stringify(outcome)).not.toMatch(/must-not-be-kept|the-sid|geheim/);
  });

  it('asks for nothing but what is listed', async () => {
    const { asked } = await poll();
    const listed = Object.values(ASKS).map(({ api, method }) => `${api} ${method}`);
    const others = asked.map((one) => one.replace(/ \d+$/, '')).filter((one) => !listed.includes(one));
    expect(others).toEqual(['SYNO.API.Auth login', 'SYNO.API.Auth logout']);
  });

  it('reads on while a page is full', async () => {
    const page = Array.from({ length: 200 }, (_, i) => result(i + 1));
    const { asked, runsOf } = await poll({
      'SYNO.ActiveBackup.Log list_result 0': ok({ count: 201, results: page }),
      'SYNO.ActiveBackup.Log list_result 200': ok({
        count: 201,
        results: [result(900, { time_start: NIGHT + 1 })],
      }),
    });
    expect(asked.filter((one) => one.includes('list_result'))).toHaveLength(2);
    expect(runsOf('active-backup:5').at(-1)?.id).toBe('result:900');
  });

  it('believes no result but that of a backup, whatever it asked for', async () => {
    const results = [result(2, { job_action: 131_072, time_start: NIGHT + 9 }), result(1, { status: 4 })];
    const { runsOf } = await poll({ 'SYNO.ActiveBackup.Log list_result 0': ok({ results }) });
    expect(runsOf('active-backup:5')).toMatchObject([{ id: 'result:1', outcome: 'failed' }]);
  });

  it.each([
    ['active-backup', ['host', 'active-backup:5']],
    ['hyper-backup', ['host', 'hyper-backup:3']],
  ])('reads %s alone where that was chosen', async (packages, keys) => {
    const { report } = await poll({}, { packages });
    expect(report?.assets.map(({ key }) => key)).toEqual(keys);
  });

  it('reads the times of Hyper Backup in the zone of the NAS', async () => {
    const { runsOf } = await poll({}, { timeZone: 'Europe/London' });
    expect(runsOf('hyper-backup:3')).toMatchObject([{ startedAt: '2026-11-21T22:00:00.000Z' }]);
  });

  it('reads how full the volumes are where it may', async () => {
    const volumes = [{ volume_path: '/volume1', size_total_byte: '100', size_free_byte: '25' }];
    const { report } = await poll({ 'SYNO.Core.Storage.Volume list': ok({ volumes }) });
    expect(report?.observations.find(({ aspect }) => aspect === 'storage')).toMatchObject({
      instance: '/volume1',
      reading: { value: 75 },
    });
  });

  it.each([
    [400, 'user name'],
    [401, 'disabled'],
    [402, 'application DSM'],
    [403, 'second step'],
    [404, 'second step'],
    [406, 'second step'],
    [407, 'block list'],
    [409, 'expired'],
    [410, 'expired'],
    [999, '999'],
  ])('a login that is refused with %i tells what to do, and nothing more is asked', async (code, text) => {
    const { outcome, asked } = await poll({ 'SYNO.API.Auth login': no(code) });
    expect(outcome).toMatchObject({
      ok: false,
      fault: { class: 'auth', text: expect.stringContaining(text) as string },
    });
    expect(asked).toHaveLength(2);
  });

  const LOG = 'SYNO.ActiveBackup.Log list_result 0';
  it.each<[string, string, DeviceReply, string]>([
    ['a right that is missing', 'SYNO.ActiveBackup.Task list', no(105), 'auth'],
    ['a session that timed out', LOG, no(106), 'auth'],
    ['a session that was replaced', LOG, no(107), 'auth'],
    ['a session that is not known', 'SYNO.Backup.Task status', no(119), 'auth'],
    ['an error that is not known', LOG, no(4711), 'bad-reply'],
    ['too many polls', LOG, { status: 429 }, 'rate-limited'],
    ['JSON that ends early', LOG, { body: '{"success":true,"data":{"res' }, 'bad-reply'],
    ['no list', LOG, ok({ results: 'none' }), 'bad-reply'],
    ['an answer without data', 'SYNO.ActiveBackup.Task list', { body: { success: true } }, 'bad-reply'],
    ['a task without a number', 'SYNO.Backup.Task list', ok({ task_list: [{ name: 'x' }] }), 'bad-reply'],
  ])(
    '%s is a fault of its class, and the session is ended all the same',
    async (_rule, name, reply, faultClass) => {
      const { outcome, asked } = await poll({ [name]: reply });
      expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
      expect(asked.at(-1)).toBe('SYNO.API.Auth logout');
    },
  );

  it.each<[string, DeviceReply, string]>([
    ['a page', { body: '<html>' }, 'bad-reply'],
    ['a redirect', { status: 301, headers: { location: 'https://x/' } }, 'bad-reply'],
    ['no backup packages', ok({ 'SYNO.API.Auth': API }), 'misconfigured'],
  ])('%s instead of the list of packages is a fault', async (_rule, reply, faultClass) => {
    const { outcome } = await poll({ 'SYNO.API.Info query': reply });
    expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
  });

  it('forgives a logout that fails', async () => {
    expect((await poll({ 'SYNO.API.Auth logout': { status: 500 } })).outcome.ok).toBe(true);
  });

  it('reads no more tasks of Hyper Backup than it can ask for', async () => {
    const task_list = Array.from({ length: 51 }, (_, i) => ({ task_id: i, name: 'x' }));
    const { outcome } = await poll({ 'SYNO.Backup.Task list': ok({ task_list }) });
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'misconfigured' } });
  });
});

describe('the policies it comes with', () => {
  it('call everything good of a NAS that is in order', () => {
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
