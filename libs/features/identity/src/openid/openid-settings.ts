import type { FactorProof } from '@nachtwacht/domain';

/** The one OpenID service that people may sign in with, as whoever runs this installation has set it. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** null: a public client, which has PKCE alone. */
  readonly clientSecret: string | null;
  /** What people call it. */
  readonly name: string;
  /** Of Entra ID: the tenants, in lower case, whose people come in. null for any other service. */
  readonly tenants: readonly string[] | null;
  /** How its tokens tell of a second factor; null: they are not asked. */
  readonly proof: FactorProof | null;
}

/** Where the service sends people back to, on the page of ours that hands on what it said. */
export const OPENID_RETURN_PATH = '/sign-in/openid';
