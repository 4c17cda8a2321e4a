import { Temporal } from 'temporal-polyfill';

/**
 * The moment that the clock on the wall of `timeZone` shows `local` (`2026-11-23T07:30`, as an input gives it), epoch
 * milliseconds; NaN for what is no date. In the night the clock is changed a time comes twice, or not at all: a start
 * is taken early and an end late, so that a window covers what was meant.
 */
export function momentOf(local: string, timeZone: string, edge: 'start' | 'end'): number {
  try {
    const disambiguation = edge === 'start' ? 'earlier' : 'later';
    return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds;
  } catch {
    return Number.NaN;
  }
}
