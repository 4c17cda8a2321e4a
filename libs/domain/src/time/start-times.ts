import { MS_PER_DAY, MS_PER_MINUTE } from './duration';

/** The first start of a day that begins where nothing ever starts, so that 23:50 and 00:10 are of one night. */
export interface FirstStart {
  /** Wall time at which that day begins. */
  readonly dayBegins: number;
  /** Minutes from there to the start. */
  readonly minute: number;
}

/** @param walls wall times of starts, in any order */
export function firstStarts(walls: readonly number[]): FirstStart[] {
  const cut = quietestTime(walls);
  const byDay = Map.groupBy(walls, (wall) => Math.floor((wall - cut) / MS_PER_DAY));
  return [...byDay].map(([day, starts]) => {
    const dayBegins = day * MS_PER_DAY + cut;
    return { dayBegins, minute: (Math.min(...starts) - dayBegins) / MS_PER_MINUTE };
  });
}

/** Milliseconds after midnight: the middle of the longest part of the day in which nothing starts. */
function quietestTime(walls: readonly number[]): number {
  const times = walls.map((wall) => wall % MS_PER_DAY).sort((a, b) => a - b);
  const gaps = times.map((from, index) => {
    const to = times[index + 1] ?? (times[0] ?? 0) + MS_PER_DAY;
    return { middle: (from + to) / 2, length: to - from };
  });
  const widest = gaps.reduce((best, gap) => (gap.length > best.length ? gap : best), {
    middle: 0,
    length: 0,
  });
  return widest.middle % MS_PER_DAY;
}

/** The value below which that share of them lies, between 0 and 1; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}
