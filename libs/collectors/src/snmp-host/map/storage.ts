import {
  observePart,
  percentOfWhole,
  readStorage,
  readUcdDisks,
  type SnmpStorage,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { isListed } from './names';

/** File systems in memory and of the kernel, which agents call fixed disks: their size says nothing of a disk. */
const OF_THE_KERNEL =
  /^\/(?:run|dev|proc|sys|snap|var\/snap|var\/lib\/(?:docker|containers|kubelet)|var\/run|run\/user)(?:\/|$)/;
const DISKS: readonly SnmpStorage['kind'][] = ['fixed-disk', 'flash', 'network-disk', 'unknown'];
const UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'] as const;

export function diskObservations(values: SnmpValues, ignored: readonly string[]): readonly Observation[] {
  const kept = (name: string) => !OF_THE_KERNEL.test(name) && !isListed(name, ignored);
  const disks = readStorage(values)
    .filter((row) => DISKS.includes(row.kind) || (row.kind === 'other' && row.name.startsWith('/')))
    .map((row) => ({ ...row, name: shortName(row.name) }))
    .filter(({ name }) => kept(name));
  const known = new Set(disks.map(({ name }) => name));
  const watched = readUcdDisks(values).filter(({ path }) => kept(path));
  return [
    ...disks.map(spaceOf),
    ...watched
      .filter(({ path }) => !known.has(path))
      .map(({ path, usedPercent }) =>
        observePart({
          aspect: 'disk',
          instance: path,
          reading: { kind: 'level', value: usedPercent, unit: 'percent' },
          metrics: { used_percent: usedPercent },
        }),
      ),
    ...watched.flatMap(({ path, inodesUsedPercent: value }) =>
      value === null
        ? []
        : [
            observePart({
              aspect: 'inodes',
              instance: path,
              reading: { kind: 'level', value, unit: 'percent' },
              metrics: { used_percent: value },
            }),
          ],
    ),
  ];
}

function spaceOf({ name, sizeBytes, usedBytes }: SnmpStorage): Observation {
  const value = percentOfWhole(usedBytes, sizeBytes);
  return observePart({
    aspect: 'disk',
    instance: name,
    reading: { kind: 'level', value, unit: 'percent' },
    metrics: { used_percent: value },
    detail: amountOf(usedBytes, sizeBytes),
  });
}

/** "C:\ Label:System  Serial Number 10f82425" is C:, "/var, type: zfs, dev: zroot/var" is /var. */
function shortName(name: string): string {
  return (/^([A-Za-z]:)\\/.exec(name) ?? /^(\/.*?), type: /.exec(name))?.[1] ?? name;
}

/** "7.2 of 100 GB", in decimal units. */
export function amountOf(part: number, whole: number): string {
  const step = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(whole, 1)) / 3)));
  const short = (bytes: number) => {
    const value = bytes / 1000 ** step;
    return value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
  };
  return remark('amount-of', { used: short(part), whole: `${short(whole)} ${UNITS[step - 1] ?? ''}` });
}
