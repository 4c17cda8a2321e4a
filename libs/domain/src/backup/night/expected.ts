import type { NightStatus } from './night';

/** A night that nobody has signed yet. */
export interface UnsignedNight {
  readonly status: NightStatus;
  /** Since when it was expected, epoch milliseconds. */
  readonly knownAt: number;
}

/** What a person is blamed for when it is left. */
const RED: ReadonlySet<NightStatus> = new Set(['failed', 'missed', 'blocked', 'unknown']);

/**
 * What of a day's check was left that was there to be done when it began; null when nothing was. Nights of a job or a
 * schedule that somebody added in the course of the day can be signed, and are no reason to tell the leads.
 * @param opensAt epoch milliseconds
 */
export function leftOfCheck(
  unsigned: readonly UnsignedNight[],
  opensAt: number,
): { readonly unsigned: number; readonly red: number } | null {
  const left = unsigned.filter(({ knownAt }) => knownAt < opensAt);
  return left.length === 0
    ? null
    : { unsigned: left.length, red: left.filter(({ status }) => RED.has(status)).length };
}
