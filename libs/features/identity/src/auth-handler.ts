import { ProblemException } from '@nachtwacht/server-kit';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express';
import { AUTH_ROUTES, CLIENT_ADDRESS_HEADER, type Auth } from './auth';

export interface AuthHandlerOptions {
  /** The address people type. */
  readonly publicUrl: string;
  /** Told of a session that a person has just ended. */
  readonly onSignedOut: (sessionId: string) => void;
}

/**
 * The sign-in library behind an allow-list: a route that is not named there does not exist, and of a body only what
 * signing in needs is passed on. Mount at AUTH_PATH, after the reader of JSON and the comparison of origins.
 */
export function authHandler(auth: Auth, options: AuthHandlerOptions): RequestHandler {
  return (request, response, next) => {
    const known = AUTH_ROUTES.some(({ method, path }) => method === request.method && path === request.path);
    if (!known) {
      response.status(404).json({ code: 'not-found', message: 'There is no such way to sign in.' });
      return;
    }
    const leaving = request.path === '/sign-out' ? sessionOf(auth, request) : Promise.resolve(null);
    leaving
      .then(async (session) => {
        const answer = await auth.handler(asFetched(request, options.publicUrl));
        if (session !== null && answer.ok) options.onSignedOut(session);
        await relay(answer, response);
      })
      .catch(next);
  };
}

async function sessionOf(auth: Auth, request: ExpressRequest): Promise<string | null> {
  const found = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) });
  return found?.session.id ?? null;
}

/** Only what the edge itself has seen or checked: the library would believe whatever a client says of itself. */
function asFetched(request: ExpressRequest, publicUrl: string): Request {
  const { cookie, origin, 'user-agent': agent } = request.headers;
  const headers = new Headers({ [CLIENT_ADDRESS_HEADER]: request.ip ?? '' });
  if (cookie !== undefined) headers.set('cookie', cookie);
  if (agent !== undefined) headers.set('user-agent', agent);
  // The edge lets pages in by the host they asked, the library knows one address only. Programs send no origin.
  if (origin !== undefined || cookie !== undefined) headers.set('origin', new URL(publicUrl).origin);
  const body = request.method === 'POST' ? JSON.stringify(credentialsIn(request.body ?? {})) : null;
  if (body !== null) headers.set('content-type', 'application/json');
  return new Request(new URL(request.baseUrl + request.path, publicUrl), {
    method: request.method,
    headers,
    body,
  });
}

function credentialsIn(body: unknown): object {
  const { email, password } = body as Readonly<Record<'email' | 'password', unknown>>;
  return { email, password };
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
      : JSON.parse(text === '' ? 'null' : text);
  response.status(answer.status).json(reply);
}
