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
    before: shareOut(centsBefore, weights)[0] ?? 0,
    after: shareOut(centsAfter, weights)[1] ?? 0,
  };
}

/**
 * A whole amount in whole parts by weight, which add up to it exactly: what is left over by rounding down goes to the
 * largest remainders, the earlier of two alike first.
 *
 * @param weights whole numbers, 0 or more, not all 0
 */
export function shareOut(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) throw new RangeError('Nothing is shared out over no days: give a period of a day or more.');
  // Products of cents and days stay whole where a division would not.
  const shares = weights.map((weight, index) => ({
    index,
    part: Math.floor((amount * weight) / total),
    remainder: (((amount * weight) % total) + total) % total,
  }));
  const left = amount - shares.reduce((sum, { part }) => sum + part, 0);
  const largest = shares.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index).slice(0, left);
  const winners = new Set(largest.map(({ index }) => index));
  return shares.map(({ index, part }) => part + (winners.has(index) ? 1 : 0));
}
