import type { Results } from '../answers';

/** The moments that it tells and that we count differ by a few seconds from poll to poll. */
const SAME_START_MS = 60_000;

/** The moment of the last start, epoch milliseconds, by our clock; the earlier answer where both mean the same start. */
export function startOf(state: Results['state'] | null, now: number, before: number | null): number | null {
  const { utc_last_reboot: reboot = 0, snapshot_utc_time: snapshot = 0 } = state ?? {};
  if (!(reboot > 0) || snapshot < reboot) return null;
  const start = now - (snapshot - reboot);
  if (start <= 0) return null;
  return before !== null && Math.abs(start - before) <= SAME_START_MS ? before : start;
}
