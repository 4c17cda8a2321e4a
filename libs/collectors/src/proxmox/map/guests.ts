import { observePart, percentOfWhole } from '@nachtwacht/collector-kit';
import type { Observation, SeenAsset } from '@nachtwacht/domain';
import type { Resource } from '../answers';
import { processorPercent, space, uptime, used } from './levels';

/** More than a practice has; the rest is left out, and then nothing counts as gone. */
export const MAX_GUESTS = 400;

/** Virtual machines and containers; a template is none. */
export function guestsOf(resources: readonly Resource[]): readonly Resource[] {
  return resources.filter(({ type, template }) => (type === 'qemu' || type === 'lxc') && template !== 1);
}

export function guestAsset({ id, name, vmid, type }: Resource): SeenAsset {
  return {
    key: id,
    kind: 'server',
    name: name ?? `${type} ${String(vmid ?? id)}`,
    facts: { vendor: 'Proxmox', model: type === 'lxc' ? 'LXC' : 'QEMU' },
  };
}

/** One that does not run has zeros that say nothing. */
export function guestObservations(guest: Resource): readonly Observation[] {
  const { id: asset, status = 'not-told', node, lock, cpu, mem, maxmem, disk, maxdisk } = guest;
  const state = observePart({
    asset,
    aspect: 'guest',
    reading: { kind: 'state', value: status },
    detail: [node ?? null, lock ?? null],
  });
  if (status !== 'running') return [state];
  return [
    state,
    ...used('cpu', asset, processorPercent(cpu)),
    ...used('memory', asset, percentOfWhole(mem ?? null, maxmem ?? null)),
    // A virtual machine keeps its disk to itself: 0 is "not known".
    ...(disk === undefined || disk === 0 ? [] : space(asset, '/', { used: disk, whole: maxdisk })),
    ...uptime(asset, guest.uptime),
  ];
}
