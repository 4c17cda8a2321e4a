import type { RequestHandler } from 'express';

const MINUTE_MS = 60_000;
/** Whoever tries passwords by the thousand must not fill the log with it: the first ones tell enough. */
const MOST_PER_MINUTE = 60;

export interface RefusedAttempt {
  /** As it was typed; '' where none was. */
  readonly email: string;
  /** The passkey that was shown, as a browser names it. */
  readonly credentialId: string | null;
  readonly address: string;
}

export interface RefusalLog {
  record(refused: RefusedAttempt): Promise<void>;
}

type Body = Readonly<Record<string, unknown>>;

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
    const isSignIn =
      request.method === 'POST' &&
      /^\/(sign-in\/|two-factor\/|passkey\/sign-in$|openid\/finish$)/.test(request.path);
    response.once('finish', () => {
      if (!isSignIn || response.statusCode !== 401 || isTooMany()) return;
      const { email, response: answer } = (request.body ?? {}) as Body;
      const credentialId = (answer as Body | null | undefined)?.['id'];
      log
        .record({
          email: typeof email === 'string' ? email.slice(0, 320) : '',
          credentialId: typeof credentialId === 'string' ? credentialId : null,
          address: request.ip ?? '',
        })
        .catch(onError);
    });
    next();
  };
}
