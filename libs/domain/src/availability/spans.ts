import type { Period } from '../status/intervals';

// Sets of moments as lists of periods: half open, in order, apart from each other. Every function gives such a list.

/** The same moments as one list in order: what overlaps or touches becomes one, what is empty goes. */
export function united(periods: readonly Period[]): Period[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...periods].sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = result.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** What lies in both. */
export function common(one: readonly Period[], other: readonly Period[]): Period[] {
  const result: Period[] = [];
  for (let i = 0, j = 0; ;) {
    const a = one[i];
    const b = other[j];
    if (a === undefined || b === undefined) return result;
    const from = Math.max(a.from, b.from);
    const to = Math.min(a.to, b.to);
    if (from < to) result.push({ from, to });
    if (a.to <= b.to) i++;
    else j++;
  }
}

/** What lies in the first and not in the second. */
export function without(one: readonly Period[], other: readonly Period[]): Period[] {
  const result: Period[] = [];
  let j = 0;
  for (const { from, to } of one) {
    let left = from;
    while ((other[j]?.to ?? Infinity) <= left) j++;
    for (let k = j; left < to; k++) {
      const taken = other[k];
      if (taken === undefined || taken.from >= to) break;
      if (taken.from > left) result.push({ from: left, to: taken.from });
      left = Math.max(left, taken.to);
    }
    if (left < to) result.push({ from: left, to });
  }
  return result;
}

/** The earliest so many milliseconds of it. */
export function firstOf(periods: readonly Period[], ms: number): Period[] {
  const result: Period[] = [];
  let left = ms;
  for (const { from, to } of periods) {
    if (left <= 0) break;
    result.push({ from, to: Math.min(to, from + left) });
    left -= to - from;
  }
  return result;
}

/** Milliseconds. */
export function lengthOf(periods: readonly Period[]): number {
  return periods.reduce((sum, { from, to }) => sum + to - from, 0);
}
