/** A stretch of time, epoch milliseconds. */
export interface ZoomWindow {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;
export const WEEK = 7 * 24 * 60 * MINUTE;
/** A shorter one holds a handful of points at most. */
const SHORTEST = 10 * MINUTE;
/** As far as the server gives in one answer. */
const LONGEST = 400 * 24 * 60 * MINUTE;

/** Between two moments that somebody pointed at, in either order. */
export function selected(one: number, other: number, now: number): ZoomWindow {
  return fitted(Math.min(one, other), Math.max(one, other), now);
}

/** The middle half. */
export function zoomedIn({ from, to }: ZoomWindow, now: number): ZoomWindow {
  const quarter = (to - from) / 4;
  return fitted(from + quarter, to - quarter, now);
}

/** Twice as long around the same middle, as far as there is a past. */
export function zoomedOut({ from, to }: ZoomWindow, now: number): ZoomWindow {
  const half = (to - from) / 2;
  return fitted(from - half, to + half, now);
}

/** Half a window on; never into the future. */
export function moved({ from, to }: ZoomWindow, direction: -1 | 1, now: number): ZoomWindow {
  const half = ((to - from) / 2) * direction;
  return fitted(from + half, to + half, now);
}

/** The same length a week before, in whole minutes: so that it is not asked for anew with every second. */
export function weekEarlier({ from, to }: ZoomWindow): ZoomWindow {
  const whole = (at: number) => Math.floor((at - WEEK) / MINUTE) * MINUTE;
  return { from: whole(from), to: whole(to) };
}

function fitted(from: number, to: number, now: number): ZoomWindow {
  const length = Math.min(LONGEST, Math.max(SHORTEST, to - from));
  const middle = (from + to) / 2;
  const end = Math.min(now, middle + length / 2);
  return { from: Math.round(end - length), to: Math.round(end) };
}
