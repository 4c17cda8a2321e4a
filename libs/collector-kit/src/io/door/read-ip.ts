import { isIP } from 'node:net';
import type { IpAddress, IpNetwork } from '@nachtwacht/domain';
import ipaddr from 'ipaddr.js';

/** 4 or 6; 0 for what is dialled by resolving it first. */
export function ipFamily(text: string): 0 | 4 | 6 {
  const family = isIP(text);
  return family === 4 || family === 6 ? family : 0;
}

/**
 * An address in the notation in which it is dialled as it stands. null for everything else, also where a library would
 * make something of it (octal, hexadecimal, one number), and for a zone: it names a network card of this machine, so
 * that the same text means another system elsewhere.
 */
export function readIp(text: string): IpAddress | null {
  if (ipFamily(text) === 0 || text.includes('%')) return null;
  return { bytes: ipaddr.parse(inGroups(text)).toByteArray() };
}

/** ipaddr.js takes "::1.2.3.4" for "::ffff:1.2.3.4", which the system does not: groups alone leave nothing to choose. */
function inGroups(text: string): string {
  if (!text.includes(':') || !text.includes('.')) return text;
  return new URL(`http://[${text}]/`).hostname.slice(1, -1);
}

/** "192.168.1.0/24" or a single address; null when it is neither. */
export function readNetwork(text: string): IpNetwork | null {
  const [start = '', bits, ...more] = text.split('/');
  const address = readIp(start);
  if (address === null || more.length > 0) return null;
  if (bits === undefined) return { address, bits: address.bytes.length * 8 };
  return /^\d{1,3}$/.test(bits) && Number(bits) <= address.bytes.length * 8
    ? { address, bits: Number(bits) }
    : null;
}
