import type { OpenIdClaims } from '@nachtwacht/domain';
import * as oidc from 'openid-client';
import { refuse, type OpenIdRefusal } from './openid-refusal';
import { OPENID_RETURN_PATH, type OpenIdSettings } from './openid-settings';
import { readFailure } from './read-failure';

/** What the answer has to match. Known to this server alone, until the answer is there. */
export interface FlowChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The service's own description is asked for again after this. */
const DESCRIPTION_LASTS_MS = 3_600_000;
const PATIENCE_SECONDS = 10;

/** Speaks to the OpenID service: authorization code with PKCE, and nothing but the validated ID token is looked at. */
export class OpenIdClient {
  private description: { readonly config: Promise<oidc.Configuration>; readonly until: number } | null = null;
  private readonly returnUrl: string;

  /** @param onFailure told for the log; no token, code or secret is in it */
  constructor(
    private readonly settings: OpenIdSettings,
    publicUrl: string,
    private readonly onFailure: (code: OpenIdRefusal, detail: string) => void,
    private readonly clock: { now(): number } = Date,
  ) {
    this.returnUrl = new URL(OPENID_RETURN_PATH, publicUrl).href;
  }

  /** @returns where to send the person, and what to keep until the person is back */
  async begin(): Promise<{ readonly url: string; readonly checks: FlowChecks }> {
    const config = await this.heard(this.configuration());
    const checks = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.returnUrl,
      scope: 'openid profile',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
      ...askedProof(this.settings),
    });
    return { url: url.href, checks };
  }

  /**
   * @param search what the service put behind the address it sent the person back to
   * @returns the claims of an ID token whose signature, issuer, audience, nonce and times are right
   * @throws APIError in words for the person
   */
  async finish(search: string, checks: FlowChecks): Promise<OpenIdClaims> {
    const answer = new URL(this.returnUrl);
    answer.search = search;
    if (answer.searchParams.get('state') !== checks.state) refuse('openid-over');
    const config = await this.heard(this.configuration());
    const tokens = await this.heard(
      oidc.authorizationCodeGrant(config, answer, {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.verifier,
        idTokenExpected: true,
      }),
    );
    return { ...tokens.claims() };
  }

  private configuration(): Promise<oidc.Configuration> {
    if (this.description === null || this.description.until <= this.clock.now()) {
      const config = discover(this.settings);
      const asked = { config, until: this.clock.now() + DESCRIPTION_LASTS_MS };
      this.description = asked;
      // One that failed is asked for again the next time.
      config.catch(() => {
        if (this.description === asked) this.description = null;
      });
    }
    return this.description.config;
  }

  private async heard<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      const { code, detail } = readFailure(error);
      if (code !== 'openid-denied') this.onFailure(code, detail);
      return refuse(code);
    }
  }
}

function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const secret = clientSecret === null ? oidc.None() : bySecret(clientSecret);
  // Else the library trusts the connection and leaves the signature of the ID token unread.
  const execute = [oidc.enableNonRepudiationChecks];
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- on this very machine only, as the settings see to
  if (url.protocol === 'http:') execute.push(oidc.allowInsecureRequests);
  return oidc.discovery(url, clientId, undefined, secret, { timeout: PATIENCE_SECONDS, execute });
}

/** In the way the service names; the standard's own where it names none. */
function bySecret(secret: string): oidc.ClientAuth {
  return (server, client, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const prove = ways.includes('client_secret_post') ? oidc.ClientSecretPost : oidc.ClientSecretBasic;
    return prove(secret)(server, client, body, headers);
  };
}

/** Where a proof was agreed that can be asked for, it is. */
function askedProof({ proof }: OpenIdSettings): Record<string, string> {
  if (proof?.claim === 'acr') return { acr_values: proof.values.join(' ') };
  if (proof?.claim !== 'acrs') return {};
  return { claims: JSON.stringify({ id_token: { acrs: { essential: true, values: proof.values } } }) };
}
