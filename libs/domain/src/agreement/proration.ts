import { largestRemainder } from '../hours/largest-remainder';
import { daysBetween } from './dates';

/** What is asked for a period in which a price changes, in cents. */
export interface ProratedCents {
  readonly before: number;
  readonly after: number;
}

/**
 * The first price for the days before the change, the second for the days from it on, by whole days. The parts of one
 * price over a period add up to that price exactly.
 *
 * @param until the first day after the period
 * @throws RangeError for a price over no days
 */
export function prorate(
  [centsBefore, centsAfter]: readonly [before: number, after: number],
  { from, until }: { readonly from: string; readonly until: string },
  changesOn: string,
): ProratedCents {
  const days = daysBetween(from, until);
  const first = Math.min(Math.max(daysBetween(from, changesOn), 0), days);
  const weights = [first, days - first];
  return {
    before: largestRemainder(centsBefore, weights)[0] ?? 0,
    after: largestRemainder(centsAfter, weights)[1] ?? 0,
  };
}
