export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly slope: number;
  yAt(x: number): number;
  /** Typical distance of a point from the line: the scaled median, which equals the deviation of normal noise. */
  readonly scatter: number;
  /** Share of the pairs of points that rise, of those that rise or fall; 0 when none does either. */
  readonly risingPairs: number;
}

/** Bounds the work: pairs grow with the square of the points. */
const MAX_POINTS = 96;
/** Makes the median distance of normal noise equal its standard deviation. */
const MEDIAN_TO_DEVIATION = 1.4826;

/**
 * The line through points sorted by x, by the median of the slopes of all pairs (Theil and Sen): up to a quarter of
 * the points may be wild without moving it. Work is bounded whatever the number of points.
 */
export function fit(points: readonly Point[]): Line {
  const thinned = thin(points);
  const slopes: number[] = [];
  for (const [i, a] of thinned.entries())
    for (const b of thinned.slice(i + 1)) if (b.x > a.x) slopes.push((b.y - a.y) / (b.x - a.x));
  const slope = median(slopes);
  const origin = thinned[0]?.x ?? 0;
  const level = median(thinned.map(({ x, y }) => y - slope * (x - origin)));
  const yAt = (x: number) => level + slope * (x - origin);
  const rising = slopes.filter((s) => s > 0).length;
  const falling = slopes.filter((s) => s < 0).length;
  return {
    slope,
    yAt,
    scatter: MEDIAN_TO_DEVIATION * median(thinned.map(({ x, y }) => Math.abs(y - yAt(x)))),
    risingPairs: rising === 0 ? 0 : rising / (rising + falling),
  };
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
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? 0;
  const high = sorted[Math.floor(middle)] ?? 0;
  return (low + high) / 2;
}
