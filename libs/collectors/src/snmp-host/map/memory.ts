import {
  observePart,
  percentOfWhole,
  readStorage,
  readUcdMemory,
  snmpNumber,
  type SnmpStorage,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import { ZFS_CACHE } from '../oids';
import { amountOf } from './storage';

/** What programs have in use; what the kernel would give back at once is not. */
export function memoryObservation(values: SnmpValues): Observation | null {
  const used = byUcd(values) ?? byStorage(readStorage(values));
  if (used === null) return null;
  const cache = Math.max(0, snmpNumber(values, ZFS_CACHE) ?? 0) * 1024;
  const bytes = Math.max(0, used.bytes - cache);
  const value = percentOfWhole(bytes, used.of);
  return observePart({
    aspect: 'memory',
    reading: { kind: 'level', value, unit: 'percent' },
    metrics: { used_percent: value },
    detail: amountOf(bytes, used.of),
  });
}

interface Used {
  readonly bytes: number;
  readonly of: number;
}

function byUcd(values: SnmpValues): Used | null {
  const memory = readUcdMemory(values);
  if (memory === null) return null;
  return { bytes: memory.totalBytes - memory.availableBytes, of: memory.totalBytes };
}

/** Rows beside those of disks. Net-snmp counts what is cached as used and tells it in rows of its own. */
function byStorage(rows: readonly SnmpStorage[]): Used | null {
  const named = (name: string) => rows.find((row) => row.name.toLowerCase() === name);
  const ram = rows.find(({ kind }) => kind === 'ram');
  if (ram === undefined) return null;
  const available = named('available memory');
  const spare = (named('memory buffers')?.usedBytes ?? 0) + (named('cached memory')?.usedBytes ?? 0);
  const bytes = available === undefined ? ram.usedBytes - spare : ram.sizeBytes - available.sizeBytes;
  return { bytes: Math.max(0, bytes), of: ram.sizeBytes };
}
