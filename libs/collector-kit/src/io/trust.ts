import { remark, type Remark } from '@nachtwacht/domain';
import type { PollFault } from '../collector';
import { pollFault } from '../fault';
import type { Certificate, Trust } from '../poll-context';

/** What the server showed in the handshake. */
export interface Shown {
  readonly certificate?: Certificate;
  readonly certificateProblem?: string | null;
}

/**
 * Whether the server on the other end may be told anything. Asked after the handshake and before the first byte of
 * ours, so that credentials never reach a server that is not the one the person meant.
 * @returns the fault that says what to do, or null
 */
export function distrust(
  { certificate, certificateProblem }: Shown,
  trust: Trust | undefined,
  where: string,
): PollFault | null {
  if (trust === 'any') return null;
  const fingerprint = certificate?.fingerprint256 ?? 'none';
  if (trust !== undefined) return differs(fingerprint, trust.fingerprint, where);
  return certificateProblem === null
    ? null
    : pollFault('misconfigured', untrusted(certificateProblem ?? 'no-certificate', where, fingerprint));
}

function differs(shown: string, pinned: string, where: string): PollFault | null {
  const wanted = bare(pinned);
  if (!/^[0-9a-f]{64}$/.test(wanted)) return pollFault('misconfigured', remark('pin-malformed'));
  if (bare(shown) === wanted) return null;
  return pollFault('misconfigured', remark('pin-differs', { where, fingerprint: shown }));
}

function untrusted(problem: string, where: string, fingerprint: string): Remark {
  switch (problem) {
    case 'CERT_HAS_EXPIRED':
      return remark('certificate-expired', { where });
    case 'CERT_NOT_YET_VALID':
      return remark('certificate-early', { where });
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return remark('certificate-other-name', { where, fingerprint });
    default:
      return remark('certificate-untrusted', { where, cause: problem, fingerprint });
  }
}

function bare(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').trim().toLowerCase();
}
