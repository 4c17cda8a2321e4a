import {
  cellNumber,
  cellText,
  observePart,
  percentOfWhole,
  readStorage,
  snmpTable,
  type SnmpValue,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { BRANCHES, branchTables, TABLE, TEXT_TABLE } from '../oids';
import { sizeOf } from './measures';
import { poolWord, raidWord, rawText } from './words';

/** RAID groups, pools and volumes by their health, and the space of volumes; each by the newest way that tells any. */
export function volumeObservations(values: SnmpValues): readonly Observation[] {
  const branches = BRANCHES.map(branchTables);
  const volumes = firstOf([
    () => volumesIn(values, TABLE.volumes, { total: 3, free: 4, status: 5, name: 8 }),
    ...branches.map(
      ({ folders }) =>
        () =>
          volumesIn(values, folders, { name: 2, total: 3, free: 4, status: 5 }),
    ),
    () => volumesIn(values, TEXT_TABLE.volumes, { name: 2, total: 4, free: 5, status: 6 }),
    () => mounted(values),
  ]);
  return [
    ...firstOf([
      ...branches.map(
        ({ raids }) =>
          () =>
            states(values, raids, { name: 3, status: 4 }, 'RAID', raidWord),
      ),
      () => states(values, TABLE.raids, { id: 2, status: 5 }, 'RAID', raidWord),
    ]),
    ...firstOf([
      ...branches.map(
        ({ pools }) =>
          () =>
            states(values, pools, { id: 2, status: 5 }, 'Pool', poolWord),
      ),
      () => states(values, TABLE.pools, { id: 2, status: 5 }, 'Pool', poolWord),
    ]),
    ...volumes,
  ];
}

function firstOf(ways: readonly (() => readonly Observation[])[]): readonly Observation[] {
  for (const way of ways) {
    const told = way();
    if (told.length > 0) return told;
  }
  return [];
}

function states(
  values: SnmpValues,
  entry: string,
  columns: { readonly name?: number; readonly id?: number; readonly status: number },
  kind: string,
  read: (value: SnmpValue | undefined) => string | null,
): readonly Observation[] {
  return snmpTable<string>(values, entry, { ...columns }).map(({ index, cells }) => {
    const id = String(cellNumber(cells['id']) ?? cellText(cells['id']) ?? index);
    return state(cellText(cells['name']) ?? `${kind} ${id}`, read(cells['status']), cells['status']);
  });
}

function state(instance: string, word: string | null, raw: SnmpValue | undefined): Observation {
  const text = rawText(raw);
  return observePart({
    aspect: 'volume',
    instance,
    reading: { kind: 'state', value: word ?? 'not-told' },
    detail: text === null || text === word ? null : remark('said-as', { word: text }),
  });
}

function volumesIn(
  values: SnmpValues,
  entry: string,
  columns: Readonly<Record<'name' | 'total' | 'free' | 'status', number>>,
): readonly Observation[] {
  return snmpTable(values, entry, columns).flatMap(({ index, cells }) => {
    const name = volumeName(cellText(cells.name)) ?? `Volume ${index}`;
    const total = sizeOf(cells.total);
    const free = sizeOf(cells.free);
    const used = total === null || free === null ? null : Math.max(0, total - free);
    return [state(name, raidWord(cells.status), cells.status), ...space(name, used, total)];
  });
}

/** "[Volume DataVol1, Pool 1]" */
function volumeName(text: string | null): string | null {
  return /^\[Volume ([^,\]]{1,100})/.exec(text ?? '')?.[1] ?? text;
}

/** Where no table of volumes is told: the file systems that are shared. */
function mounted(values: SnmpValues): readonly Observation[] {
  return readStorage(values).flatMap(({ kind, name, usedBytes, sizeBytes }) => {
    const share = /^\/share\/([\w.-]{1,100})$/.exec(name)?.[1];
    return kind === 'fixed-disk' && share !== undefined ? space(share, usedBytes, sizeBytes) : [];
  });
}

function space(instance: string, used: number | null, total: number | null): readonly Observation[] {
  const percent = percentOfWhole(used, total);
  if (percent === null) return [];
  return [
    observePart({
      aspect: 'disk',
      instance,
      reading: { kind: 'level', value: percent, unit: 'percent' },
      metrics: { used_percent: percent },
    }),
  ];
}
