import type { ChartPoint } from './chart-points';

interface Box {
  readonly from: number;
  readonly to: number;
  readonly highest: number;
  readonly width: number;
  readonly height: number;
}

/** The path of a small line in a box of its own. */
export function sparklinePath(
  points: readonly ChartPoint[],
  { from, to, highest, width, height }: Box,
): string {
  return linePath(
    points,
    (at) => ((at - from) / (to - from)) * width,
    (value) => height - (Math.max(0, value) / highest) * height,
  );
}

/** The path of a line on given axes: begins anew behind each gap; a point on its own is a short dash. */
export function linePath(
  points: readonly ChartPoint[],
  placeOf: (at: number) => number,
  heightOf: (value: number) => number,
): string {
  let isOpen = false;
  return points
    .map(({ at, mean, isAlone }) => {
      if (mean === null) {
        isOpen = false;
        return '';
      }
      const place = `${placeOf(at).toFixed(1)} ${heightOf(mean).toFixed(1)}`;
      const piece = isOpen ? `L${place}` : isAlone ? `M${place}h1` : `M${place}`;
      isOpen = !isAlone;
      return piece;
    })
    .join('');
}
