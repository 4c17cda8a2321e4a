/** How fast minutes go, and when none are left at that pace. */
export interface HoursForecast {
  /** null: nothing was used. */
  readonly minutesPerWeek: number | null;
  /** Epoch milliseconds; null: not as far as can be seen. */
  readonly emptyAt: number | null;
}

const MS_PER_WEEK = 604_800_000;
const WEEKS = 8;

/**
 * By what was used over the last eight weeks, or since the first work where that is later, but at least one week.
 *
 * @param used minutes that were charged, by when they count
 * @param open minutes that are left now
 */
export function forecastHours(
  used: readonly { readonly at: number; readonly minutes: number }[],
  open: number,
  now: number,
): HoursForecast {
  const recent = used.filter(({ at }) => at <= now && at > now - WEEKS * MS_PER_WEEK);
  const total = recent.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total <= 0) return { minutesPerWeek: null, emptyAt: null };
  const first = recent.reduce((least, { at }) => Math.min(least, at), now);
  const span = Math.max(MS_PER_WEEK, now - first);
  const hasOlder = used.some(({ at }) => at <= now - WEEKS * MS_PER_WEEK);
  const window = hasOlder ? WEEKS * MS_PER_WEEK : span;
  return {
    minutesPerWeek: Math.round((total * MS_PER_WEEK) / window),
    emptyAt: now + Math.floor((Math.max(0, open) * window) / total),
  };
}

/** Which of these percentages of a budget are used, rising. Without a budget none. */
export function thresholdsReached(thresholds: readonly number[], used: number, available: number): number[] {
  if (available <= 0) return [];
  return thresholds.filter((percent) => used * 100 >= percent * available).sort((a, b) => a - b);
}
