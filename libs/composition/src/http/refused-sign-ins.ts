import type { RequestHandler } from 'express';

const MINUTE_MS = 60_000;
/** Whoever tries passwords by the thousand must not fill the log with it: the first ones tell enough. */
const MOST_PER_MINUTE = 60;

export interface RefusalLog {
  record(refused: { readonly email: string; readonly address: string }): Promise<void>;
}

/**
 * Writes down attempts to sign in that were refused, after they were answered: nobody can tell by the time it takes
 * whether an account exists. Mount before the sign-in, behind the reader of JSON.
 */
export function refusedSignIns(
  log: RefusalLog,
  onError: (error: unknown) => void,
  clock: { now(): number } = Date,
): RequestHandler {
  let [minute, count] = [0, 0];
  const isTooMany = () => {
    const now = Math.floor(clock.now() / MINUTE_MS);
    if (now !== minute) [minute, count] = [now, 0];
    count += 1;
    return count > MOST_PER_MINUTE;
  };
  return (request, response, next) => {
    const isSignIn = request.method === 'POST' && /^\/(sign-in|two-factor)\//.test(request.path);
    response.once('finish', () => {
      if (!isSignIn || response.statusCode !== 401 || isTooMany()) return;
      const { email } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
      log
        .record({ email: typeof email === 'string' ? email.slice(0, 320) : '', address: request.ip ?? '' })
        .catch(onError);
    });
    next();
  };
}
