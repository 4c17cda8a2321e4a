import { remark } from '@nachtwacht/domain';
import { pollFault } from '../../fault';
import type { PingBurst, PingReply } from '../../poll-context';
import { resolveJudged } from '../door/judged';
import { faultOfError } from '../fault-of-error';
import { orAborted } from '../or-aborted';
import { readHost } from '../read-host';
import { stopFault, type Scope, type Stoppable } from '../scope';
import { pingByProgram } from './program';
import { ECHO_PORT, udpEcho } from './udp-echo';

const PING_LIMITS = { count: [1, 20], intervalMs: [10, 10_000], timeoutMs: [10, 10_000] } as const;

/** Sends a burst to the one address that the host resolves to and the guard lets through. */
export async function ping(scope: Scope, burst: PingBurst): Promise<PingReply> {
  requireLimits(burst);
  const host = readHost(burst.host);
  const controller = new AbortController();
  const exchange: Stoppable = {
    stop: (reason) => {
      controller.abort(stopFault(reason, host, resolved ? 'answer' : 'name', scope.deadlineMs));
    },
  };
  let resolved = false;
  scope.enter(exchange);
  try {
    const port = burst.method === 'udp-echo' ? (burst.port ?? ECHO_PORT) : null;
    const to = await orAborted(resolveJudged(scope.door, host, port), controller.signal);
    resolved = true;
    return burst.method === 'udp-echo'
      ? await udpEcho(to, burst, controller.signal)
      : await pingByProgram(to, burst, controller.signal);
  } catch (error) {
    throw faultOfError(error, host, 'name');
  } finally {
    scope.leave(exchange);
  }
}

function requireLimits(burst: PingBurst): void {
  for (const name of ['count', 'intervalMs', 'timeoutMs'] as const) {
    const [min, max] = PING_LIMITS[name];
    const value = burst[name];
    if (!Number.isInteger(value) || value < min || value > max)
      throw pollFault('misconfigured', remark('ping-number', { name, entered: value, min, max }));
  }
}
