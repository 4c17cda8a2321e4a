import { snmpNumber, type SnmpSystem, type SnmpValues } from '@nachtwacht/collector-kit';
import type { AssetKind } from '@nachtwacht/domain';

/** What a device told of itself in the words of its maker; null for what it did not. */
export interface Told {
  /** As a person writes it: 'Ruckus'. */
  readonly maker: string;
  /** As the release catalogue knows it: 'ruckus'. */
  readonly vendor: string;
  readonly train?: string;
  readonly kind?: AssetKind;
  readonly model: string | null;
  readonly version: string | null;
  readonly serial: string | null;
  readonly clients?: number | null;
  readonly cpuPercent?: number | null;
  readonly memoryPercent?: number | null;
  /** Of those that tell: whether it is cut off from its network. */
  readonly isIsolated?: boolean;
  /** Whether a restart is due for what is installed already; null where it does not say. */
  readonly rebootNeeded?: boolean | null;
}

/** What is known of one maker: a file each. */
export interface Vendor {
  readonly id: string;
  /** By its object ID or its description: many share the object ID of net-snmp, so that neither alone is enough. */
  readonly matches: (system: SnmpSystem) => boolean;
  readonly get: readonly string[];
  readonly walk: readonly string[];
  readonly read: (values: SnmpValues, system: SnmpSystem) => Told;
}

/** Whether an object ID is this one or stands below it. */
export function isBelow(objectId: string | null, prefix: string): boolean {
  return objectId === prefix || objectId?.startsWith(`${prefix}.`) === true;
}

/** The groups of the first pattern that a description matches; hostile, so only its beginning is looked at. */
export function inDescription({ description }: SnmpSystem, pattern: RegExp): readonly (string | undefined)[] {
  return pattern.exec((description ?? '').slice(0, 300))?.slice(1) ?? [];
}

/** A number from 0 up; null for anything else. */
export function countAt(values: SnmpValues, oid: string): number | null {
  const number = snmpNumber(values, oid);
  return number === null || number < 0 ? null : number;
}

/** A share from 0 to 100; null for anything else. */
export function shareAt(values: SnmpValues, oid: string): number | null {
  const share = countAt(values, oid);
  return share === null || share > 100 ? null : share;
}

/** The sum of a column; null where it has no number. */
export function sumOf(values: SnmpValues, column: string): number | null {
  const counts = Object.keys(values)
    .filter((oid) => oid.startsWith(`${column}.`))
    .map((oid) => countAt(values, oid))
    .filter((count) => count !== null);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}
