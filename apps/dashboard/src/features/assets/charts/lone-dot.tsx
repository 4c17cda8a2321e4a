import type { ChartPoint } from './chart-points';

interface DotProps {
  readonly key?: unknown;
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly index?: number;
  readonly payload?: ChartPoint;
}

/** A dot where a point stands alone between gaps, nothing elsewhere. */
export function LoneDot({ cx, cy, index = 0, payload }: DotProps) {
  if (payload?.isAlone !== true || payload.mean === null) return <g key={index} />;
  return <circle key={index} cx={cx} cy={cy} r={2.5} fill="var(--chart-line)" />;
}
