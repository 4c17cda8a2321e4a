import { remark } from '@nachtwacht/domain';
import type { PollFault } from '../../collector';
import { pollFault } from '../../fault';
import { faultOfError } from '../fault-of-error';
import { Unproven } from './guarded-session';
import { troubleOf } from './library-errors';

/** What came from the agent's port: answers, something that answered no question, or nothing. */
export type Heard = 'answers' | 'something' | 'nothing';

/** What an error of a session means to a person. */
export function faultOfSnmp(error: unknown, where: string, version: '2c' | '3', heard: Heard): PollFault {
  if (error instanceof Unproven) return pollFault('bad-reply', remark('snmp-unproven', { where }));
  switch (troubleOf(error)) {
    case 'no-answer':
      return silence(where, version, heard);
    case 'wrong-digest':
      return pollFault('auth', remark('snmp-wrong-digest', { where }));
    case 'unknown-user':
      return pollFault('auth', remark('snmp-unknown-user', { where }));
    case 'wrong-level':
    case 'not-authorised':
      return pollFault('auth', remark('snmp-not-authorised', { where }));
    case 'cannot-decrypt':
      return pollFault('auth', remark('snmp-cannot-decrypt', { where }));
    case 'engine-changed':
      return pollFault('bad-reply', remark('snmp-engine', { where }));
    case 'too-big':
    case 'refused-value':
    case 'out-of-order':
    case 'other-oids':
      return pollFault('bad-reply', remark('snmp-nonsense', { where, cause: wordsOf(error) }));
    case 'other':
      return isOfSocket(error)
        ? faultOfError(error, where, 'answer')
        : pollFault('bad-reply', remark('snmp-nonsense', { where, cause: wordsOf(error) }), error);
  }
}

function silence(where: string, version: '2c' | '3', heard: Heard): PollFault {
  if (heard === 'answers') return pollFault('timeout', remark('snmp-fell-silent', { where }));
  if (heard === 'nothing')
    return pollFault('timeout', remark(version === '2c' ? 'snmp-silent' : 'snmp-silent-v3', { where }));
  // The engine said who it is, and then nothing to what was encrypted: agents drop what they can't decrypt.
  return version === '3'
    ? pollFault('auth', remark('snmp-cannot-decrypt', { where }))
    : pollFault('bad-reply', remark('snmp-not-snmp', { where }));
}

const isOfSocket = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
