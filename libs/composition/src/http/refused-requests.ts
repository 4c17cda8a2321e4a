import type { AuthenticatedRequest, Logger } from '@nachtwacht/server-kit';
import type { RequestHandler } from 'express';

const MINUTE_MS = 60_000;
/** Whoever asks by the thousand must not fill the log with it: the first ones tell enough. */
const MOST_PER_MINUTE = 60;
/** A form that is wrong, a right that is missing or a page elsewhere, too much, no JSON, too often. */
const REFUSALS = [400, 403, 413, 415, 429];

export interface Refusal {
  readonly what: string;
  readonly status?: number;
  readonly person?: string | undefined;
  readonly address?: string | undefined;
}

/** Writes refusals into the running log, so many a minute, and once that there were more. */
export function refusalNotes(
  log: Pick<Logger, 'warn'>,
  clock: { now(): number } = Date,
): (refusal: Refusal) => void {
  let [minute, count] = [0, 0];
  return (refusal) => {
    const now = Math.floor(clock.now() / MINUTE_MS);
    if (now !== minute) [minute, count] = [now, 0];
    count += 1;
    if (count <= MOST_PER_MINUTE) log.warn(refusal, 'a request was refused');
    if (count === MOST_PER_MINUTE + 1)
      log.warn('more requests are refused than are written down this minute');
  };
}

/**
 * Notes what was refused: who asks for what is not allowed is looking for something. Where it led to is told, never what
 * was sent with it. Mount before everything that refuses.
 */
export function refusedRequests(note: (refusal: Refusal) => void): RequestHandler {
  return (request: AuthenticatedRequest, response, next) => {
    const what = `${request.method} ${request.baseUrl}${request.path}`.slice(0, 300);
    response.once('finish', () => {
      const status = response.statusCode;
      if (REFUSALS.includes(status)) note({ what, status, person: request.actor?.id, address: request.ip });
    });
    next();
  };
}
