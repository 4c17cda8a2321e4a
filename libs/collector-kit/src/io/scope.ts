import type { PollFault } from '../collector';
import { pollFault } from '../fault';
import type { AddressGuard } from './address-guard';
import type { Phase } from './fault-of-error';

/** Why an exchange is stopped from outside. */
export type StopReason = 'deadline' | 'closed';

/** An exchange that is under way and can be stopped; it then rejects and frees its socket or process. */
export interface Stoppable {
  stop(reason: StopReason): void;
}

/** What the exchanges of one poll share: one deadline, one guard. */
export interface Scope {
  readonly guard: AddressGuard;
  readonly deadlineMs: number;
  /** Counts an exchange in; one that comes after the end is stopped at once. */
  enter(exchange: Stoppable): void;
  leave(exchange: Stoppable): void;
}

const UNTIL: Readonly<Record<Exclude<Phase, 'name'>, string>> = {
  connect: 'did not take the connection',
  tls: 'did not finish the TLS handshake',
  answer: 'took the connection and did not answer',
  body: 'did not finish its answer',
};

/** The fault of an exchange that was stopped. Waiting for our own name server does not count against the asset. */
export function stopFault(reason: StopReason, where: string, phase: Phase, deadlineMs: number): PollFault {
  if (reason === 'closed')
    return pollFault('bad-reply', `The poll ended while ${where} was still being asked`);
  const within = `within ${deadlineMs / 1000} s`;
  return phase === 'name'
    ? pollFault(
        'misconfigured',
        `The name of ${where} was not resolved ${within}: check the DNS of this machine`,
      )
    : pollFault('timeout', `${where} ${UNTIL[phase]} ${within}`);
}
