import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import { claimsIn, SigningKey, type Claims } from './signing-key';
import { signInPage } from './sign-in-page';

export const OPENID_CLIENT = { id: 'nachtwacht', secret: 'a secret of the test & its service' } as const;

export interface TestOpenIdProvider {
  readonly issuer: string;
  /** Opens for business: people are sent back to this address and no other. */
  serve(returnUrl: string): void;
  /** What is said of who signs in under this name, beside the name as subject. */
  readonly people: Map<string, Claims>;
  /** Changes each token answer from now on; null leaves them. */
  tamper(change: ((idToken: string) => string) | null): void;
  /** Signed as the service signs. */
  sign(claims: Claims): string;
  /** From now on nobody answers; with false again. */
  goAway(away: boolean): void;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A real OpenID service on 127.0.0.1: oidc-provider, with a sign-in page that believes any name. */
export async function startOpenIdProvider(): Promise<TestOpenIdProvider> {
  const key = new SigningKey();
  const people = new Map<string, Claims>();
  let change: ((idToken: string) => string) | null = null;
  let isAway = false;
  let handler: Handler = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => {
    if (isAway) request.socket.destroy();
    else handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    issuer,
    people,
    serve: (returnUrl) => {
      const provider = new Provider(issuer, configuration(key, people, returnUrl));
      provider.use(async (ctx, next) => {
        await next();
        const body: unknown = ctx.body;
        if (change && ctx.path === '/token' && isTokens(body))
          ctx.body = { ...body, id_token: change(body.id_token) };
      });
      const callback = provider.callback();
      const page = signInPage(provider, (login) => factorsOf(people.get(login)));
      handler = (request, response) => {
        if (request.url?.startsWith('/interaction/')) page(request, response);
        else if (request.url === '/favicon.ico') response.writeHead(204).end();
        else void callback(request, response);
      };
    },
    tamper: (next) => {
      change = next;
    },
    sign: (claims) => key.sign(claims),
    goAway: (away) => {
      isAway = away;
      if (away) server.closeAllConnections();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Claims changed and signed anew by `sign`. */
export function changed(sign: (claims: Claims) => string, over: Claims): (idToken: string) => string {
  return (idToken) => sign({ ...claimsIn(idToken), ...over });
}

/** By what somebody signs in: `amr` of the claims. */
function factorsOf(claims: Claims | undefined): string[] {
  const said = claims?.['amr'];
  return Array.isArray(said) ? said.map(String) : [];
}

function isTokens(body: unknown): body is { readonly id_token: string } {
  return typeof body === 'object' && body !== null && 'id_token' in body && typeof body.id_token === 'string';
}

function configuration(key: SigningKey, people: Map<string, Claims>, returnUrl: string): Configuration {
  return {
    clients: [
      {
        client_id: OPENID_CLIENT.id,
        client_secret: OPENID_CLIENT.secret,
        redirect_uris: [returnUrl],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [key.jwk] },
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    // In the ID token, as Entra ID does it.
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'tid', 'oid', 'amr', 'email'], profile: ['preferred_username'] },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    // Whoever signs in agrees: consent is between the service and its people.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}
