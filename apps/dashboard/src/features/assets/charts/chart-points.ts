/** [epoch milliseconds, mean, lowest, highest] as the server sends it. */
export type SeriesPoint = readonly [number, number, number, number];

export interface ChartPoint {
  readonly at: number;
  /** null breaks the line: nothing was measured here. */
  readonly mean: number | null;
  readonly band: readonly [number, number] | null;
  /** Stands between two gaps: a line through one point can't be seen, so it needs a dot. */
  readonly isAlone: boolean;
}

/** Polls come a little early or late; from here on one is missing. */
const GAP_STEPS = 1.75;

/** Points for the chart, with an empty one in each gap: what was not measured is never drawn over. */
export function chartPoints(points: readonly SeriesPoint[], stepSeconds: number): readonly ChartPoint[] {
  const gap = GAP_STEPS * stepSeconds * 1000;
  const sorted = points.toSorted(([a], [b]) => a - b);
  return sorted.flatMap(([at, mean, low, high], index) => {
    const before = sorted[index - 1];
    const after = sorted[index + 1];
    const isFirst = before === undefined || at - before[0] > gap;
    const isLast = after === undefined || after[0] - at > gap;
    const point: ChartPoint = { at, mean, band: [low, high], isAlone: isFirst && isLast };
    return isFirst && before !== undefined ? [emptyAt((before[0] + at) / 2), point] : [point];
  });
}

function emptyAt(at: number): ChartPoint {
  return { at, mean: null, band: null, isAlone: false };
}
