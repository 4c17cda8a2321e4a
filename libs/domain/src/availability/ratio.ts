/** Exact: whole milliseconds over whole milliseconds, the denominator above zero. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** null for a part of nothing: a percentage of an empty set is none, and certainly not 100. */
export function ratioOf(numerator: number, denominator: number): Ratio | null {
  return denominator === 0 ? null : { numerator, denominator };
}

/** Compared by cross-multiplication, never by what is shown: exact for periods up to two years. */
export function reaches({ numerator, denominator }: Ratio, per100000: number): boolean {
  return numerator * 100_000 >= per100000 * denominator;
}

/** Parts of 100,000 as they are shown, cut off towards failure: 99,9999 % never shows as 100 %. */
export function shownPer100000({ numerator, denominator }: Ratio): number {
  return Math.floor((numerator * 100_000) / denominator);
}
