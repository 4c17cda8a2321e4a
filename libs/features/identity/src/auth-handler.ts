import type { RequestHandler } from 'express';
import { toNodeHandler } from 'better-auth/node';
import { AUTH_ROUTES, type Auth } from './auth';

/** The sign-in library behind an allow-list: a route that is not named there does not exist. Mount at AUTH_PATH. */
export function authHandler(auth: Auth): RequestHandler {
  const handle = toNodeHandler(auth);
  return (request, response, next) => {
    const known = AUTH_ROUTES.some(({ method, path }) => method === request.method && path === request.path);
    if (!known) {
      response.status(404).json({ code: 'not-found', message: 'There is no such way to sign in.' });
      return;
    }
    handle(request, response).catch(next);
  };
}
