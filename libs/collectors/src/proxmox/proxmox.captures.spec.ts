import {
  describeCaptures,
  pollDevice,
  startDevice,
  type DeviceReply,
} from '@nachtwacht/collector-kit/testing';
import { describe, expect, it } from 'vitest';
import { PATHS } from './calls';
import { proxmoxCollector } from './proxmox.collector';

async function play(replies: Readonly<Record<string, unknown>>) {
  const server = await startDevice(({ path }): DeviceReply => {
    const data = replies[path.split('?')[0] ?? ''];
    return data === undefined ? { status: 501, body: { data: null } } : { body: { data } };
  });
  const outcome = await pollDevice(proxmoxCollector, {
    settings: { url: server.url },
    credentials: { tokenId: 'nachtwacht@pve!poll', secret: 'x' },
  });
  await server.close();
  if (!outcome.ok) throw new Error(outcome.fault.text);
  return outcome.mapped.report;
}

interface Recorded {
  readonly method: string;
  readonly endpoint: string;
  readonly body: { readonly data?: unknown };
}

describeCaptures('server/proxmox', (captures) => {
  const rest = captures.json('pve-rest.json') as readonly Recorded[];
  const resources = rest.find(({ endpoint }) => endpoint === 'api2/json/cluster/resources')?.body.data;

  it('a node, a guest and a storage, of which two stand at nodes that are not listed', async () => {
    const report = await play({ [PATHS.version]: {}, [PATHS.resources]: resources });
    expect(report.assets.map(({ key, kind, name }) => [key, kind, name])).toEqual([
      ['host', 'controller', '127.0.0.1'],
      ['node/www1', 'server', 'www1'],
      ['qemu/101', 'server', 'cccccc-vm2'],
    ]);
    const values = report.observations.flatMap(({ asset, aspect, instance, reading }) =>
      'value' in reading ? [[asset, aspect, instance, reading.value]] : [],
    );
    expect(values).toEqual([
      ['node/www1', 'node', '', 'online'],
      ['node/www1', 'cpu', '', 15],
      ['node/www1', 'memory', '', 12.5],
      ['node/www1', 'disk', '/', 40],
      ['node/www1', 'uptime', '', 86_400],
      ['host', 'storage', 'cccccc1/local', 'available'],
      ['host', 'disk', 'cccccc1/local', 60],
      ['qemu/101', 'guest', '', 'running'],
      ['qemu/101', 'cpu', '', 20],
      ['qemu/101', 'memory', '', 50],
      ['qemu/101', 'disk', '/', 25],
      ['qemu/101', 'uptime', '', 3600],
      ['host', 'rights', '', 'complete'],
    ]);
    // Nothing was told of packages.
    expect(report.observations.find(({ aspect }) => aspect === 'firmware')?.reading).toMatchObject({
      state: 'check-failed',
    });
    expect(report.complete).toBe(false);
  });

  describe('three nodes', () => {
    it('one is away and told with zeros; five packages wait on another', async () => {
      const report = await play({
        [PATHS.version]: { version: '9.1.6' },
        [PATHS.resources]: captures.json('nodes.json'),
        [PATHS.ofNode('pve1', 'apt/update')]: captures.json('apt-update.json'),
      });
      const of = (node: string) => report.observations.filter(({ asset }) => asset === `node/${node}`);
      expect(of('pve3')).toMatchObject([{ aspect: 'node', reading: { value: 'offline' } }]);
      expect(of('pve2').map(({ aspect }) => aspect)).toEqual([
        'node',
        'cpu',
        'memory',
        'disk',
        'uptime',
        'firmware',
      ]);
      expect(of('pve1').find(({ aspect }) => aspect === 'firmware')?.reading).toMatchObject({
        state: 'pending',
        available: '9.1.7',
        pending: 5,
        security: null,
        checkedAt: null,
      });
      expect(report.complete).toBe(false);
    });
  });
});
