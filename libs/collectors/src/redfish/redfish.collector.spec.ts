import { contractTest, type DeviceReply } from '@nachtwacht/collector-kit/testing';
import { createPollContext, createAddressGuard } from '@nachtwacht/collector-kit';
import { judge, type Observation, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALLOWED_CALLS, readablePath } from './calls';
import { redfishCollector as collector } from './redfish.collector';
import { pollShelf, saidOf, type Shelf } from './testing/shelf';

contractTest(collector, import.meta.url);

const ROOT = '/redfish/v1';
const SYSTEM = `${ROOT}/Systems/System.Embedded.1`;
const MANAGER = `${ROOT}/Managers/iDRAC.Embedded.1`;
const STORAGE = `${SYSTEM}/Storage`;
const OK = { Health: 'OK', State: 'Enabled' };
const link = (path: string) => ({ '@odata.id': path });
const list = (...paths: readonly string[]) => ({ Members: paths.map(link) });

const SERVER: Shelf = {
  [ROOT]: {
    RedfishVersion: '1.11.0',
    Oem: { Dell: {} },
    ProtocolFeaturesSupported: { ExpandQuery: { NoLinks: true, Levels: true } },
    Systems: link(`${ROOT}/Systems`),
    Managers: link(`${ROOT}/Managers`),
    Chassis: link(`${ROOT}/Chassis`),
  },
  [`${ROOT}/Systems`]: list(SYSTEM),
  [SYSTEM]: {
    Manufacturer: 'Dell Inc.',
    PowerState: 'On',
    BiosVersion: '1.9.2',
    Status: OK,
    Storage: link(STORAGE),
    Memory: link(`${SYSTEM}/Memory`),
  },
  [`${ROOT}/Managers`]: list(MANAGER),
  [MANAGER]: { FirmwareVersion: '6.10.30.00', DateTime: '2026-11-22T06:00:00Z', Status: OK },
  [`${ROOT}/Chassis`]: list(`${ROOT}/Chassis/1`),
  [`${ROOT}/Chassis/1`]: { Id: 'one', Thermal: link(`${ROOT}/Chassis/1/Thermal`) },
  [`${ROOT}/Chassis/1/Thermal`]: { Fans: [{ Name: 'Fan 1', Reading: 5000, Status: OK }] },
  [STORAGE]: list(`${STORAGE}/PERC`),
  [`${STORAGE}/PERC`]: { Id: 'PERC', Status: OK, Drives: [link(`${STORAGE}/PERC/Drives/Bay.0`)] },
  [`${STORAGE}/PERC/Drives/Bay.0`]: { Id: 'Bay.0', Status: OK },
  [`${SYSTEM}/Memory`]: list(`${SYSTEM}/Memory/A1`, `${SYSTEM}/Memory/A2`),
  [`${SYSTEM}/Memory/A1`]: { Id: 'A1', Status: OK },
  [`${SYSTEM}/Memory/A2`]: { Id: 'A2', Status: OK },
};

async function reported(options: Parameters<typeof pollShelf>[1] = {}, shelf: Shelf = SERVER) {
  const { outcome, calls } = await pollShelf(shelf, options);
  if (!outcome.ok) throw new Error(outcome.fault.text);
  const { report, memory } = outcome.mapped;
  return { report, memory, calls, said: saidOf(report.observations) };
}

const at = (path: string, reply: DeviceReply) => (asked: string) => (asked === path ? reply : undefined);

describe('a poll over a real connection', () => {
  it('finds everything by its links, logs in with each call and leaves no session', async () => {
    const { report, said, calls } = await reported();
    expect(said).toEqual([
      'health: ok',
      'power: on',
      'management-controller: ok',
      'time-skew: 0',
      'storage-controller/PERC: ok',
      'drive/Bay.0: ok',
      'fan/Fan 1: ok',
      'memory-module/A1: ok',
      'memory-module/A2: ok',
      'firmware/BIOS: 1.9.2 not-told',
      'firmware/iDRAC: 6.10.30.00 not-told',
      'rights: complete',
    ]);
    expect(report.complete).toBe(true);
    const login = `Basic ${Buffer.from('watch:the-password').toString('base64')}`;
    expect(calls.every(({ method, headers }) => method === 'GET' && headers.authorization === login)).toBe(
      true,
    );
    expect(calls.some(({ path }) => path.includes('Session'))).toBe(false);
  });

  it('takes the members of a list at once where the list can, and remembers when it can’t', async () => {
    const expanded = `${SYSTEM}/Memory?$expand=.($levels=1)`;
    const drives = `${STORAGE}?$expand=.($levels=1)`;
    const members = [`${SYSTEM}/Memory/A1`, `${SYSTEM}/Memory/A2`].map((path) => ({
      ...link(path),
      ...(SERVER[path] as object),
    }));
    const storage = { Members: [{ ...link(`${STORAGE}/PERC`), ...(SERVER[`${STORAGE}/PERC`] as object) }] };
    const bodies: Shelf = {
      [expanded]: { Members: members },
      [drives]: storage,
      [`${ROOT}/Chassis?$expand=.($levels=1)`]: {
        Members: [{ ...link(`${ROOT}/Chassis/1`), ...(SERVER[`${ROOT}/Chassis/1`] as object) }],
      },
    };
    const once = await reported({
      answer: (path) => (path in bodies ? { body: bodies[path] } : undefined),
    });
    expect(once.said).toContain('memory-module/A2: ok');
    expect(once.calls.some(({ path }) => path === `${SYSTEM}/Memory/A2`)).toBe(false);

    const plain = await reported();
    expect(plain.memory).toMatchObject({ expands: false });
    const again = await reported({ memory: plain.memory });
    expect(again.calls.some(({ path }) => path.includes('$expand'))).toBe(false);
    expect(again.said).toEqual(plain.said);
  });

  it('turns the page of a long list', async () => {
    const next = `${SYSTEM}/Memory?$skip=1`;
    const { said, report } = await reported({
      answer: (path) => {
        if (path === `${SYSTEM}/Memory`)
          return { body: { ...list(`${SYSTEM}/Memory/A1`), 'Members@odata.nextLink': next } };
        return path === next ? { body: list(`${SYSTEM}/Memory/A2`) } : undefined;
      },
    });
    expect(said).toContain('memory-module/A2: ok');
    expect(report.complete).toBe(true);
  });

  it.each<[string, DeviceReply]>([
    ['refused', { status: 403 }],
    ['refused as if not logged in', { status: 401 }],
  ])('goes on where a part is %s, says which, and calls nothing of it good', async (_rule, reply) => {
    const { said, report } = await reported({ answer: at(STORAGE, reply) });
    expect(said.filter((line) => line.startsWith('drive'))).toEqual([]);
    expect(said).toContain('fan/Fan 1: ok');
    expect(said).toContain('rights: incomplete');
    expect(report.complete).toBe(false);
    const rights = report.observations.find(({ aspect }) => aspect === 'rights');
    expect(rights?.detail).toContain('Systems/System.Embedded.1/Storage');
  });

  it.each<[string, DeviceReply]>([
    ['broken JSON', { body: '{"Id": "A' }],
    ['a login page', { body: '<!doctype html>' }],
    ['too many sessions half way', { status: 503, body: {} }],
    ['a list', { body: [] }],
  ])('reports what was read and takes nothing for gone after %s', async (_rule, reply) => {
    const { said, report } = await reported({ answer: at(`${SYSTEM}/Memory/A1`, reply) });
    expect(said).toContain('memory-module/A2: ok');
    expect(said).not.toContain('memory-module/A1: ok');
    expect(report.complete).toBe(false);
  });

  it('takes a list that is not offered for none, but not when it had parts before', async () => {
    const without = { answer: at(`${SYSTEM}/Memory`, { status: 404 }) };
    expect((await reported(without)).report.complete).toBe(true);
    const { memory } = await reported();
    expect((await reported({ ...without, memory })).report.complete).toBe(false);
  });

  it('begins with what there was no time for the last time', async () => {
    const { calls } = await reported({
      memory: { expands: false, beginWith: 'memory', kinds: [], logs: [] },
    });
    const paths = calls.map(({ path }) => path);
    expect(paths.indexOf(`${SYSTEM}/Memory`)).toBeLessThan(paths.indexOf(STORAGE));
  });

  it('follows no link that leads away or acts', async () => {
    const shelf = {
      ...SERVER,
      [STORAGE]: list(
        `${STORAGE}/PERC/Actions/Storage.Reset`,
        '//203.0.113.9/redfish/v1/x',
        'https://203.0.113.9/redfish/v1/x',
        `${ROOT}/../../admin`,
        `${ROOT}/%2e%2e/admin`,
      ),
    };
    const { calls } = await reported({}, shelf);
    expect(calls.some(({ path }) => /Actions|203\.0|admin/.test(path))).toBe(false);
  });

  it.each<[string, DeviceReply, string, string]>([
    ['a wrong password', { status: 401 }, 'auth', 'refuses the user name'],
    ['an account without rights', { status: 403 }, 'auth', 'may read nothing'],
    ['too many calls', { status: 429 }, 'rate-limited', '429'],
    [
      'all sessions in use (RAC0218)',
      {
        status: 503,
        body: {
          error: {
            '@Message.ExtendedInfo': [
              {
                MessageId: 'IDRAC.2.1.RAC0218',
                Message: 'The maximum number of user sessions is reached.',
              },
            ],
          },
        },
      },
      'rate-limited',
      'sessions',
    ],
    ['no Redfish', { status: 404, body: 'not found' }, 'bad-reply', 'HTTP 404'],
    ['a web page', { body: '<!doctype html>' }, 'bad-reply', 'no Redfish'],
    ['JSON of something else', { body: { version: 1 } }, 'bad-reply', 'no Redfish'],
  ])('ends with a fault of its class for %s', async (_rule, reply, faultClass, text) => {
    const { outcome } = await pollShelf({}, { answer: () => reply });
    expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
    expect(outcome.ok ? '' : outcome.fault.text).toContain(text);
  });

  it('says that the password is wrong where only the root can be read without one', async () => {
    const { outcome } = await pollShelf(SERVER, { answer: at(`${ROOT}/Systems`, { status: 401 }) });
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'auth' } });
  });
});

describe('the calls it may make', () => {
  const context = createPollContext({
    deadlineMs: 1_000,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: true }),
    allow: ALLOWED_CALLS,
  });

  it.each([
    ['POST', `${SYSTEM}/Actions/ComputerSystem.Reset`],
    ['GET', `${SYSTEM}/Actions/ComputerSystem.Reset`],
    ['POST', `${ROOT}/UpdateService/Actions/UpdateService.SimpleUpdate`],
    ['POST', `${MANAGER}/LogServices/Sel/Actions/LogService.ClearLog`],
    ['POST', `${ROOT}/SessionService/Sessions`],
    ['POST', ROOT],
    ['GET', '/restgui/launch'],
    ['GET', `${ROOT}x`],
  ] as const)('are only readings: %s %s fails before anything is dialled', async (method, path) => {
    await expect(context.http({ method, url: `http://127.0.0.1:9${path}` })).rejects.toThrow(
      'is not among the calls',
    );
  });

  it.each([
    [`${SYSTEM}/Storage/RAID.Integrated.1-1`, true],
    [`${ROOT}/Chassis/Enclosure.Internal.0-1:RAID.Integrated.1-1`, true],
    [`${ROOT}/UpdateService/FirmwareInventory/Installed-159-1.9.2__BIOS.Setup.1-1`, true],
    [`${SYSTEM}/Memory?$skip=50`, true],
    [`${ROOT}/Systems/1/`, true],
    [`${SYSTEM}/Actions`, false],
    ['/redfish/v2/Systems', false],
    [7, false],
  ])('a link to %s is followed: %s', (path, isFollowed) => {
    expect(readablePath(path) !== null).toBe(isFollowed);
  });
});

describe('the policies it comes with', () => {
  const aspects: typeof collector.aspects = collector.aspects;
  const observations = (name: string): readonly Observation[] =>
    (
      JSON.parse(
        readFileSync(join(import.meta.dirname, 'cases', name, 'expected.json'), 'utf8'),
      ) as PollReport
    ).observations;
  const statusOf = ({ aspect, reading }: Observation) => {
    const policy = aspects[aspect]?.policy;
    return policy === undefined ? 'none' : judge(reading, policy, { now: 1_795_327_200_000 }).status;
  };

  it('call everything good of a server that is in order, besides versions that nobody compared yet', () => {
    const bad = observations('in-order').filter((seen) => statusOf(seen) !== 'ok');
    expect(bad.every(({ aspect }) => aspect === 'firmware')).toBe(true);
  });

  it('call no sensor of a server critical that is switched off, but that it is off', () => {
    const critical = observations('switched-off').filter((seen) => statusOf(seen) === 'critical');
    expect(critical.map(({ aspect }) => aspect)).toEqual(['power']);
  });

  it.each([
    ['drive', 'Disk.Bay.0:Enclosure.Internal.0-1:RAID.Integrated.1-1', 'warning'],
    ['drive', 'Disk.Bay.1:Enclosure.Internal.0-1:RAID.Integrated.1-1', 'critical'],
    ['drive-life', 'Disk.Bay.0:Enclosure.Internal.0-1:RAID.Integrated.1-1', 'critical'],
    ['storage-controller', 'RAID.Integrated.1-1', 'ok'],
    ['raid-battery', 'Battery.Integrated.1:RAID.Integrated.1-1', 'critical'],
    ['volume', 'Disk.Virtual.0:RAID.Integrated.1-1', 'warning'],
    ['fan', 'System Board Fan2', 'critical'],
    ['temperature', 'System Board Inlet Temp', 'critical'],
    ['redundancy', 'System Board Fan Redundancy', 'warning'],
    ['redundancy', 'System Board PS Redundancy', 'critical'],
    ['power-supply', 'PS2 Status', 'critical'],
    ['cmos-battery', 'System Board CMOS Battery', 'warning'],
    ['memory-module', 'DIMM.Socket.A1', 'warning'],
    ['intrusion', 'System.Embedded.1', 'warning'],
    ['event-log', '', 'critical'],
    ['health', '', 'critical'],
  ])('of much that is wrong: %s %s is %s', (aspect, instance, status) => {
    const seen = observations('much-is-wrong').find(
      (observation) => observation.aspect === aspect && observation.instance === instance,
    );
    expect(seen === undefined ? 'not reported' : statusOf(seen)).toBe(status);
  });
});
