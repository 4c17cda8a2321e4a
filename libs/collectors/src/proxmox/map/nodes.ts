import { bootedAt, observePart, percentOfWhole, soundOr, startMoment } from '@nachtwacht/collector-kit';
import type { Observation, SeenAsset } from '@nachtwacht/domain';
import { z } from 'zod';
import { NodeStatus, objectOf, Subscription, type Reply, type Resource } from '../answers';
import { driveObservations } from './drives';
import { processorPercent, space, uptime, used } from './levels';
import { poolObservations } from './pools';
import { installedVersion, updateObservation } from './updates';

export type Replies = Readonly<Record<string, Reply>>;

/** When each node began, by its name. */
const Starts = z.object({ starts: z.record(z.string(), z.number()) });
export type Starts = z.infer<typeof Starts>['starts'];

export function nodeKey(node: string): string {
  return `node/${node}`;
}

export interface Node {
  readonly name: string;
  readonly resource: Resource;
  /** Nothing for a node that is away. */
  readonly replies: Replies;
  /** Epoch milliseconds; null where it is not told. */
  readonly startedAt: number | null;
}

export function nodesOf(
  resources: readonly Resource[],
  replies: Readonly<Record<string, Replies>>,
  now: number,
  memory: unknown,
): readonly Node[] {
  const before = soundOr(Starts, memory)?.starts ?? {};
  return resources.flatMap((resource) => {
    const { node: name, type } = resource;
    if (type !== 'node' || name === undefined) return [];
    const seconds = resource.status === 'online' ? (resource.uptime ?? null) : null;
    const remembered = Object.hasOwn(before, name) ? { startedAt: before[name] } : null;
    return [
      {
        name,
        resource,
        replies: Object.hasOwn(replies, name) ? (replies[name] ?? {}) : {},
        startedAt: startMoment(seconds, now, remembered),
      },
    ];
  });
}

export function startsOf(nodes: readonly Node[]): Starts {
  return Object.fromEntries(
    nodes.flatMap(({ name, startedAt }) => (startedAt === null ? [] : [[name, startedAt]])),
  );
}

export function nodeAsset({ name, replies, startedAt }: Node): SeenAsset {
  const status = objectOf(NodeStatus, replies['status']);
  const version = installedVersion(status?.pveversion);
  return {
    key: nodeKey(name),
    kind: 'server',
    name,
    facts: {
      vendor: 'Proxmox',
      ...(version !== null && { version }),
      ...(status?.kversion !== undefined && { os: status.kversion }),
      ...bootedAt(startedAt),
    },
  };
}

/** A node that is away is told with zeros: they are no load of 0 %. */
export function nodeObservations(node: Node): readonly Observation[] {
  const { name, resource, replies } = node;
  const asset = nodeKey(name);
  const { status = 'not-told', cpu, mem, maxmem, disk, maxdisk } = resource;
  const state = observePart({ asset, aspect: 'node', reading: { kind: 'state', value: status } });
  if (status !== 'online') return [state];
  return [
    state,
    ...used('cpu', asset, processorPercent(cpu)),
    ...used('memory', asset, percentOfWhole(mem ?? null, maxmem ?? null)),
    ...space(asset, '/', { used: disk, whole: maxdisk }),
    ...uptime(asset, resource.uptime),
    updateObservation(asset, replies),
    ...driveObservations(asset, replies['disks/list']),
    ...poolObservations(asset, replies['disks/zfs']),
    ...subscriptionObservations(asset, replies['subscription']),
  ];
}

/** Without a subscription a node is as good; one that was bought must not end unnoticed. */
function subscriptionObservations(asset: string, reply: Reply | undefined): readonly Observation[] {
  const subscription = objectOf(Subscription, reply);
  const { status, nextduedate, productname } = subscription ?? {};
  if (status === undefined || status === 'notfound' || status === 'new') return [];
  const ends = /^\d{4}-\d{2}-\d{2}$/.test(nextduedate ?? '')
    ? Date.parse(`${nextduedate ?? ''}T00:00:00Z`)
    : NaN;
  const expiresAt = Number.isNaN(ends) ? null : new Date(ends).toISOString();
  return [
    observePart({
      asset,
      aspect: 'licence',
      reading: { kind: 'expiry', expiresAt },
      detail: [productname ?? null, status],
    }),
  ];
}
