import type { SnmpValue, SnmpValues } from '../poll-context';

/** The number of a value, null where there is none or it is no number. A Counter64 past 2^53 loses its last digits. */
export function snmpNumber(values: SnmpValues, oid: string): number | null {
  const value = values[oid];
  return value === undefined ? null : numberOf(value);
}

/** What a text says, trimmed; null where there is none, it is empty or its bytes are no text. */
export function snmpText(values: SnmpValues, oid: string): string | null {
  const value = values[oid];
  if (value?.[0] !== 'Text' && value?.[0] !== 'ObjectId' && value?.[0] !== 'IpAddress') return null;
  const text = value[1].trim();
  return text === '' ? null : text;
}

/** One row of a table: its index (what follows the column's OID) and its values by column name. */
export interface SnmpRow<Column extends string> {
  readonly index: string;
  readonly cells: Readonly<Partial<Record<Column, SnmpValue>>>;
}

/**
 * The rows of a table in the order of their first appearance.
 * @param entry OID of the table's entry: what stands before the number of the column
 * @param columns number of each column by its name
 */
export function snmpTable<Column extends string>(
  values: SnmpValues,
  entry: string,
  columns: Readonly<Record<Column, number>>,
): readonly SnmpRow<Column>[] {
  const names = new Map<string, Column>();
  for (const name of Object.keys(columns) as Column[]) names.set(String(columns[name]), name);
  const rows = new Map<string, { [C in Column]?: SnmpValue }>();
  const prefix = `${entry}.`;
  for (const oid of oidsAround(values, prefix)) {
    const value = values[oid];
    if (value === undefined || !oid.startsWith(prefix)) continue;
    const end = oid.indexOf('.', prefix.length);
    if (end === -1) continue;
    const name = names.get(oid.slice(prefix.length, end));
    if (name === undefined) continue;
    const index = oid.slice(end + 1);
    const cells: { [C in Column]?: SnmpValue } = rows.get(index) ?? {};
    cells[name] = value;
    rows.set(index, cells);
  }
  return [...rows].map(([index, cells]) => ({ index, cells }));
}

/** As many numbers as tell one MIB of another: '1.3.6.1.2.1.25'. */
const MIB_NUMBERS = 7;
const byMib = new WeakMap<SnmpValues, Map<string, string[]>>();

/** The OIDs of the MIB that this one is of, in their order: a dozen tables are looked for in the same answer. */
function oidsAround(values: SnmpValues, prefix: string): readonly string[] {
  const mib = mibOf(prefix);
  if (mib === prefix) return Object.keys(values);
  let known = byMib.get(values);
  if (known === undefined) {
    known = new Map();
    for (const oid of Object.keys(values)) {
      const found = mibOf(oid);
      const others = known.get(found);
      if (others === undefined) known.set(found, [oid]);
      else others.push(oid);
    }
    byMib.set(values, known);
  }
  return known.get(mib) ?? [];
}

/** The whole OID where it is short. */
function mibOf(oid: string): string {
  let end = -1;
  for (let numbers = 0; numbers < MIB_NUMBERS; numbers++) {
    end = oid.indexOf('.', end + 1);
    if (end === -1) return oid;
  }
  return oid.slice(0, end);
}

/** The number in a cell, null where it is absent or no number. */
export function cellNumber(value: SnmpValue | undefined): number | null {
  return value === undefined ? null : numberOf(value);
}

/** The text in a cell, trimmed; null where it is absent, empty or no text. */
export function cellText(value: SnmpValue | undefined): string | null {
  return value === undefined ? null : snmpText({ it: value }, 'it');
}

/** The word of an enumeration of a MIB: 'ok' of 3; a number that the MIB does not name stays itself ("9"), null for none. */
export function enumWord(
  value: SnmpValue | undefined,
  words: Readonly<Record<number, string>>,
): string | null {
  const number = cellNumber(value);
  if (number === null) return cellText(value);
  return words[number] ?? String(number);
}

function numberOf([type, value]: SnmpValue): number | null {
  if (typeof value === 'number') return value;
  if (type === 'Counter64') return Number(value);
  // Some agents write numbers as text.
  if (type === 'Text' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value)) return Number(value);
  return null;
}
