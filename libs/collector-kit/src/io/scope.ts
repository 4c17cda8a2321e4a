import { remark } from '@nachtwacht/domain';
import type { PollFault } from '../collector';
import { pollFault } from '../fault';
import type { DeviceIdentity } from './device-identity';
import type { Door } from './door/door';
import type { Phase } from './fault-of-error';

/** Why an exchange is stopped from outside. */
export type StopReason = 'deadline' | 'closed';

/** An exchange that is under way and can be stopped; it then rejects and frees its socket or process. */
export interface Stoppable {
  stop(reason: StopReason): void;
}

/** What the exchanges of one poll share: one deadline, one door. */
export interface Scope {
  readonly door: Door;
  readonly deadlineMs: number;
  readonly identity: DeviceIdentity | null;
  /** Counts an exchange in; one that comes after the end is stopped at once. */
  enter(exchange: Stoppable): void;
  leave(exchange: Stoppable): void;
}

const TOO_SLOW = {
  connect: 'connect-too-slow',
  tls: 'tls-too-slow',
  answer: 'answer-too-slow',
  body: 'body-too-slow',
} as const satisfies Record<Exclude<Phase, 'name'>, string>;

/** The fault of an exchange that was stopped. Waiting for our own name server does not count against the asset. */
export function stopFault(reason: StopReason, where: string, phase: Phase, deadlineMs: number): PollFault {
  if (reason === 'closed') return pollFault('bad-reply', remark('ended-while-asking', { where }));
  const seconds = deadlineMs / 1000;
  return phase === 'name'
    ? pollFault('misconfigured', remark('name-too-slow', { where, seconds }))
    : pollFault('timeout', remark(TOO_SLOW[phase], { where, seconds }));
}
