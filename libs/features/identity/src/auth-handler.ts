import { ProblemException } from '@nachtwacht/server-kit';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express';
import { AUTH_ROUTES, type Auth, type AuthRoute } from './auth';
import { CLIENT_ADDRESS_HEADER } from './client-address-header';

export interface AuthHandlerOptions {
  /** The address people type. */
  readonly publicUrl: string;
  /** Told of a session that a person has just ended. */
  readonly onSignedOut: (sessionId: string) => void;
  /** Told of who has another second factor, or none: every session but this one has to end. */
  readonly onFactorChanged: OnFactorChanged;
  /** Is this the first time that a person uses this code? A right code is good for once (RFC 6238, 5.2). */
  readonly isFirstUse: (userId: string, code: string) => Promise<boolean>;
}

export type OnFactorChanged = (
  userId: string,
  sessionId: string,
  change: 'second-factor-added' | 'second-factor-removed',
) => Promise<void>;

/**
 * The sign-in library behind an allow-list: a route that is not named there does not exist, and of a body only what
 * signing in needs is passed on. Mount at AUTH_PATH, after the reader of JSON and the comparison of origins.
 */
export function authHandler(auth: Auth, options: AuthHandlerOptions): RequestHandler {
  return (request, response, next) => {
    const route = AUTH_ROUTES.find(({ method, path }) => method === request.method && path === request.path);
    if (!route) {
      response.status(404).json({ code: 'not-found', message: 'There is no such way to sign in.' });
      return;
    }
    sessionOf(auth, fromNodeHeaders(request.headers))
      .then(async (before) => {
        const answer = await auth.handler(asFetched(request, route, options.publicUrl));
        if (await isReplay(auth, answer, { request, before }, options)) {
          response
            .status(401)
            .json({ code: 'code-used', message: 'This code was used. Wait for the next one.' });
          return;
        }
        if (before !== null && answer.ok) {
          if (route.path === '/sign-out') options.onSignedOut(before.id);
          if (CHANGES_FACTOR.includes(route.path))
            await endOthers(auth, answer, { ...route, before }, options);
          else if (SIGNS_IN.test(route.path)) await endBefore(auth, answer, before, options);
        }
        await relay(answer, response);
      })
      .catch(next);
  };
}

/** By somebody who is signed in already. While signing in, verifying a code changes nothing. */
const CHANGES_FACTOR = ['/two-factor/verify-totp', '/two-factor/disable', '/passkey/add', '/passkey/remove'];

const REMOVES_FACTOR = ['/two-factor/disable', '/passkey/remove'];

const SIGNS_IN = /^\/(sign-in\/|passkey\/sign-in$|two-factor\/verify-|openid\/finish$)/;

interface PresentSession {
  readonly id: string;
  readonly userId: string;
  /** What opens it. */
  readonly token: string;
}

async function sessionOf(auth: Auth, headers: Headers): Promise<PresentSession | null> {
  if (!headers.has('cookie')) return null;
  const found = await auth.api.getSession({ headers });
  return found && { id: found.session.id, userId: found.user.id, token: found.session.token };
}

/**
 * The library gives who changes the app a new session, by the answer's cookie; passkeys leave the present one as it is.
 * Every other one ends.
 */
async function endOthers(
  auth: Auth,
  answer: Response,
  { path, before }: AuthRoute & { readonly before: PresentSession },
  options: AuthHandlerOptions,
): Promise<void> {
  const now = path.startsWith('/passkey/') ? before : await givenBy(answer, auth);
  const change = REMOVES_FACTOR.includes(path) ? 'second-factor-removed' : 'second-factor-added';
  if (now) await options.onFactorChanged(now.userId, now.id, change);
}

/** Who signs in once more in the same browser has no use for the session before, and could not end it any more. */
async function endBefore(
  auth: Auth,
  answer: Response,
  before: PresentSession,
  { onSignedOut }: AuthHandlerOptions,
): Promise<void> {
  const isReplaced = answer.headers.getSetCookie().some((cookie) => cookie.includes('session_token='));
  if (!isReplaced || (await givenBy(answer, auth))?.id === before.id) return;
  await (await auth.$context).internalAdapter.deleteSession(before.token);
  onSignedOut(before.id);
}

/** The session that the cookies of an answer open. */
function givenBy(answer: Response, auth: Auth): Promise<PresentSession | null> {
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
  return sessionOf(auth, new Headers({ cookie: cookies.join('; ') }));
}

/**
 * Was a right code of an app used before? The library takes it as often as it is given, for a minute and a half. The
 * session that it has opened meanwhile ends before anybody is told of it.
 */
async function isReplay(
  auth: Auth,
  answer: Response,
  { request, before }: { readonly request: ExpressRequest; readonly before: PresentSession | null },
  { isFirstUse }: AuthHandlerOptions,
): Promise<boolean> {
  if (request.path !== '/two-factor/verify-totp' || !answer.ok) return false;
  const opened = await givenBy(answer, auth);
  const userId = (opened ?? before)?.userId;
  const { code } = request.body as { readonly code: unknown };
  if (userId !== undefined && (await isFirstUse(userId, String(code)))) return false;
  if (opened && opened.id !== before?.id)
    await (await auth.$context).internalAdapter.deleteSession(opened.token);
  return true;
}

/** Only what the edge itself has seen or checked: the library would believe whatever a client says of itself. */
function asFetched(request: ExpressRequest, route: AuthRoute, publicUrl: string): Request {
  const { cookie, origin, 'user-agent': agent } = request.headers;
  const headers = new Headers({ [CLIENT_ADDRESS_HEADER]: request.ip ?? '' });
  if (cookie !== undefined) headers.set('cookie', cookie);
  if (agent !== undefined) headers.set('user-agent', agent);
  // The edge lets pages in by the host they asked, the library knows one address only. Programs send no origin.
  if (origin !== undefined || cookie !== undefined) headers.set('origin', new URL(publicUrl).origin);
  const body = request.method === 'POST' ? JSON.stringify(takenFrom(request.body ?? {}, route)) : null;
  if (body !== null) headers.set('content-type', 'application/json');
  return new Request(new URL(request.baseUrl + request.path, publicUrl), {
    method: request.method,
    headers,
    body,
  });
}

function takenFrom(body: unknown, { takes }: AuthRoute): object {
  const given = body as Readonly<Record<string, unknown>>;
  return Object.fromEntries(takes.map((name) => [name, given[name]]));
}

async function relay(answer: Response, response: ExpressResponse): Promise<void> {
  if (answer.status >= 500)
    throw new ProblemException(503, {
      code: 'database-away',
      message: 'Signing in and out does not work at this moment. Try again in a minute.',
    });
  const retryAfter = answer.headers.get('x-retry-after');
  if (retryAfter !== null) response.setHeader('Retry-After', retryAfter);
  for (const cookie of answer.headers.getSetCookie()) response.append('Set-Cookie', cookie);
  const text = await answer.text();
  const reply: unknown =
    answer.status === 429
      ? { code: 'too-many-tries', message: 'Too many attempts. Wait a minute, then try again.' }
      : JSON.parse(text === '' ? 'null' : text, withoutTokens);
  response.status(answer.status).json(reply);
}

/** The library tells what opens a session in its answers too; it belongs in the cookie alone, which no script reads. */
function withoutTokens(key: string, value: unknown): unknown {
  return key === 'token' ? undefined : value;
}
