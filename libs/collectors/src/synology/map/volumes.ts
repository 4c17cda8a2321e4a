import {
  cellNumber,
  cellText,
  enumWord,
  observePart,
  percentOfWhole,
  readStorage,
  snmpTable,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { RAID_TABLE } from '../oids';

const COLUMNS = { name: 2, status: 3, free: 4, total: 5 } as const;

/** At work without being less safe for it is in order; the word stands beside it. */
const STATUS: Readonly<Record<number, readonly [word: string, raw?: string]>> = {
  1: ['ok'],
  2: ['rebuilding', 'Repairing'],
  3: ['ok', 'Migrating'],
  4: ['ok', 'Expanding'],
  5: ['ok', 'Deleting'],
  6: ['ok', 'Creating'],
  7: ['rebuilding', 'RaidSyncing'],
  8: ['ok', 'RaidParityChecking'],
  9: ['warning', 'RaidAssembling'],
  10: ['ok', 'Canceling'],
  11: ['degraded'],
  12: ['failed', 'Crashed'],
  13: ['ok', 'DataScrubbing'],
  14: ['ok', 'RaidDeploying'],
  15: ['ok', 'RaidUnDeploying'],
  16: ['ok', 'RaidMountCache'],
  17: ['ok', 'RaidUnmountCache'],
  18: ['warning', 'RaidExpandingUnfinishedSHR'],
  19: ['ok', 'RaidConvertSHRToPool'],
  20: ['ok', 'RaidMigrateSHR1ToSHR2'],
  21: ['unknown', 'RaidUnknownStatus'],
};

/** Volumes and storage pools by the health of their RAID. */
export function volumeObservations(values: SnmpValues): readonly Observation[] {
  return snmpTable(values, RAID_TABLE, COLUMNS).map(({ index, cells }) => {
    const [word, raw] = STATUS[cellNumber(cells.status) ?? 0] ?? [enumWord(cells.status, {}) ?? 'not-told'];
    return observePart({
      aspect: 'volume',
      instance: cellText(cells.name) ?? index,
      reading: { kind: 'state', value: word },
      detail: raw === undefined ? null : remark('said-as', { word: raw }),
    });
  });
}

/**
 * Space of the volumes. A storage pool is no disk to fill: what its volumes took of it is given out and not full. DSM 6
 * has no sizes in its own table, so that those of the mounted file systems count there.
 */
export function spaceObservations(values: SnmpValues): readonly Observation[] {
  const spaces = new Map<string, Space>();
  for (const { kind, name, usedBytes, sizeBytes } of readStorage(values)) {
    const volume = /^\/volume(\d+)$/.exec(name)?.[1];
    if (kind !== 'fixed-disk' || (volume === undefined && name !== '/')) continue;
    spaces.set(volume === undefined ? name : `Volume ${volume}`, { used: usedBytes, whole: sizeBytes });
  }
  for (const { index, cells } of snmpTable(values, RAID_TABLE, COLUMNS)) {
    const name = cellText(cells.name) ?? index;
    const whole = cellNumber(cells.total);
    const free = cellNumber(cells.free);
    if (!/^volume\b/i.test(name) || whole === null || whole <= 0 || free === null || free < 0) continue;
    spaces.set(name, { used: Math.max(0, whole - free), whole });
  }
  return [...spaces].map(([instance, { used, whole }]) => {
    const percent = percentOfWhole(used, whole);
    return observePart({
      aspect: 'disk',
      instance,
      reading: { kind: 'level', value: percent, unit: 'percent' },
      metrics: { used_percent: percent },
      detail: remark('amount-of', { used: gigabytes(used), whole: gigabytes(whole) }),
    });
  });
}

interface Space {
  readonly used: number;
  readonly whole: number;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
