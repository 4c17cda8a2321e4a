import { WebAuthnError, browserSupportsWebAuthn } from '@simplewebauthn/browser';

/** Why the browser or the device did not do it; each has a sentence. `replaced`: another question came in its place. */
export type PasskeyProblemKind =
  | 'insecure'
  | 'unsupported'
  | 'cancelled'
  | 'not-made'
  | 'other-address'
  | 'known'
  | 'too-simple'
  | 'failed'
  | 'replaced';

export class PasskeyProblem extends Error {
  override readonly name = 'PasskeyProblem';

  constructor(readonly kind: PasskeyProblemKind) {
    super(kind);
  }
}

const BY_CODE: Readonly<Record<string, PasskeyProblemKind>> = {
  ERROR_CEREMONY_ABORTED: 'replaced',
  ERROR_INVALID_DOMAIN: 'other-address',
  ERROR_INVALID_RP_ID: 'other-address',
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: 'known',
  ERROR_AUTHENTICATOR_MISSING_DISCOVERABLE_CREDENTIAL_SUPPORT: 'too-simple',
  ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT: 'too-simple',
  ERROR_AUTHENTICATOR_NO_SUPPORTED_PUBKEYCREDPARAMS_ALG: 'too-simple',
};

/** @param asked what the person was doing: a refusal by the browser has one name for both */
export function problemOf(error: unknown, asked: 'make' | 'use'): PasskeyProblem {
  const cause = error instanceof WebAuthnError ? error.cause : error;
  // Browsers say this alone, so that no page learns which passkeys there are.
  if (cause instanceof Error && cause.name === 'NotAllowedError')
    return new PasskeyProblem(asked === 'make' ? 'not-made' : 'cancelled');
  const kind = error instanceof WebAuthnError ? BY_CODE[error.code] : undefined;
  return new PasskeyProblem(kind ?? 'failed');
}

/** Browsers keep passkeys for https, and for the machine itself by its name; an address in numbers has none. */
export function isPasskeyPlace({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): boolean {
  return protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost');
}

/** @throws PasskeyProblem where no passkey can work, before anything is asked of the server */
export function requirePasskeys(): void {
  if (!isPasskeyPlace(window.location)) throw new PasskeyProblem('insecure');
  if (!browserSupportsWebAuthn()) throw new PasskeyProblem('unsupported');
}
