import { MS_PER_HOUR } from '../time/duration';

/** Moments of the latest changes of one check, oldest first, epoch milliseconds. */
export type RecentChanges = readonly number[];

const WINDOW_MS = MS_PER_HOUR;
const KEPT = 12;
/** Two bounds, so that the flag itself does not flap. */
const START_AT = 6;
const END_BELOW = 3;

export function pushChange(changes: RecentChanges, at: number): RecentChanges {
  return [...changes, at].filter((change) => change > at - WINDOW_MS).slice(-KEPT);
}

/** Flapping starts with six changes within an hour and ends when fewer than three are left in it. */
export function flapping(changes: RecentChanges, at: number, wasFlapping: boolean): boolean {
  if (changes.length === 0) return false;
  const count = changes.filter((change) => change > at - WINDOW_MS).length;
  return wasFlapping ? count >= END_BELOW : count >= START_AT;
}
