import * as snmp from 'net-snmp';
import type { Varbind } from 'net-snmp';
import type { SnmpValue } from '../../poll-context';
import { octetsValue } from '../../snmp/snmp-octets';

const { ObjectType } = snmp;
/** Longer texts are cut: no device needs more to say how it is. */
const LONGEST_TEXT = 64 * 1024;

/** A value as an agent sent it; null for "not here" and for what no MIB uses. */
export function valueOf({ type, value }: Varbind): SnmpValue | null {
  switch (type) {
    case ObjectType.Integer:
      return numeric('Integer', value);
    case ObjectType.Boolean:
      return ['Integer', value === true ? 1 : 0];
    case ObjectType.Counter:
      return numeric('Counter32', value);
    case ObjectType.Gauge:
      return numeric('Gauge32', value);
    case ObjectType.TimeTicks:
      return numeric('TimeTicks', value);
    case ObjectType.Counter64:
      return Buffer.isBuffer(value) ? ['Counter64', String(bigOf(value))] : null;
    case ObjectType.OctetString:
      return Buffer.isBuffer(value) ? octetsValue(value.subarray(0, LONGEST_TEXT)) : null;
    case ObjectType.Opaque:
      return Buffer.isBuffer(value) ? opaqueOf(value) : null;
    case ObjectType.OID:
      return typeof value === 'string' ? ['ObjectId', value] : null;
    case ObjectType.IpAddress:
      return typeof value === 'string' ? ['IpAddress', value] : null;
    default:
      return null;
  }
}

function numeric(type: 'Integer' | 'Counter32' | 'Gauge32' | 'TimeTicks', value: unknown): SnmpValue | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? [type, value] : null;
}

/** The bytes of the wire: one to nine of them, the first of nine being a zero for the sign. */
function bigOf(bytes: Buffer): bigint {
  return BigInt.asUintN(64, BigInt(`0x${bytes.subarray(0, 16).toString('hex') || '0'}`));
}

/** UCD wraps floating point numbers in opaque bytes (9f 78 float, 9f 79 double). */
function opaqueOf(bytes: Buffer): SnmpValue {
  if (bytes.length === 7 && bytes.readUInt16BE(0) === 0x9f78) return ['Text', String(bytes.readFloatBE(3))];
  if (bytes.length === 11 && bytes.readUInt16BE(0) === 0x9f79) return ['Text', String(bytes.readDoubleBE(3))];
  return octetsValue(bytes.subarray(0, LONGEST_TEXT));
}
