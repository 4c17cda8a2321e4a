import type { ChartPoint } from './chart-points';

interface Box {
  readonly from: number;
  readonly to: number;
  readonly highest: number;
  readonly width: number;
  readonly height: number;
}

/** The path of a small line: begins anew behind each gap; a point on its own is a short dash. */
export function sparklinePath(points: readonly ChartPoint[], box: Box): string {
  let isOpen = false;
  return points
    .map(({ at, mean, isAlone }) => {
      if (mean === null) {
        isOpen = false;
        return '';
      }
      const x = ((at - box.from) / (box.to - box.from)) * box.width;
      const y = box.height - (Math.max(0, mean) / box.highest) * box.height;
      const place = `${x.toFixed(1)} ${y.toFixed(1)}`;
      const piece = isOpen ? `L${place}` : isAlone ? `M${place}h1` : `M${place}`;
      isOpen = !isAlone;
      return piece;
    })
    .join('');
}
