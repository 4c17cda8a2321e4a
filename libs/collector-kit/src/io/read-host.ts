import { remark } from '@nachtwacht/domain';
import { pollFault } from '../fault';
import { asciiHost } from '../host';

/** Returns a host that a person entered in ASCII; `misconfigured` when it is none. */
export function readHost(text: string): string {
  const host = asciiHost(text);
  if (host !== null) return host;
  throw pollFault('misconfigured', remark('no-host', { entered: text }));
}
