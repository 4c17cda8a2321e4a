import type { Aspect } from '@nachtwacht/collector-kit';
import { RESPONSE_PROBLEMS } from './response';

/** OpenSSL's and Node's words for a chain or name that no browser accepts. A word that is not here is unknown. */
const CHAIN_PROBLEMS = [
  'no-certificate',
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
] as const;

export const httpAspects = {
  reach: {
    label: { nl: 'Bereikbaar', en: 'Reachable' },
    reach: true,
    policy: {
      kind: 'reach',
      lossPercent: { warning: null, critical: null },
      latencyMs: { warning: null, critical: null },
    },
  },
  response: {
    label: { nl: 'Antwoord', en: 'Response' },
    policy: {
      kind: 'state',
      ok: ['as-expected'],
      warning: [],
      critical: RESPONSE_PROBLEMS,
    },
  },
  latency: {
    label: { nl: 'Reactietijd', en: 'Response time' },
    policy: { kind: 'level', unit: 'milliseconds', bad: 'above', warning: 5000, critical: null },
    metrics: {
      latency_ms: { label: { nl: 'Reactietijd', en: 'Response time' }, unit: 'milliseconds' },
    },
  },
  certificate: {
    label: { nl: 'Certificaat geldig tot', en: 'Certificate valid until' },
    policy: { kind: 'expiry', warningDays: 21, criticalDays: 7 },
  },
  'certificate-chain': {
    label: { nl: 'Certificaat vertrouwd', en: 'Certificate trusted' },
    policy: { kind: 'state', ok: ['trusted'], warning: [], critical: CHAIN_PROBLEMS },
  },
} satisfies Record<string, Aspect>;
