import * as oidc from 'openid-client';
import type { OpenIdRefusal } from './openid-refusal';

export interface ReadFailure {
  readonly code: OpenIdRefusal;
  /** For the log: what failed, never with what. */
  readonly detail: string;
}

/** Errors of the library by the code it gives them. */
const BY_CODE: Readonly<Record<string, OpenIdRefusal>> = {
  OAUTH_TIMEOUT: 'openid-away',
  OAUTH_ABORT: 'openid-away',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'openid-away',
  OAUTH_RESPONSE_IS_NOT_JSON: 'openid-away',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'openid-clock',
};

/** Errors that the service itself names, in the standard's words. */
const BY_NAME: Readonly<Record<string, OpenIdRefusal>> = {
  access_denied: 'openid-denied',
  invalid_grant: 'openid-over',
  server_error: 'openid-away',
  temporarily_unavailable: 'openid-away',
  invalid_client: 'openid-misconfigured',
  unauthorized_client: 'openid-misconfigured',
  invalid_request: 'openid-misconfigured',
  invalid_scope: 'openid-misconfigured',
};

/** What went wrong between this server and the OpenID service, for the person and for the log. */
export function readFailure(error: unknown): ReadFailure {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError)
    return { code: BY_NAME[error.error] ?? 'openid-bad-answer', detail: `it said ${error.error}` };
  if (error instanceof oidc.WWWAuthenticateChallengeError)
    return { code: 'openid-misconfigured', detail: 'it did not accept the client id and secret' };
  if (error instanceof oidc.ClientError) {
    const code = BY_CODE[error.code ?? ''] ?? 'openid-bad-answer';
    return { code, detail: detailOf(error) };
  }
  // What fetch throws when nobody answers.
  if (error instanceof TypeError) return { code: 'openid-away', detail: detailOf(error) };
  throw error;
}

function detailOf(error: Error): string {
  const causes = [error.message];
  // The library puts what it compared beside the message of an error; only messages are read.
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) causes.push(cause.message);
  return causes.join(': ');
}
