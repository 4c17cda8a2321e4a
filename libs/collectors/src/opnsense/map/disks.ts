import type { Observation } from '@nachtwacht/domain';
import type { Device } from '../answers';
import { bytesOf, numberOf, percentOf } from './numbers';
import { observe } from './observe';

/** Full by nature, or written at an upgrade only. */
const SKIPPED = new Set(['cd9660', 'msdosfs']);

export function diskObservations(devices: readonly Device[]): readonly Observation[] {
  const disks = devices.filter(({ type, mountpoint }) => mountpoint !== '' && !SKIPPED.has(type));
  return [...disks.filter(({ type }) => type !== 'zfs').map(toSingle), ...pools(disks).map(toPool)];
}

function toSingle({ mountpoint, used_pct, used, blocks }: Device): Observation {
  return level(mountpoint, numberOf(used_pct), used !== '' && blocks !== '' ? `${used} of ${blocks}` : '');
}

/** The datasets of a ZFS pool share its space, so the pool is what can be full: shown at its shortest mount point. */
function pools(disks: readonly Device[]): readonly (readonly Device[])[] {
  const zfs = disks.filter(({ type }) => type === 'zfs');
  return [...Map.groupBy(zfs, ({ device }) => device.split('/')[0] ?? '').values()];
}

function toPool(datasets: readonly Device[]): Observation {
  const [top] = datasets.toSorted((a, b) => a.mountpoint.length - b.mountpoint.length);
  const available = bytesOf(top?.available ?? '');
  const used = datasets.map((dataset) => bytesOf(dataset.used)).reduce(add, 0);
  const percent =
    available === null || used === null
      ? highest(datasets.map(({ used_pct }) => numberOf(used_pct)))
      : percentOf(used, used + available);
  return level(top?.mountpoint ?? '', percent, available === null ? '' : `${top?.available} available`);
}

function level(mountPoint: string, percent: number | null, detail: string): Observation {
  return observe({
    aspect: 'disk',
    instance: mountPoint,
    reading: { kind: 'level', value: percent, unit: 'percent' },
    metrics: { used_percent: percent },
    detail,
  });
}

function add(sum: number | null, value: number | null): number | null {
  return sum === null || value === null ? null : sum + value;
}

function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
