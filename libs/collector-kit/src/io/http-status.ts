import type { PollFault } from '../collector';
import { pollFault } from '../fault';
import type { HttpReply } from '../poll-context';

/** The fault of a status other than 2xx, for requests that expect one; null when it is fine. */
export function faultOfStatus(
  status: number,
  headers: HttpReply['headers'],
  where: string,
): PollFault | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401)
    return pollFault('auth', `${where} refuses the credentials (HTTP 401): enter them again`);
  if (status === 403)
    return pollFault('auth', `${where} refuses this call (HTTP 403): the account lacks a right`);
  if (status === 429)
    return pollFault('rate-limited', `${where} asks to be polled less often (HTTP 429)${after(headers)}`);
  if (status >= 300 && status < 400)
    return pollFault(
      'bad-reply',
      `${where} sends on to ${headers['location'] ?? 'nowhere'} (HTTP ${status}): use that address`,
    );
  return pollFault('bad-reply', `${where} answered HTTP ${status}`);
}

function after(headers: HttpReply['headers']): string {
  const wait = headers['retry-after'];
  return wait === undefined ? '' : `, again after ${wait}`;
}
