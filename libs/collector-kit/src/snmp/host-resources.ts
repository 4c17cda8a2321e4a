import type { SnmpValue, SnmpValues } from '../poll-context';
import { cellName } from './snmp-octets';
import { cellNumber, cellText, snmpTable } from './snmp-values';

const STORAGE = '1.3.6.1.2.1.25.2.3.1';
const STORAGE_COLUMNS = { type: 2, descr: 3, units: 4, size: 5, used: 6 } as const;
const STORAGE_TYPES = '1.3.6.1.2.1.25.2.1.';
const PROCESSOR = '1.3.6.1.2.1.25.3.3.1';

/** What to `walk` for `readStorage`. */
export const STORAGE_WALK: readonly string[] = Object.values(STORAGE_COLUMNS).map(
  (column) => `${STORAGE}.${String(column)}`,
);
/** What to `walk` for `readProcessors`. */
export const PROCESSOR_WALK: readonly string[] = [`${PROCESSOR}.2`];

/** Last numbers of the OIDs of hrStorageTypes. */
const KINDS = {
  1: 'other',
  2: 'ram',
  3: 'virtual-memory',
  4: 'fixed-disk',
  5: 'removable-disk',
  6: 'floppy-disk',
  7: 'compact-disc',
  8: 'ram-disk',
  9: 'flash',
  10: 'network-disk',
} as const;
export type StorageKind = (typeof KINDS)[keyof typeof KINDS] | 'unknown';

export interface SnmpStorage {
  readonly index: string;
  readonly kind: StorageKind;
  /** "/var", "C:\ Label:… Serial Number …", "Physical memory". */
  readonly name: string;
  readonly sizeBytes: number;
  readonly usedBytes: number;
}

/** Rows of hrStorageTable that have a size. A drive without a disc in it has units of 0 and is none. */
export function readStorage(values: SnmpValues): readonly SnmpStorage[] {
  return snmpTable(values, STORAGE, STORAGE_COLUMNS).flatMap(({ index, cells }) => {
    const units = cellNumber(cells.units);
    const size = unsigned(cells.size);
    const used = unsigned(cells.used);
    const name = cellName(cells.descr);
    if (units === null || units <= 0 || size === null || size === 0 || used === null || name === null)
      return [];
    return [{ index, kind: kindOf(cells.type), name, sizeBytes: size * units, usedBytes: used * units }];
  });
}

/** The load of each processor in percent over the last minute. */
export function readProcessors(values: SnmpValues): readonly number[] {
  return snmpTable(values, PROCESSOR, { load: 2 }).flatMap(({ cells }) => {
    const load = cellNumber(cells.load);
    return load === null || load < 0 || load > 100 ? [] : [load];
  });
}

/** They are Integer32 on the wire: more than 2^31 units come as a negative number. */
function unsigned(value: SnmpValue | undefined): number | null {
  const number = cellNumber(value);
  if (number === null || !Number.isFinite(number)) return null;
  return number < 0 && number >= -(2 ** 31) ? number + 2 ** 32 : number < 0 ? null : number;
}

function kindOf(value: SnmpValue | undefined): StorageKind {
  const oid = cellText(value) ?? '';
  const last = oid.startsWith(STORAGE_TYPES) ? Number(oid.slice(STORAGE_TYPES.length)) : 0;
  return (KINDS as Readonly<Record<number, StorageKind>>)[last] ?? 'unknown';
}
