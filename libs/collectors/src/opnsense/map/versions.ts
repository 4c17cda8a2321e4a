/**
 * Compares versions of OPNsense: "24.7.6_5", "26.1p1", and release candidates such as "24.7.r1", which come before
 * the release. Not semantic versioning: the first two numbers are year and month.
 * @returns less than 0 when `a` is the older one, 0 when they are the same
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const CANDIDATES = ['a', 'b', 'rc', 'r'];
const FAR_BELOW_ZERO = 1_000_000;

/** Each part as a number; a candidate's is below zero, so that the release (no part, which counts as 0) follows it. */
function partsOf(version: string): readonly number[] {
  const parts =
    version
      .toLowerCase()
      .slice(0, 60)
      .match(/\d+|[a-z]+/g) ?? [];
  const numbers: number[] = [];
  for (let i = 0; i < parts.length; i++) {
    const rank = CANDIDATES.indexOf(parts[i] ?? '');
    if (rank === -1) numbers.push(Number(parts[i]) || 0);
    else numbers.push((rank - CANDIDATES.length) * FAR_BELOW_ZERO + (Number(parts[++i]) || 0));
  }
  return numbers;
}
