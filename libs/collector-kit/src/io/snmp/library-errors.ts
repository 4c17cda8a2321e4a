import * as snmp from 'net-snmp';

const { ErrorStatus, ResponseInvalidCode } = snmp;

/** What the library's errors mean for the next step. Their classes are told apart by name: two of them have no type. */
export type Trouble =
  /** No answer to three packets. */
  | 'no-answer'
  | 'too-big'
  /** The agent has it not, or will not show it. */
  | 'refused-value'
  | 'not-authorised'
  | 'wrong-digest'
  | 'unknown-user'
  | 'wrong-level'
  | 'cannot-decrypt'
  | 'engine-changed'
  | 'out-of-order'
  | 'other-oids'
  | 'other';

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return 'other';
  if (error.name === 'RequestTimedOutError') return 'no-answer';
  if (error.name === 'RequestFailedError') return troubleOfStatus(numberIn(error, 'status'));
  return error.name === 'ResponseInvalidError'
    ? troubleOfCode(numberIn(error, 'code'), error.message)
    : 'other';
}

function troubleOfStatus(status: number): Trouble {
  if (status === ErrorStatus.TooBig) return 'too-big';
  return status === ErrorStatus.AuthorizationError ? 'not-authorised' : 'refused-value';
}

/** Not in the list of the types: the library got it later. */
const NOT_IN_TIME_WINDOW = 14;

function troubleOfCode(code: number, message: string): Trouble {
  switch (code) {
    case ResponseInvalidCode.EAuthFailure:
      return troubleOfReport(message);
    case ResponseInvalidCode.ECouldNotDecrypt:
      return 'cannot-decrypt';
    case ResponseInvalidCode.EUnexpectedReport:
    case NOT_IN_TIME_WINDOW:
      return 'engine-changed';
    case ResponseInvalidCode.EOutOfOrder:
      return 'out-of-order';
    case ResponseInvalidCode.EReqResOidNoMatch:
      return 'other-oids';
    default:
      // The library names the code of "out of order" wrongly in one place, so that there is none.
      return message.includes('does not precede') ? 'out-of-order' : 'other';
  }
}

/** The words of the library for the counters of RFC 3414 that an agent reports. */
function troubleOfReport(message: string): Trouble {
  if (message.startsWith('Unknown User')) return 'unknown-user';
  if (message.startsWith('Unsupported Security')) return 'wrong-level';
  if (message.startsWith('Decryption')) return 'cannot-decrypt';
  if (message.startsWith('Not In Time') || message.startsWith('Unknown Engine')) return 'engine-changed';
  return 'wrong-digest';
}

function numberIn(error: Error, field: 'status' | 'code'): number {
  const value: unknown = (error as Error & { status?: unknown; code?: unknown })[field];
  return typeof value === 'number' ? value : -1;
}
