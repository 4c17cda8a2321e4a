import type { Version } from '../answers';

/** The numbers of "wireless-29-6-1" or "MR 29.6.1"; null where there are none. */
function numbersOf({ firmware, shortName }: Version): readonly number[] | null {
  const text = (firmware ?? shortName ?? '').slice(0, 100);
  const numbers = /\d+(?:[-.]\d+)*/.exec(text)?.[0].split(/[-.]/).map(Number) ?? [];
  return numbers.length === 0 || numbers.some((number) => !Number.isSafeInteger(number)) ? null : numbers;
}

/** Whether the first is newer: by its numbers, or by the day it came out where it has none. */
export function isNewer(one: Version, other: Version): boolean {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  if (a !== null && b !== null) {
    for (let part = 0; part < Math.max(a.length, b.length); part++) {
      const difference = (a[part] ?? 0) - (b[part] ?? 0);
      if (difference !== 0) return difference > 0;
    }
    return false;
  }
  const [day, otherDay] = [Date.parse(one.releaseDate ?? ''), Date.parse(other.releaseDate ?? '')];
  return day > otherDay;
}

/** Trials are no updates that wait. A kind of release that is not known may be one. */
export function isMeantForAll({ releaseType = '' }: Version): boolean {
  return !['beta', 'candidate', 'alpha'].includes(releaseType.toLowerCase());
}

export function nameOf({ shortName, firmware }: Version): string | null {
  return shortName || firmware || null;
}
