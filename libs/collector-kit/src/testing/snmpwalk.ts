import type { SnmpValue } from '../poll-context';
import { octetsValue } from '../snmp/snmp-octets';
import type { SnmpRecord } from './snmp-record';

/** One line of `snmpwalk -On`: `.1.3.6.1.2.1.1.5.0 = STRING: "name"`. */
export function walkLine(line: string): SnmpRecord {
  const [, oid = '', told = ''] = /^\.?(\d+(?:\.\d+)*) = ([\s\S]*)$/.exec(line) ?? [];
  return [oid, valueOf(told.replace(/^Wrong Type \([^)]*\): /, ''))];
}

function valueOf(told: string): SnmpValue | null {
  const [, type = '', raw = ''] = /^([A-Za-z][A-Za-z0-9-]*): ?([\s\S]*)$/.exec(told) ?? [];
  switch (type) {
    case 'INTEGER':
      return ['Integer', numberIn(raw)];
    case 'Counter32':
    case 'Gauge32':
      return [type, numberIn(raw)];
    case 'Timeticks':
      return ['TimeTicks', numberIn(raw)];
    case 'Counter64':
      return ['Counter64', raw.trim()];
    case 'STRING':
      return octetsValue(Buffer.from(unquoted(raw)));
    case 'Hex-STRING':
      return octetsValue(Buffer.from(raw.replaceAll(/[^0-9A-Fa-f]/g, ''), 'hex'));
    case 'OID':
      return ['ObjectId', raw.trim().replace(/^\./, '')];
    case 'IpAddress':
      return ['IpAddress', raw.trim()];
    default:
      return bare(told);
  }
}

/** Without a type stand time (as -Ot prints it), an empty text, and "No Such Object available". */
function bare(told: string): SnmpValue | null {
  if (/^\d+$/.test(told)) return ['TimeTicks', Number(told)];
  return told.startsWith('"') ? ['Text', unquoted(told)] : null;
}

/** "5", "5 units" and "up(1)". */
function numberIn(raw: string): number {
  const named = /\((-?\d+)\)/.exec(raw) ?? /^\s*(-?\d+)/.exec(raw);
  if (named?.[1] === undefined) throw new Error(`no number: ${raw.slice(0, 80)}`);
  return Number(named[1]);
}

function unquoted(raw: string): string {
  const quoted = /^"([\s\S]*)"$/.exec(raw.trim());
  return quoted?.[1]?.replaceAll(/\\(["\\])/g, '$1') ?? raw;
}
