import type { Observation } from '@nachtwacht/domain';
import { observe } from './observe';
import { labelOf, type Series } from './series';
import { isStale, writtenAt } from './text-file';

/** SMART of each disk by a script (Linux), or the word Windows has for each drive, verbatim. */
export function diskHealthObservations(series: Series, now: number): readonly Observation[] {
  const isOld = isStale(writtenAt(series, 'smart'), now);
  const smart = [...series.by('smartmon_device_smart_healthy', 'disk')].map(([disk, healthy]) => ({
    disk,
    word: isOld ? 'stale' : healthy === 1 ? 'healthy' : 'failing',
  }));
  const drives = series.marked('windows_diskdrive_status').map((sample) => ({
    disk: labelOf(sample, 'name'),
    word: labelOf(sample, 'status'),
  }));
  return [
    ...[...smart, ...drives].map(({ disk, word }) =>
      observe({ aspect: 'disk-health', instance: disk, reading: { kind: 'state', value: word } }),
    ),
    ...badSectorObservations(series, isOld),
  ];
}

const BAD_SECTORS = ['reallocated_sector_ct', 'current_pending_sector', 'offline_uncorrectable'] as const;

/** Sectors that a disk gave up or can not read. The script names each count by itself; the newer one in a label. */
function badSectorObservations(series: Series, isOld: boolean): readonly Observation[] {
  const counts = new Map<string, number>();
  const add = (disk: string, count: number) => {
    if (Number.isFinite(count) && count >= 0) counts.set(disk, (counts.get(disk) ?? 0) + count);
  };
  for (const name of BAD_SECTORS)
    for (const [disk, count] of series.by(`smartmon_${name}_raw_value`, 'disk')) add(disk, count);
  for (const sample of series.all('smartmon_attr_raw_value'))
    if (BAD_SECTORS.some((name) => name === labelOf(sample, 'name').toLowerCase()))
      add(labelOf(sample, 'disk'), sample.value);
  return [...counts].map(([instance, count]) =>
    observe({
      aspect: 'drive-bad-sectors',
      instance,
      reading: { kind: 'level', value: isOld ? null : count, unit: 'count' },
      metrics: { bad_sectors: isOld ? null : count },
    }),
  );
}
