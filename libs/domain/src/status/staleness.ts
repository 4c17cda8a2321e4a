/** Silence longer than this many intervals is unknown. */
const STALE_AFTER_INTERVALS = 2.5;

export function staleAt(lastHeardAt: number, intervalSeconds: number): number {
  return lastHeardAt + STALE_AFTER_INTERVALS * intervalSeconds * 1000;
}

export function isStale(lastHeardAt: number, intervalSeconds: number, now: number): boolean {
  return now > staleAt(lastHeardAt, intervalSeconds);
}
