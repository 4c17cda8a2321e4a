import type { SnmpValue, SnmpValues } from '../poll-context';
import { rememberCounter } from './counter-rates';
import { cellName } from './snmp-octets';
import { cellNumber, snmpNumber, snmpTable } from './snmp-values';

const UCD = '1.3.6.1.4.1.2021';
const MEMORY = {
  swapTotal: `${UCD}.4.3.0`,
  swapFree: `${UCD}.4.4.0`,
  total: `${UCD}.4.5.0`,
  free: `${UCD}.4.6.0`,
  buffers: `${UCD}.4.14.0`,
  cached: `${UCD}.4.15.0`,
  available: `${UCD}.4.27.0`,
} as const;
const LOAD = [1, 2, 3].map((row) => `${UCD}.10.1.5.${String(row)}`);
const RAW = {
  user: `${UCD}.11.50.0`,
  nice: `${UCD}.11.51.0`,
  system: `${UCD}.11.52.0`,
  idle: `${UCD}.11.53.0`,
  wait: `${UCD}.11.54.0`,
} as const;
const DISK = `${UCD}.9.1`;
const DISK_COLUMNS = { path: 2, total: 6, used: 8, percent: 9, inodePercent: 10, errorFlag: 100 } as const;

/** What to `get` for `readUcdMemory`, `readUcdLoad` and `readUcdCpuTicks`. */
export const UCD_GET: readonly string[] = [...Object.values(MEMORY), ...LOAD, ...Object.values(RAW)];
/** What to `walk` for `readUcdDisks`: only those that the agent was told to watch. */
export const UCD_DISK_WALK: readonly string[] = Object.values(DISK_COLUMNS).map(
  (column) => `${DISK}.${String(column)}`,
);

export interface UcdMemory {
  readonly totalBytes: number;
  /** What programs could still get: the kernel's own word where it is told, else free with what is cached. */
  readonly availableBytes: number;
  readonly swapTotalBytes: number | null;
  readonly swapFreeBytes: number | null;
}

/** Memory by UCD-SNMP-MIB; null where it is not told. */
export function readUcdMemory(values: SnmpValues): UcdMemory | null {
  const kilobytes = (oid: string) => {
    const value = snmpNumber(values, oid);
    return value === null || value < 0 ? null : value * 1024;
  };
  const total = kilobytes(MEMORY.total);
  const free = kilobytes(MEMORY.free);
  if (total === null || total === 0 || free === null) return null;
  const cached = (kilobytes(MEMORY.buffers) ?? 0) + (kilobytes(MEMORY.cached) ?? 0);
  return {
    totalBytes: total,
    availableBytes: Math.min(total, kilobytes(MEMORY.available) ?? free + cached),
    swapTotalBytes: kilobytes(MEMORY.swapTotal),
    swapFreeBytes: kilobytes(MEMORY.swapFree),
  };
}

/** Load averages over 1, 5 and 15 minutes; null where they are not told. */
export function readUcdLoad(values: SnmpValues): readonly (number | null)[] {
  return LOAD.map((oid) => {
    const hundredths = snmpNumber(values, oid);
    return hundredths === null || hundredths < 0 ? null : hundredths / 100;
  });
}

/** Ticks of all processors together since the system began, as `rememberCounter` writes them. */
export interface UcdCpuTicks {
  readonly idle: string;
  readonly busy: readonly (string | null)[];
}

/** null where the agent does not count what is idle. A system that waits for its disks is not idle. */
export function readUcdCpuTicks(values: SnmpValues): UcdCpuTicks | null {
  const ticks = (oid: string) => rememberCounter(values[oid]);
  const idle = ticks(RAW.idle);
  if (idle === null) return null;
  return { idle, busy: [RAW.user, RAW.nice, RAW.system, RAW.wait].map(ticks) };
}

export interface UcdDisk {
  readonly path: string;
  readonly usedPercent: number | null;
  readonly inodesUsedPercent: number | null;
  readonly sizeBytes: number | null;
  readonly usedBytes: number | null;
}

export function readUcdDisks(values: SnmpValues): readonly UcdDisk[] {
  return snmpTable(values, DISK, DISK_COLUMNS).flatMap(({ cells }) => {
    const path = cellName(cells.path);
    if (path === null) return [];
    return [
      {
        path,
        usedPercent: percent(cells.percent),
        inodesUsedPercent: percent(cells.inodePercent),
        sizeBytes: bytesOf(cells.total),
        usedBytes: bytesOf(cells.used),
      },
    ];
  });
}

function percent(value: SnmpValue | undefined): number | null {
  const number = cellNumber(value);
  return number === null || number < 0 || number > 100 ? null : number;
}

/** Kilobytes in an Integer32 that ends at 2 TB: what stands at its end is not known. */
function bytesOf(value: SnmpValue | undefined): number | null {
  const number = cellNumber(value);
  return number === null || number < 0 || number >= 2 ** 31 - 1 ? null : number * 1024;
}
