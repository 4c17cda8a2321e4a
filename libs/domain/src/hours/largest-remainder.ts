/**
 * Shares a whole number out by weights so that the parts add up to it exactly: each gets what is full, and what is left
 * goes by one to those with the largest remainder, the first of equal ones first.
 *
 * @param total a whole number, 0 or more
 * @param weights whole numbers, 0 or more; when all are 0, so are the parts and nothing may be shared
 * @throws RangeError for something to share and nobody to share it among
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) {
    if (total === 0) return weights.map(() => 0);
    throw new RangeError(`${total} can't be shared among nobody: give a weight above 0.`);
  }
  // A product of minutes may be larger than a number holds exactly.
  const shares = weights.map((weight) => {
    const product = BigInt(total) * BigInt(weight);
    return { full: Number(product / BigInt(sum)), rest: product % BigInt(sum) };
  });
  let left = total - shares.reduce((all, { full }) => all + full, 0);
  const parts = shares.map(({ full }) => full);
  const byRest = shares
    .map(({ rest }, index) => ({ rest, index }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of byRest) {
    if (left === 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}
