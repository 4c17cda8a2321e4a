/** After this a ceremony that was begun has to begin anew. */
export const PASSKEY_CEREMONY_MS = 300_000;

/** Passkeys of one person, and characters of a name. */
export const PASSKEY_LIMITS = { perPerson: 20, nameLength: 60 } as const;

/**
 * Did the counter of signatures move on? Passkeys that are kept in several places have none and always say 0. One that
 * runs back or stands still was copied.
 * @param kept what it said last
 */
export function movedOn(kept: number, shown: number): boolean {
  return shown > kept || (shown === 0 && kept === 0);
}
