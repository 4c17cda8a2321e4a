/** A date of a mail and its comment are shorter; looking for comments in much more takes time by its square. */
const LONGEST = 200;
/** Without its zone a time is that of whoever reads it. */
const ZONE = /(?:[+-]\d{4}|\b(?:GMT|UTC?|Z))$/i;

/** The moment that a header of a mail tells, ISO 8601 UTC; null when it tells none, or not of which zone. */
export function momentIn(header: string): string | null {
  const text = header.length > LONGEST ? '' : header.replace(/\([^()]*\)/g, '').trim();
  const at = ZONE.test(text) ? Date.parse(text) : Number.NaN;
  return at > 0 && at < Date.UTC(10_000, 0, 1) ? new Date(at).toISOString() : null;
}
