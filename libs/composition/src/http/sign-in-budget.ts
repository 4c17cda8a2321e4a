import type { Request, RequestHandler } from 'express';
import { networkOf } from './network-of';

export interface SignInBudget {
  take(email: string, network: string, now: Date): Promise<number>;
  succeeded(email: string, network: string, now: Date): Promise<void>;
}

/**
 * Lets so many attempts per account through, from wherever they come; the sign-in itself counts by address. Mount
 * before the sign-in, behind the reader of JSON.
 */
export function signInBudget(
  budget: SignInBudget,
  accountOf: (request: Request) => Promise<string | null>,
  onError: (error: unknown) => void,
  now: () => Date = () => new Date(),
): RequestHandler {
  return (request, response, next) => {
    const network = networkOf(request.ip ?? '');
    const attempt = async () => {
      const email = (await accountOf(request))?.slice(0, 320).toLowerCase();
      return email === undefined ? null : { email, waitMs: await budget.take(email, network, now()) };
    };
    attempt().then((taken) => {
      if (taken === null) {
        next();
        return;
      }
      const { email, waitMs } = taken;
      if (waitMs > 0) {
        response.setHeader('Retry-After', Math.ceil(waitMs / 1_000));
        response
          .status(429)
          .json({ code: 'too-many-tries', message: 'Too many attempts. Wait before you try again.' });
        return;
      }
      response.once('finish', () => {
        if (response.statusCode === 200) budget.succeeded(email, network, now()).catch(onError);
      });
      next();
    }, next);
  };
}
