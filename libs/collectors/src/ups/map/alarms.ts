import { cellText, snmpTable, type SnmpValues } from '@nachtwacht/collector-kit';
import { remark, type RemarkCode } from '@nachtwacht/domain';
import { RFC1628_ALARM_KINDS, RFC1628_ALARMS } from '../oids';
import type { Word } from './told';

/** The well-known alarms of RFC 1628, 6.3, that no other check tells of, by their number. */
const WORRYING = {
  5: 'alarm-temperature',
  6: 'alarm-input',
  7: 'alarm-output',
  8: 'alarm-overload',
  9: 'alarm-bypass',
  10: 'alarm-bypass',
  11: 'alarm-output-off',
  12: 'alarm-output-off',
  13: 'alarm-charger',
  14: 'alarm-output-off',
  15: 'alarm-output-off',
  16: 'alarm-fan',
  17: 'alarm-fuse',
  18: 'alarm-fault',
  19: 'alarm-test',
  22: 'alarm-shutdown',
  23: 'alarm-shutdown',
} as const satisfies Readonly<Record<number, RemarkCode>>;
const FAILURES: readonly number[] = [7, 13, 16, 17, 18, 23];

export const BATTERY_BAD = 1;
export const COMMUNICATIONS_LOST = 20;

export interface Alarms {
  /** Numbers of the well-known ones that are on. */
  readonly known: ReadonlySet<number>;
  /** OIDs of the maker's own. */
  readonly own: readonly string[];
}

/** The alarms that are on now. */
export function alarmsOf(values: SnmpValues): Alarms {
  const kinds = snmpTable(values, RFC1628_ALARMS, { kind: 2 }).flatMap(
    ({ cells }) => cellText(cells.kind) ?? [],
  );
  const base = `${RFC1628_ALARM_KINDS}.`;
  return {
    known: new Set(kinds.filter((oid) => oid.startsWith(base)).map((oid) => Number(oid.slice(base.length)))),
    own: kinds.filter((oid) => !oid.startsWith(base)),
  };
}

/** @param count of the alarms that are on, as the UPS tells it; null where it does not */
export function healthOf(count: number | null, { known, own }: Alarms): Word | null {
  const worrying = Object.entries(WORRYING).filter(([number]) => known.has(Number(number)));
  const details = [...new Set(worrying.map(([, code]) => remark(code)))];
  if (FAILURES.some((number) => known.has(number))) return { word: 'failed', details };
  if (worrying.length > 0) return { word: 'warning', details };
  const told = known.size + own.length;
  if (own.length > 0 || (count !== null && count > told))
    return { word: 'warning', details: [remark('alarms-on', { count: Math.max(count ?? 0, told) })] };
  return count === null ? null : { word: 'ok', details: [] };
}
