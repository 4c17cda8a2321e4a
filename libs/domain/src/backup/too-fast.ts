/** Nobody reads a line and its reason in less. */
const READING_MS = 2_000;

/**
 * True for a signature that left no time to read: so soon after the one before, or after it was opened. Epoch
 * milliseconds; null: there was none.
 */
export function tooFast({
  previousSignedAt,
  openedAt,
  signedAt,
}: {
  readonly previousSignedAt: number | null;
  readonly openedAt: number | null;
  readonly signedAt: number;
}): boolean {
  const since = Math.max(previousSignedAt ?? Number.NEGATIVE_INFINITY, openedAt ?? Number.NEGATIVE_INFINITY);
  return signedAt - since < READING_MS;
}
