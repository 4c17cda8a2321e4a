import type { SnmpValue, SnmpValues } from '../poll-context';
import { rememberCounter } from './counter-rates';
import { cellMac, cellName } from './snmp-octets';
import { cellNumber, enumWord, snmpTable, type SnmpRow } from './snmp-values';

const TABLE = '1.3.6.1.2.1.2.2.1';
const EXTENSION = '1.3.6.1.2.1.31.1.1.1';
const COLUMNS = {
  descr: 2,
  type: 3,
  speed: 5,
  mac: 6,
  admin: 7,
  oper: 8,
  inOctets: 10,
  inPackets: 11,
  inDiscards: 13,
  inErrors: 14,
  outOctets: 16,
  outPackets: 17,
  outDiscards: 19,
  outErrors: 20,
} as const;
const MORE = {
  name: 1,
  hcInOctets: 6,
  hcInPackets: 7,
  hcOutOctets: 10,
  hcOutPackets: 11,
  highSpeed: 15,
  alias: 18,
  discontinuity: 19,
} as const;
type Cells = SnmpRow<keyof typeof COLUMNS>['cells'] & SnmpRow<keyof typeof MORE>['cells'];

/** What to `walk` for `readInterfaces`: the columns of ifTable and ifXTable that are read. */
export const INTERFACES_WALK: readonly string[] = [
  ...Object.values(COLUMNS).map((column) => `${TABLE}.${String(column)}`),
  ...Object.values(MORE).map((column) => `${EXTENSION}.${String(column)}`),
];

const ADMIN = { 1: 'up', 2: 'down', 3: 'testing' } as const;
const OPER = {
  1: 'up',
  2: 'down',
  3: 'testing',
  4: 'unknown',
  5: 'dormant',
  6: 'not-present',
  7: 'lower-layer-down',
} as const;

export interface SnmpInterface {
  readonly index: string;
  /** ifName, else ifDescr, else its index. */
  readonly name: string;
  readonly description: string | null;
  /** What a person called it. */
  readonly alias: string | null;
  /** IANAifType: 6 ethernet, 24 loopback, 131 tunnel. */
  readonly type: number | null;
  readonly mac: string | null;
  /** 'up', 'down', 'testing'; another number stays itself. */
  readonly admin: string | null;
  /** 'up', 'down', 'testing', 'unknown', 'dormant', 'not-present', 'lower-layer-down'; another number stays itself. */
  readonly oper: string | null;
  /** null where it is not told, or told as 0. */
  readonly bitsPerSecond: number | null;
  readonly counters: InterfaceCounters;
}

/** As `rememberCounter` writes them; null for what is not told. 64 bits where the agent has them. */
export interface InterfaceCounters {
  readonly inOctets: string | null;
  readonly outOctets: string | null;
  readonly inPackets: string | null;
  readonly outPackets: string | null;
  readonly inErrors: string | null;
  readonly outErrors: string | null;
  readonly inDiscards: string | null;
  readonly outDiscards: string | null;
  /** When the counters last began anew by something else than a restart; sysUpTime then. */
  readonly discontinuity: string | null;
}

/** The ports of IF-MIB in the order of their first appearance. */
export function readInterfaces(values: SnmpValues): readonly SnmpInterface[] {
  const cells = new Map<string, Cells>();
  for (const row of snmpTable(values, TABLE, COLUMNS)) cells.set(row.index, row.cells);
  for (const row of snmpTable(values, EXTENSION, MORE))
    cells.set(row.index, { ...cells.get(row.index), ...row.cells });
  return [...cells].map(([index, row]) => interfaceOf(index, row));
}

function interfaceOf(index: string, cells: Cells): SnmpInterface {
  const description = cellName(cells.descr);
  return {
    index,
    name: cellName(cells.name) ?? description ?? index,
    description,
    alias: cellName(cells.alias),
    type: cellNumber(cells.type),
    mac: cellMac(cells.mac),
    admin: enumWord(cells.admin, ADMIN),
    oper: enumWord(cells.oper, OPER),
    bitsPerSecond: speedOf(cells),
    counters: {
      inOctets: wide(cells.hcInOctets, cells.inOctets),
      outOctets: wide(cells.hcOutOctets, cells.outOctets),
      inPackets: wide(cells.hcInPackets, cells.inPackets),
      outPackets: wide(cells.hcOutPackets, cells.outPackets),
      inErrors: rememberCounter(cells.inErrors),
      outErrors: rememberCounter(cells.outErrors),
      inDiscards: rememberCounter(cells.inDiscards),
      outDiscards: rememberCounter(cells.outDiscards),
      discontinuity: String(cellNumber(cells.discontinuity) ?? 0),
    },
  };
}

/** Some agents have the wide counters and never count in them: 0 beside a narrow one that counts. */
function wide(wideValue: SnmpValue | undefined, narrow: SnmpValue | undefined): string | null {
  const counted = rememberCounter(wideValue);
  const small = rememberCounter(narrow);
  return counted === null || (counted === '64:0' && small !== null) ? small : counted;
}

/** ifSpeed ends at 4.29 Gbit/s; ifHighSpeed is in millions. */
function speedOf(cells: Cells): number | null {
  const millions = cellNumber(cells.highSpeed);
  const plain = cellNumber(cells.speed);
  const bits = millions !== null && millions > 0 ? millions * 1e6 : plain;
  return bits === null || bits <= 0 ? null : bits;
}
