import {
  contractTest,
  notGood,
  pollDevice,
  readCases,
  startDevice,
  type DeviceReply,
} from '@nachtwacht/collector-kit/testing';
import type { PollReport } from '@nachtwacht/domain';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProxmoxAnswers } from './answers';
import { ALLOWED_CALLS, NODE_CALLS, PATHS } from './calls';
import { proxmoxCollector as collector } from './proxmox.collector';

contractTest(collector, import.meta.url);

const TOKEN = { tokenId: 'nachtwacht@pve!poll', secret: 'geheim-0001' };
const cases = readCases(import.meta.dirname);
const caseOf = (name: string) => cases.find((one) => one.name === name)!;
const reportOf = (name: string) => caseOf(name).expected as PollReport;

/** Replies of a server that tells what a recorded case holds. */
function repliesOf(name: string): Record<string, DeviceReply> {
  const answers = caseOf(name).answers as ProxmoxAnswers;
  const wrap = ({ status, data }: { status: number; data: unknown }) => ({ status, body: { data } });
  const nodes = Object.entries(answers.nodes).flatMap(([node, replies]) =>
    NODE_CALLS.map((call) => [PATHS.ofNode(node, call), wrap(replies[call]!)]),
  );
  return {
    [PATHS.version]: { body: { data: answers.version } },
    [PATHS.resources]: { body: { data: answers.resources } },
    [PATHS.ceph]: wrap(answers.ceph),
    ...(Object.fromEntries(nodes) as Record<string, DeviceReply>),
  };
}

describe('a poll over a real connection', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  async function poll(name: string, more: Readonly<Record<string, DeviceReply>> = {}) {
    const replies = { ...repliesOf(name), ...more };
    const server = await startDevice(({ path }) => replies[path.split('?')[0] ?? '']);
    open.push(server);
    const outcome = await pollDevice(collector, { settings: { url: server.url }, credentials: TOKEN });
    return { outcome, calls: server.calls, report: outcome.ok ? outcome.mapped.report : null };
  }

  it('bears the token, with an equals sign, in every call, and only reads', async () => {
    const { report, calls, outcome } = await poll('in-order');
    expect(report?.assets.map(({ key }) => key)).toEqual([
      'host',
      'node/pve1',
      'qemu/101',
      'qemu/102',
      'lxc/110',
      'qemu/900',
    ]);
    expect(calls).toHaveLength(3 + NODE_CALLS.length);
    for (const { method, headers } of calls)
      expect([method, headers.authorization]).toEqual(['GET', 'PVEAPIToken=nachtwacht@pve!poll=geheim-0001']);
    expect(JSON.stringify(outcome)).not.toContain('geheim-0001');
  });

  it('asks only the nodes that are there', async () => {
    const { calls, report } = await poll('node-offline');
    expect(calls.some(({ path }) => path.includes('/pve3/'))).toBe(false);
    expect(calls.some(({ path }) => path.includes('/pve2/'))).toBe(true);
    expect(report?.complete).toBe(false);
  });

  it.each<[string, DeviceReply]>([
    ['refused', { status: 403, body: { data: null } }],
    ['of a node that the cluster can’t reach', { status: 595, body: '' }],
    ['of an older version, without it', { status: 501, body: { data: null, message: 'not implemented' } }],
    ['a page', { body: '<!doctype html>' }],
    ['cut', { body: '{"data":[{"devpath":"/dev/s' }],
    ['an object where a list belongs', { body: { data: {} } }],
  ])('goes on where one call is %s: no disk is in order, and none is gone', async (_rule, reply) => {
    const { report } = await poll('in-order', { [PATHS.ofNode('pve1', 'disks/list')]: reply });
    expect(report?.observations.some(({ aspect }) => aspect === 'drive')).toBe(false);
    expect(report?.observations.some(({ aspect }) => aspect === 'volume')).toBe(true);
    expect(report?.complete).toBe(false);
  });

  it.each<[string, string, DeviceReply, string]>([
    ['a wrong token', PATHS.version, { status: 401, body: '' }, 'auth'],
    ['a token that ended meanwhile', PATHS.ofNode('pve1', 'tasks'), { status: 401, body: '' }, 'auth'],
    ['a token that sees nothing', PATHS.resources, { body: { data: [] } }, 'auth'],
    ['too many polls', PATHS.resources, { status: 429, body: '' }, 'rate-limited'],
    ['a redirect', PATHS.version, { status: 301, headers: { location: 'https://pve/' } }, 'bad-reply'],
    ['a page', PATHS.version, { body: '<!doctype html>' }, 'bad-reply'],
    ['JSON that ends early', PATHS.resources, { body: '{"data":[{"id":"node/p' }, 'bad-reply'],
    ['no list', PATHS.resources, { body: { data: {} } }, 'bad-reply'],
    ['another server', PATHS.version, { status: 404, body: 'not found' }, 'bad-reply'],
  ])('ends with a fault of its class for %s', async (_rule, path, reply, faultClass) => {
    const { outcome } = await poll('in-order', { [path]: reply });
    expect(outcome).toMatchObject({ ok: false, fault: { class: faultClass } });
  });
});

describe('what is wrong with a cluster is seen, and nothing else', () => {
  it.each<[string, string, readonly (readonly [string, string, string])[]]>([
    ['nothing', 'in-order', []],
    ['updates', 'updates-pending', [['firmware', '', 'warning']]],
    [
      'a list of packages that may not be read is not "up to date"',
      'apt-refused',
      [
        ['firmware', '', 'unknown'],
        ['rights', '', 'warning'],
      ],
    ],
    ['nor is an empty list that nobody fetched', 'never-looked', [['firmware', '', 'unknown']]],
    ['nor one that could not be fetched', 'look-failed', [['firmware', '', 'unknown']]],
    [
      'a disk and the pool it is in',
      'disk-failing-pool-degraded',
      [
        ['drive', '/dev/nvme0n1', 'critical'],
        ['drive-life', '/dev/nvme0n1', 'critical'],
        ['volume', 'rpool', 'warning'],
      ],
    ],
    [
      'a node that is away, with its guest and its storage; what is shared is there',
      'node-offline',
      [
        ['node', '', 'critical'],
        ['storage', 'local', 'unknown'],
        ['guest', '', 'unknown'],
        ['ceph', '', 'warning'],
      ],
    ],
    [
      'a node that is online and can’t be asked',
      'node-answers-nothing',
      [
        ['firmware', '', 'unknown'],
        ['storage', 'local', 'unknown'],
      ],
    ],
    [
      'a token without rights',
      'rights-missing',
      [
        ['firmware', '', 'unknown'],
        ['rights', '', 'warning'],
      ],
    ],
    [
      'a node that is full and busy',
      'full-and-busy',
      [
        ['cpu', '', 'warning'],
        ['memory', '', 'critical'],
        ['disk', '/', 'critical'],
      ],
    ],
    ['a word that nobody knows', 'unknown-guest-word', [['guest', '', 'unknown']]],
  ])('%s', (_rule, name, expected) => {
    expect(notGood(collector, reportOf(name), caseOf(name).now)).toEqual(expected);
  });

  it('takes the zeros of a node that is away for no load', () => {
    const away = reportOf('node-offline').observations.filter(({ asset }) => asset === 'node/pve3');
    expect(away.map(({ aspect }) => aspect)).toEqual(['node', 'storage']);
  });

  it.each(['node-offline', 'node-answers-nothing', 'rights-missing'])(
    'lets no disk count as gone: %s',
    (name) => {
      expect(reportOf(name).complete).toBe(false);
    },
  );
});

describe('the calls it may make', () => {
  const isAllowed = (called: string) =>
    ALLOWED_CALLS.some(({ path }) =>
      typeof path === 'string' ? path === called : new RegExp(`^(?:${path.source})$`).test(called),
    );

  it('only read', () => {
    expect(new Set(ALLOWED_CALLS.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(isAllowed(PATHS.ofNode('pve-1.lan', 'apt/update'))).toBe(true);
    for (const path of [
      '/api2/json/nodes/pve1/status/../execute',
      '/api2/json/nodes/pve1/qemu/101/status/shutdown',
      '/api2/json/nodes/pve1/disks/wipedisk',
      '/api2/json/nodes/pve1/termproxy',
      '/api2/json/access/users',
      '/api2/json/nodes/../status',
    ])
      expect(isAllowed(path), path).toBe(false);
  });
});

describe('what a person must enter', () => {
  it.each([
    ['nachtwacht@pve!poll', true],
    ['nachtwacht@pve', false],
    ['a@b!c=secret', false],
    ['', false],
  ])('"%s" is a token id: %s', (tokenId, expected) => {
    expect(collector.credentials?.safeParse({ tokenId, secret: 'x' }).success).toBe(expected);
  });
});
