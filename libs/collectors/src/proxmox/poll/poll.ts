import { pollFault, soundOr, type PollContext } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import {
  Ceph,
  Disk,
  itemsOf,
  NodeStatus,
  Package,
  Pool,
  Resource,
  Subscription,
  Task,
  type ProxmoxAnswers,
  type Reply,
} from '../answers';
import { NODE_CALLS, PATHS, type NodeCall } from '../calls';
import type { ProxmoxCredentials, ProxmoxSettings } from '../schema';
import { proxmoxApi, type ProxmoxApi } from './api';

/** Nodes that are asked for more than what the cluster knows of them; a cluster has 32 at most. */
const MAX_NODES = 32;
const AT_ONCE = 4;
const LAST_LOOKS = '?typefilter=aptupdate&limit=5&source=all';

export async function pollProxmox(
  context: PollContext,
  settings: ProxmoxSettings,
  credentials: ProxmoxCredentials,
): Promise<ProxmoxAnswers> {
  const api = proxmoxApi(context, settings, credentials);
  const version = await api.must(PATHS.version);
  const { data } = await api.must(PATHS.resources);
  if (!Array.isArray(data)) throw pollFault('bad-reply', remark('not-json', { what: remark('the-reply') }));
  const resources = itemsOf(Resource, data);
  // A token without rights gets an empty list with HTTP 200.
  if (resources.length === 0) throw pollFault('auth', remark('proxmox-sees-nothing'));
  const online = resources.filter(({ type, status }) => type === 'node' && status === 'online');
  const names = online.flatMap(({ node }) => node ?? []).slice(0, MAX_NODES);
  const nodes: [string, Record<string, Reply>][] = [];
  for (let i = 0; i < names.length; i += AT_ONCE)
    nodes.push(
      ...(
        await Promise.all(
          names.slice(i, i + AT_ONCE).map(async (name) => [name, await askNode(api, name)] as const),
        )
      ).map(([name, replies]): [string, Record<string, Reply>] => [name, replies]),
    );
  return {
    totalMs: version.totalMs,
    version: version.data,
    resources: [...resources],
    nodes: Object.fromEntries(nodes),
    ceph: kept(await api.may(PATHS.ceph), (data) => soundOr(Ceph, data) ?? null),
  };
}

async function askNode(api: ProxmoxApi, node: string): Promise<Record<string, Reply>> {
  const replies: Record<string, Reply> = {};
  for (const call of NODE_CALLS) {
    const path = PATHS.ofNode(node, call);
    replies[call] = kept(await api.may(call === 'tasks' ? `${path}${LAST_LOOKS}` : path), KEPT[call]);
  }
  return replies;
}

/** Only the fields that are used: a list of packages comes with all their descriptions. */
const KEPT: Readonly<Record<NodeCall, (data: unknown) => unknown>> = {
  status: (data) => soundOr(NodeStatus, data) ?? null,
  'apt/update': (data) => listed(data, (list) => itemsOf(Package, list)),
  tasks: (data) => listed(data, (list) => itemsOf(Task, list)),
  'disks/list': (data) => listed(data, (list) => itemsOf(Disk, list)),
  'disks/zfs': (data) => listed(data, (list) => itemsOf(Pool, list)),
  subscription: (data) => soundOr(Subscription, data) ?? null,
};

/** What is no list stays none: an empty one would mean that there is nothing. */
function listed(data: unknown, keep: (list: readonly unknown[]) => readonly unknown[]): unknown {
  return Array.isArray(data) ? keep(data) : null;
}

function kept(reply: Reply, keep: (data: unknown) => unknown): Reply {
  return reply.status === 200 ? { status: 200, data: keep(reply.data) } : reply;
}
