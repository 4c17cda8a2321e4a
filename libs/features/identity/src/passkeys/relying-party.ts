import { PASSKEY_CEREMONY_MS } from '@nachtwacht/domain';
import type { PasskeyAnswer, PasskeyMade } from '@nachtwacht/contracts';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { KeptPasskey, NewPasskey, PasskeyHandle } from './passkey-store';

/** EdDSA, ES256 and RS256: every device makes one of them. */
const ALGORITHMS = [-8, -7, -257];

/** `unverified`: the device did not ask who holds it; everything else that is not right is `wrong`. */
export type Checked<T> = T | 'wrong' | 'unverified';

/** The side that people prove themselves to: the address they type, and no other. */
export class RelyingParty {
  private readonly id: string;
  private readonly origin: string;
  /** Browsers keep passkeys for pages with https, and for this machine by its name. */
  readonly isPossible: boolean;

  constructor(publicUrl: string) {
    const { hostname, origin, protocol } = new URL(publicUrl);
    this.id = hostname;
    this.origin = origin;
    this.isPossible = protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost');
  }

  /** Of a device that asks for its PIN, a finger or a face, and finds the key without being told a name. */
  askToMake(
    person: { readonly id: string; readonly email: string; readonly name: string },
    known: readonly PasskeyHandle[],
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return generateRegistrationOptions({
      rpName: 'Nachtwacht',
      rpID: this.id,
      userID: new TextEncoder().encode(person.id),
      userName: person.email,
      userDisplayName: person.name,
      attestationType: 'none',
      timeout: PASSKEY_CEREMONY_MS,
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: known.map(descriptor),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** @param known the only keys that will do; none leaves it to the person */
  askToSign(known: readonly PasskeyHandle[]): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.id,
      timeout: PASSKEY_CEREMONY_MS,
      userVerification: 'required',
      allowCredentials: known.map(descriptor),
    });
  }

  async checkMade(response: PasskeyMade, challenge: string): Promise<Checked<Omit<NewPasskey, 'name'>>> {
    const checked = await verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.id,
      supportedAlgorithmIDs: ALGORITHMS,
      // Asked below, so that a person is told so.
      requireUserVerification: false,
    }).catch(notRight);
    if (!checked?.verified) return 'wrong';
    const { credential, userVerified } = checked.registrationInfo;
    if (!userVerified) return 'unverified';
    const { id, publicKey, counter } = credential;
    return { credentialId: id, publicKey, counter, transports: response.response.transports };
  }

  /** @returns the counter of the device; whether it moved on is up to whoever asks */
  async checkSigned(response: PasskeyAnswer, challenge: string, kept: KeptPasskey): Promise<Checked<number>> {
    const { userHandle, ...signed } = response.response;
    const checked = await verifyAuthenticationResponse({
      response: {
        ...response,
        response: { ...signed, ...(userHandle !== undefined && { userHandle }) },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.id,
      credential: { id: kept.credentialId, publicKey: kept.publicKey, counter: 0 },
      // Asked below, so that a person is told so.
      requireUserVerification: false,
    }).catch(notRight);
    if (!checked?.verified) return 'wrong';
    const { userVerified, newCounter } = checked.authenticationInfo;
    return userVerified ? newCounter : 'unverified';
  }
}

/** The library throws whatever is wrong with what a stranger sent; none of it is a fault of ours. */
function notRight(): null {
  return null;
}

function descriptor({ credentialId, transports }: PasskeyHandle) {
  return { id: credentialId, transports: [...transports] };
}
