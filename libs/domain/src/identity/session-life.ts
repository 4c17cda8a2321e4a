const HOUR_MS = 3_600_000;

/** After this a session is over, however much it is used: a stolen one does not live for ever. */
export const SESSION_LASTS_MS = 12 * HOUR_MS;

/** After this a session that nobody uses is over. A page that is open uses it. */
export const IDLE_ENDS_MS = 2 * HOUR_MS;

/** After this whoever looks as a customer is back, without doing anything for it. */
export const VIEW_LASTS_MS = HOUR_MS / 2;

/** @param usedAt when the session was last used */
export function isIdle(usedAt: Date, now: Date): boolean {
  return now.getTime() - usedAt.getTime() >= IDLE_ENDS_MS;
}

const FRESH_MS = 600_000;

/**
 * Whoever has no password has signed in a moment ago instead: a session that was left open is not enough to change how
 * one gets in.
 */
export function isFresh(signedInAt: Date, now: Date): boolean {
  return now.getTime() - signedInAt.getTime() <= FRESH_MS;
}

/** Characters of a password. */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;
