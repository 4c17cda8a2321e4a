import { domainToASCII } from 'node:url';
import { ipFamily } from './io/door/read-ip';

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const HOST_NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*\\.?$`, 'i');

/**
 * A host name (international ones in ASCII) or IP address as it is dialled, or null. What passes begins with a letter,
 * digit or underscore, so that no program can mistake it for an option.
 */
export function asciiHost(text: string): string | null {
  const trimmed = text.trim();
  if (ipFamily(trimmed) !== 0) return trimmed;
  const ascii = domainToASCII(trimmed);
  return ascii.length > 0 && ascii.length <= 253 && HOST_NAME.test(ascii) ? ascii : null;
}
