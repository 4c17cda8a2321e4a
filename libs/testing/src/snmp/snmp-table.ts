import * as snmp from 'net-snmp';
import type { Varbind } from 'net-snmp';

const { ObjectType } = snmp;

/** Values by OID, each with its type, as the poll context gives them: plain JSON. */
export type AgentValues = Readonly<Record<string, readonly [type: string, value: string | number]>>;

/** Values in the order in which an agent tells them. */
export interface SnmpTable {
  get(oid: string): Varbind;
  /** What follows, or the word for "nothing does". */
  next(oid: string): Varbind;
}

const tables = new WeakMap<AgentValues, SnmpTable>();

/** Sorting is what costs: the same values are sorted once. */
export function snmpTableOf(values: AgentValues): SnmpTable {
  const known = tables.get(values);
  if (known !== undefined) return known;
  const rows = Object.entries(values)
    .map(([oid, value]) => ({ path: pathOf(oid), oid, varbind: varbindOf(oid, value) }))
    .sort((a, b) => compare(a.path, b.path));
  const byOid = new Map(rows.map(({ oid, varbind }) => [oid, varbind]));
  const none = (oid: string, type: number): Varbind => ({ oid, type, value: null });
  const table: SnmpTable = {
    get: (oid) => byOid.get(oid) ?? none(oid, ObjectType.NoSuchInstance),
    next: (oid) => {
      const path = pathOf(oid);
      let [from, to] = [0, rows.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (compare(rows[middle]?.path ?? [], path) > 0) to = middle;
        else from = middle + 1;
      }
      return rows[from]?.varbind ?? none(oid, ObjectType.EndOfMibView);
    },
  };
  tables.set(values, table);
  return table;
}

const pathOf = (oid: string): readonly number[] => oid.split('.').map(Number);

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** @throws Error for a type that no agent tells: a table that is served in part would prove nothing */
function varbindOf(oid: string, [type, value]: AgentValues[string]): Varbind {
  switch (type) {
    case 'Text':
      return { oid, type: ObjectType.OctetString, value: Buffer.from(String(value)) };
    case 'Hex':
      return { oid, type: ObjectType.OctetString, value: Buffer.from(String(value), 'hex') };
    case 'Counter64':
      return { oid, type: ObjectType.Counter64, value: bigBytes(BigInt(value)) };
    case 'ObjectId':
      return { oid, type: ObjectType.OID, value };
    case 'IpAddress':
      return { oid, type: ObjectType.IpAddress, value };
    case 'Integer':
    case 'Counter32':
    case 'Gauge32':
    case 'TimeTicks':
      return { oid, type: ObjectType[type], value };
    default:
      throw new Error(`no type of SNMP: ${type}`);
  }
}

/** As many bytes as it needs, with a zero before a first one that would read as a sign. */
function bigBytes(value: bigint): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}
