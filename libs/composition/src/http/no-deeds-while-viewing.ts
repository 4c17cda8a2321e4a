import type { SessionService } from '@nachtwacht/features-identity';
import type { RequestHandler } from 'express';

/** Leaving, and coming in as somebody: neither changes anything of the account whose session this is. */
const ALLOWED = /^\/(sign-out|sign-in\/[a-z0-9/-]+)$/;

/**
 * Who looks as a customer changes nothing, of the own account neither. The routes of the catalogue have a guard for that;
 * this is for those of the sign-in. Mount before it.
 */
export function noDeedsWhileViewing(sessions: Pick<SessionService, 'actorOf'>): RequestHandler {
  return (request, response, next) => {
    const { method, path, headers } = request;
    if (method === 'GET' || method === 'HEAD' || ALLOWED.test(path) || headers.cookie === undefined) {
      next();
      return;
    }
    sessions.actorOf(headers).then((actor) => {
      if (!actor?.viewing) {
        next();
        return;
      }
      response.status(403).json({
        code: 'viewing-as-customer',
        message: `You are looking as ${actor.viewing.customerName}: nothing can be changed. End that first.`,
      });
    }, next);
  };
}
