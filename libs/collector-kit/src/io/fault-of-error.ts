import { remark } from '@nachtwacht/domain';
import { getSystemErrorMap } from 'node:util';
import { PollFault } from '../collector';
import { pollFault } from '../fault';

/** How far an exchange had come when it failed. */
export type Phase = 'name' | 'connect' | 'tls' | 'answer' | 'body';

const OWN_LIMITS = new Set(['EMFILE', 'ENFILE', 'ENOBUFS', 'ENOMEM', 'EADDRNOTAVAIL', 'EACCES', 'EPERM']);

/**
 * Names what went wrong in the words of the product. Only what the watched thing itself did becomes `unreachable`:
 * a name that does not resolve or a missing route is ours to look into and must not count as its outage.
 * @param where who was asked, such as "www.example.nl:443"
 */
export function faultOfError(error: unknown, where: string, phase: Phase): PollFault {
  if (error instanceof PollFault) return error;
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const code = codeOf(first) ?? codeOf(error) ?? '';
  const message = first instanceof Error ? first.message : String(first);
  const known = faultOfCode(code, where, phase) ?? faultOfProtocol(code, message, where, phase);
  return (
    known ?? pollFault('bad-reply', remark('exchange-failed', { where, cause: `${code} ${message}` }), error)
  );
}

function faultOfCode(code: string, where: string, phase: Phase): PollFault | null {
  switch (code) {
    case 'ENOTFOUND':
      return pollFault('misconfigured', remark('name-unknown', { where }));
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'EAI_NODATA':
      return pollFault('misconfigured', remark('no-name-server', { where }));
    case 'ECONNREFUSED':
      return pollFault('unreachable', remark('connection-refused', { where }));
    case 'EHOSTUNREACH':
    case 'EHOSTDOWN':
      return pollFault('unreachable', remark('not-there', { where }));
    case 'ENETUNREACH':
    case 'ENETDOWN':
      return pollFault('misconfigured', remark('no-route', { where }));
    case 'ETIMEDOUT':
      return pollFault('timeout', remark('no-answer', { where }));
    case 'ECONNRESET':
    case 'ECONNABORTED':
    case 'EPIPE':
      return phase === 'body'
        ? pollFault('bad-reply', remark('broken-off', { where }))
        : pollFault('unreachable', remark('closed-without-answer', { where }));
    default:
      return OWN_LIMITS.has(code)
        ? pollFault('misconfigured', remark('own-limits', { where, cause: wordsOf(code) }))
        : null;
  }
}

function faultOfProtocol(code: string, message: string, where: string, phase: Phase): PollFault | null {
  if (code === 'HPE_HEADER_OVERFLOW') return pollFault('bad-reply', remark('headers-too-large', { where }));
  if (code.startsWith('HPE_')) return pollFault('bad-reply', remark('not-http', { where, cause: message }));
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR'))
    return pollFault('bad-reply', remark('damaged-answer', { where }));
  if (code.startsWith('ERR_INVALID_CHAR') || code === 'ERR_UNESCAPED_CHARACTERS')
    return pollFault('misconfigured', remark('forbidden-character', { where }));
  if (phase !== 'tls') return null;
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH|HTTP_REQUEST|UNEXPECTED_MESSAGE|BAD_RECORD|DECODE/.test(code))
    return pollFault('bad-reply', remark('not-tls', { where }));
  if (/CERTIFICATE_REQUIRED/.test(code)) return pollFault('auth', remark('client-certificate', { where }));
  return pollFault('misconfigured', remark('tls-failed', { where, cause: code }));
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

function wordsOf(code: string): string {
  for (const [name, words] of getSystemErrorMap().values()) if (name === code) return words;
  return code;
}
