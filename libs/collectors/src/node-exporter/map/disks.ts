import { remark, type Observation } from '@nachtwacht/domain';
import type { NamePattern } from './name-pattern';
import { amountOf, observe, percentOf } from './observe';
import type { Series } from './series';
import { volumesOf, type Volume } from './volumes';

export function diskObservations(series: Series, ignored: NamePattern): readonly Observation[] {
  return volumesOf(series)
    .filter(({ name }) => !ignored.matches(name))
    .flatMap((volume) => [...space(volume), ...access(volume), ...inodes(volume)]);
}

/** Used of what can be used, as `df` counts it: blocks reserved for root are neither. */
function space({ name, size, free, available }: Volume): readonly Observation[] {
  const used = size === null || free === null ? null : size - free;
  const value = used === null || available === null ? null : percentOf(used, used + Math.max(0, available));
  return [
    observe({
      aspect: 'disk',
      instance: name,
      reading: { kind: 'level', value, unit: 'percent' },
      metrics: { used_percent: value, used_bytes: used },
      detail: used === null || size === null ? remark('unreadable') : amountOf(used, size),
    }),
  ];
}

/** What can't be read can't be said to be writable. */
function access({ name, size, isReadOnly }: Volume): readonly Observation[] {
  if (size === null || isReadOnly === null) return [];
  return [
    observe({
      aspect: 'disk-readonly',
      instance: name,
      reading: { kind: 'state', value: isReadOnly ? 'read-only' : 'writable' },
    }),
  ];
}

/** Some file systems (btrfs, vfat) have no fixed number of inodes and say 0. */
function inodes({ name, files, filesFree }: Volume): readonly Observation[] {
  if (files === null || files <= 0) return [];
  const value = filesFree === null ? null : percentOf(files - filesFree, files);
  return [
    observe({
      aspect: 'inodes',
      instance: name,
      reading: { kind: 'level', value, unit: 'percent' },
      metrics: { used_percent: value },
    }),
  ];
}
