import type { SnmpValue } from '../poll-context';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Ends of lines and tabs are in the descriptions of many devices. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** An OctetString as a value: `Text` where all its bytes are printable UTF-8, otherwise `Hex` in upper case. */
export function octetsValue(bytes: Uint8Array): SnmpValue {
  const text = printable(bytes);
  return text === null ? ['Hex', hexOf(bytes)] : ['Text', text];
}

/** The bytes of an OctetString, however it was told; null for another type. */
function cellBytes(value: SnmpValue | undefined): Uint8Array | null {
  if (value?.[0] === 'Text') return Buffer.from(value[1]);
  return value?.[0] === 'Hex' ? Buffer.from(value[1], 'hex') : null;
}

/** A hardware address such as "00:1a:2b:3c:4d:5e"; null for anything that is none, or is all zeros. */
export function cellMac(value: SnmpValue | undefined): string | null {
  // Some agents write it as text.
  const written = value?.[0] === 'Text' ? value[1].trim().toLowerCase() : '';
  if (/^[0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5}$/.test(written))
    return written
      .split(/[:-]/)
      .map((part) => part.padStart(2, '0'))
      .join(':');
  const bytes = cellBytes(value);
  if (bytes?.length !== 6 || bytes.every((byte) => byte === 0)) return null;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}

/**
 * What a person called something: also where the agent ends it with a NUL or writes it in Latin-1, as Windows does.
 * null where there is nothing to read.
 */
export function cellName(value: SnmpValue | undefined): string | null {
  const bytes = cellBytes(value);
  if (bytes === null) return null;
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  const told = bytes.subarray(0, end);
  const text = (printable(told) ?? Buffer.from(told).toString('latin1')).replace(
    /[\u0000-\u001f\u007f-\u009f]+/g,
    ' ',
  );
  return text.trim() === '' ? null : text.trim();
}

/**
 * A DateAndTime of SNMPv2-TC: 8 bytes in the agent's own time, or 11 with its distance to UTC. ISO 8601 UTC; null where
 * it is no date or its zone is not told: a time without its zone says nothing about a clock.
 */
export function cellDate(value: SnmpValue | undefined): string | null {
  const bytes = cellBytes(value);
  if (bytes?.length !== 11) return null;
  const [high = 0, low = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, tenth = 0] = bytes;
  const [, , , , , , , , sign = 0, hours = 0, minutes = 0] = bytes;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null;
  if ((sign !== 0x2b && sign !== 0x2d) || hours > 14 || minutes > 59) return null;
  const local = Date.UTC(high * 256 + low, month - 1, day, hour, minute, second, Math.min(tenth, 9) * 100);
  const offset = (hours * 60 + minutes) * 60_000 * (sign === 0x2b ? 1 : -1);
  return new Date(local - offset).toISOString();
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();

function printable(bytes: Uint8Array): string | null {
  try {
    const text = decoder.decode(bytes);
    return UNPRINTABLE.test(text) ? null : text;
  } catch {
    return null;
  }
}
