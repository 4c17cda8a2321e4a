import { createHash, type KeyObject, type X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { cleanText } from '../clean-text';
import type { Certificate } from '../poll-context';
import type { Shown } from './trust';

const MAX_CHAIN = 10;
const MAX_NAMES = 200;
const SUBJECT_LENGTH = 300;
/** Node writes a name that holds a comma as a quoted JSON text. */
const ALTERNATIVE_NAME = /(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]+)/g;

function certificateOf(x509: X509Certificate): Certificate {
  return {
    subject: oneLine(x509.subject),
    issuer: oneLine(x509.issuer),
    validFrom: toIso(x509.validFrom),
    validTo: toIso(x509.validTo),
    fingerprint256: x509.fingerprint256,
    names: namesOf(x509.subjectAltName),
  };
}

/** What a server showed in a handshake, read once: Node gives the certificate only to the first who asks. */
export function shownBy(socket: TLSSocket): { readonly shown: Shown; readonly key: () => string } {
  const x509 = socket.getPeerX509Certificate();
  if (x509 === undefined) return { shown: {}, key: () => 'none' };
  const shown = { certificate: certificateOf(x509), certificateProblem: problemOf(socket) };
  return { shown, key: () => fingerprintOf(x509.publicKey) };
}

/** SHA-256 of the public key as it stands in the certificate (SPKI), in the spelling of certificates. */
function fingerprintOf(key: KeyObject): string {
  const digest = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  return digest.toUpperCase().match(/../g)?.join(':') ?? digest;
}

/** The chain as it was sent, leaf first. */
export function chainOf(socket: TLSSocket): readonly Certificate[] {
  const chain: Certificate[] = [];
  let next = socket.getPeerX509Certificate();
  while (next !== undefined && chain.length < MAX_CHAIN) {
    const certificate = certificateOf(next);
    if (chain.some((seen) => seen.fingerprint256 === certificate.fingerprint256)) break;
    chain.push(certificate);
    next = next.issuerCertificate;
  }
  return chain;
}

/** OpenSSL's (or Node's) word for what is wrong with chain or name, null when nothing is. */
export function problemOf(socket: TLSSocket): string | null {
  if (socket.authorized) return null;
  // Typed as an Error, in truth the code as a text wherever there is one.
  const problem: unknown = socket.authorizationError;
  if (typeof problem === 'string') return cleanText(problem, 100);
  if (problem instanceof Error)
    return cleanText('code' in problem ? String(problem.code) : problem.message, 100);
  return 'UNTRUSTED';
}

/** Node writes "C=NL\nO=…\nCN=…". */
function oneLine(name: string | undefined): string {
  return cleanText((name ?? '').replaceAll('\n', ', '), SUBJECT_LENGTH);
}

/** '' when the certificate holds no readable date. */
function toIso(date: string): string {
  const at = Date.parse(date);
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
}

function namesOf(alternativeNames: string | undefined): readonly string[] {
  const names: string[] = [];
  for (const [, name = ''] of (alternativeNames ?? '').matchAll(ALTERNATIVE_NAME)) {
    if (names.length >= MAX_NAMES) break;
    names.push(cleanText(name, 255));
  }
  return names;
}
