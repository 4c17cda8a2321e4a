export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly slope: number;
  yAt(x: number): number;
  /** Typical distance of a point from the line: the scaled median, which equals the deviation of normal noise. */
  readonly scatter: number;
  /**
   * By how many standard deviations the pairs that rise outnumber those that fall, compared with points in random
   * order (Mann and Kendall): 3 comes by chance once in 700 times, however many points there are.
   */
  readonly trend: number;
}

/** Bounds the work: pairs grow with the square of the points. */
const MAX_POINTS = 64;
/** Makes the median distance of normal noise equal its standard deviation. */
const MEDIAN_TO_DEVIATION = 1.4826;

/**
 * The line through points sorted by x, by the median of the slopes of all pairs (Theil and Sen): up to a quarter of
 * the points may be wild without moving it. Work is bounded whatever the number of points.
 */
export function fit(points: readonly Point[]): Line {
  const thinned = thin(points);
  const slopes = slopesOfPairs(thinned);
  const slope = median(slopes);
  const origin = thinned[0]?.x ?? 0;
  const level = median(thinned.map(({ x, y }) => y - slope * (x - origin)));
  const yAt = (x: number) => level + slope * (x - origin);
  const scatter = MEDIAN_TO_DEVIATION * median(thinned.map(({ x, y }) => Math.abs(y - yAt(x))));
  return { slope, yAt, scatter, trend: trendOf(slopes, thinned.length) };
}

function trendOf(slopes: readonly number[], points: number): number {
  const surplus = slopes.reduce((sum, slope) => sum + Math.sign(slope), 0);
  const deviation = Math.sqrt((points * (points - 1) * (2 * points + 5)) / 18);
  return deviation === 0 ? 0 : surplus / deviation;
}

function slopesOfPairs(points: readonly Point[]): number[] {
  const slopes: number[] = [];
  for (const [index, a] of points.entries())
    for (let next = index + 1; next < points.length; next++) {
      const b = points[next];
      if (b && b.x > a.x) slopes.push((b.y - a.y) / (b.x - a.x));
    }
  return slopes;
}

/** At most `MAX_POINTS` points: the medians of equal stretches of x. */
function thin(points: readonly Point[]): readonly Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length <= MAX_POINTS) return points;
  const width = (last.x - first.x) / MAX_POINTS;
  const stretches = Map.groupBy(points, ({ x }) =>
    width === 0 ? 0 : Math.min(MAX_POINTS - 1, Math.floor((x - first.x) / width)),
  );
  return [...stretches.values()].map((stretch) => ({
    x: median(stretch.map(({ x }) => x)),
    y: median(stretch.map(({ y }) => y)),
  }));
}

/** 0 of nothing. */
export function median(values: readonly number[]): number {
  // Sorts numbers natively: many times faster than by a comparing function.
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? 0;
  const high = sorted[Math.floor(middle)] ?? 0;
  return (low + high) / 2;
}
