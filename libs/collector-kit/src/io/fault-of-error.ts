import { getSystemErrorMap } from 'node:util';
import { PollFault } from '../collector';
import { pollFault } from '../fault';
import { DeniedAddress } from './dial';

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
  if (error instanceof DeniedAddress) return pollFault('misconfigured', error.message, error);
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const code = codeOf(first) ?? codeOf(error) ?? '';
  const message = first instanceof Error ? first.message : String(first);
  const known = faultOfCode(code, where, phase) ?? faultOfProtocol(code, message, where, phase);
  return known ?? pollFault('bad-reply', `${where}: ${code} ${message}`, error);
}

function faultOfCode(code: string, where: string, phase: Phase): PollFault | null {
  switch (code) {
    case 'ENOTFOUND':
      return pollFault(
        'misconfigured',
        `The name of ${where} does not resolve: check its spelling and the DNS of the domain`,
      );
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'EAI_NODATA':
      return pollFault(
        'misconfigured',
        `No name server answered for ${where}: check the DNS of this machine`,
      );
    case 'ECONNREFUSED':
      return pollFault('unreachable', `${where} refuses the connection: nothing listens on that port`);
    case 'EHOSTUNREACH':
    case 'EHOSTDOWN':
      return pollFault('unreachable', `${where} is not there: no answer on its own network`);
    case 'ENETUNREACH':
    case 'ENETDOWN':
      return pollFault('misconfigured', `This machine has no route to ${where}`);
    case 'ETIMEDOUT':
      return pollFault('timeout', `${where} did not answer the connection`);
    case 'ECONNRESET':
    case 'ECONNABORTED':
    case 'EPIPE':
      return phase === 'body'
        ? pollFault('bad-reply', `${where} broke off its answer before the end`)
        : pollFault('unreachable', `${where} closed the connection without an answer`);
    default:
      return OWN_LIMITS.has(code)
        ? pollFault('misconfigured', `This machine could not dial ${where}: ${wordsOf(code)}`)
        : null;
  }
}

function faultOfProtocol(code: string, message: string, where: string, phase: Phase): PollFault | null {
  if (code === 'HPE_HEADER_OVERFLOW')
    return pollFault('bad-reply', `${where} sent more headers than are read (32 KiB)`);
  if (code.startsWith('HPE_')) return pollFault('bad-reply', `${where} does not answer in HTTP: ${message}`);
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR'))
    return pollFault('bad-reply', `${where} sent a compressed answer that is damaged`);
  if (code.startsWith('ERR_INVALID_CHAR') || code === 'ERR_UNESCAPED_CHARACTERS')
    return pollFault(
      'misconfigured',
      `A setting or credential for ${where} holds a character that HTTP forbids`,
    );
  if (phase !== 'tls') return null;
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH|HTTP_REQUEST|UNEXPECTED_MESSAGE|BAD_RECORD|DECODE/.test(code))
    return pollFault('bad-reply', `${where} does not speak TLS: check the port, or use http://`);
  if (/CERTIFICATE_REQUIRED/.test(code))
    return pollFault('auth', `${where} asks for a client certificate, which is not supported`);
  return pollFault(
    'misconfigured',
    `No TLS connection with ${where} (${code}): its TLS version or keys may be too old`,
  );
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

function wordsOf(code: string): string {
  for (const [name, words] of getSystemErrorMap().values()) if (name === code) return words;
  return code;
}
