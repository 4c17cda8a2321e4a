/** ISO 8601 of seconds since the epoch; null when no clock shows them, for devices send zeros and nonsense. */
export function isoFromSeconds(seconds: number | null): string | null {
  if (seconds === null || !(seconds > 0) || seconds > LATEST) return null;
  return new Date(Math.round(seconds) * 1000).toISOString();
}

/** The year 2200 */
const LATEST = 7_258_118_400;
