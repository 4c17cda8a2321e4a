import { remark, type Remark } from '@nachtwacht/domain';
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
  if (status === 401) return pollFault('auth', remark('credentials-refused', { where }));
  if (status === 403) return pollFault('auth', remark('call-refused', { where }));
  if (status === 429) return pollFault('rate-limited', patience(where, headers['retry-after']));
  if (status >= 300 && status < 400)
    return pollFault(
      'bad-reply',
      remark('sends-on', { where, status, location: headers['location'] ?? remark('nowhere') }),
    );
  return pollFault('bad-reply', remark('http-status', { where, status }));
}

function patience(where: string, wait: string | undefined): Remark {
  return wait === undefined
    ? remark('asks-for-patience', { where })
    : remark('asks-for-patience-until', { where, wait });
}
