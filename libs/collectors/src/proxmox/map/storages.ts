import { HOST_KEY, observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Resource } from '../answers';
import { space } from './levels';
import { nodeKey } from './nodes';

/** Storage of each node; what nodes share is told once, at the cluster, by whichever node can reach it. */
export function storageObservations(
  resources: readonly Resource[],
  nodes: ReadonlySet<string>,
): readonly Observation[] {
  const told = new Map<string, Observation[]>();
  for (const resource of resources) {
    if (resource.type !== 'storage') continue;
    const { asset, instance } = placeOf(resource, nodes);
    const isReached = resource.status === 'available';
    const key = JSON.stringify([asset, instance]);
    if (told.has(key) && !isReached) continue;
    const { status = 'not-told', plugintype, disk, maxdisk } = resource;
    told.set(key, [
      observePart({
        asset,
        aspect: 'storage',
        instance,
        reading: { kind: 'state', value: status },
        detail: plugintype ?? null,
      }),
      ...(isReached ? space(asset, instance, { used: disk, whole: maxdisk }) : []),
    ]);
  }
  return [...told.values()].flat();
}

function placeOf({ id, storage, node, shared }: Resource, nodes: ReadonlySet<string>) {
  const name = storage ?? id;
  if (shared === 1) return { asset: HOST_KEY, instance: name };
  if (node !== undefined && nodes.has(node)) return { asset: nodeKey(node), instance: name };
  return { asset: HOST_KEY, instance: node === undefined ? name : `${node}/${name}` };
}
