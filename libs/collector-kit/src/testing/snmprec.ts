import type { SnmpValue, SnmpValues } from '../poll-context';
import { octetsValue } from '../snmp/snmp-octets';
import type { SnmpRecord } from './snmp-record';
import { walkLine } from './snmpwalk';

const RECORD = /^\.?(\d+(?:\.\d+)*)\|([0-9]+[a-z]?)(?::[^|]*)?\|([\s\S]*)$/;
const WALKED = /^\.?\d+(?:\.\d+)* = /;

/**
 * Reads a recording of an agent: lines `oid|tag|value` of snmpsim (.snmprec), or what `snmpwalk -On` printed. A line that
 * belongs to no record continues the text before it.
 * @throws Error for a record that can't be read: a recording that is played in part would prove nothing
 */
export function snmpValuesOf(text: string): SnmpValues {
  const values: Record<string, SnmpValue> = {};
  for (const line of joinLines(text)) {
    const [oid, value] = WALKED.test(line) ? walkLine(line) : recordLine(line);
    if (value !== null) values[oid] = value;
  }
  return values;
}

function joinLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const isStart = RECORD.test(line) || WALKED.test(line);
    if (isStart) lines.push(line);
    else if (lines.length > 0) lines.push(`${lines.pop() ?? ''}\n${line}`);
    else if (line.trim() !== '' && !line.startsWith('#')) throw new Error(`no record: ${line.slice(0, 80)}`);
  }
  return lines.map((line) => line.trimEnd());
}

function recordLine(line: string): SnmpRecord {
  const [, oid = '', tag = '', raw = ''] = RECORD.exec(line) ?? [];
  return [oid, valueOf(tag, raw, line)];
}

/** Tags are the numbers of ASN.1 types; with an x the value is in hexadecimal. */
function valueOf(tag: string, raw: string, line: string): SnmpValue | null {
  const isHex = tag.endsWith('x');
  const bytes = () => (isHex ? Buffer.from(raw.replaceAll(/\s/g, ''), 'hex') : Buffer.from(raw));
  switch (tag.replace('x', '')) {
    case '2':
      return ['Integer', whole(raw, line)];
    case '4':
    case '68':
      return octetsValue(bytes());
    case '6':
      return ['ObjectId', raw.trim().replace(/^\./, '')];
    case '64':
      return ['IpAddress', isHex ? [...bytes()].join('.') : raw.trim()];
    case '65':
      return ['Counter32', whole(raw, line)];
    case '66':
      return ['Gauge32', whole(raw, line)];
    case '67':
      return ['TimeTicks', whole(raw, line)];
    case '70':
      if (!/^\d+$/.test(raw.trim())) throw new Error(`no number: ${line.slice(0, 80)}`);
      return ['Counter64', raw.trim()];
    // Null and the three words for "not here".
    case '5':
    case '128':
    case '129':
    case '130':
      return null;
    default:
      throw new Error(`an unknown tag: ${line.slice(0, 80)}`);
  }
}

function whole(raw: string, line: string): number {
  if (!/^-?\d+$/.test(raw.trim())) throw new Error(`no number: ${line.slice(0, 80)}`);
  return Number(raw);
}
