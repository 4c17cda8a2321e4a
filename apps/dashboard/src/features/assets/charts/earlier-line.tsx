import { useXAxisScale, useYAxisScale } from 'recharts';
import type { ChartPoint } from './chart-points';
import classes from './chart.module.css';
import { linePath } from './sparkline-path';

/** The same metric a week earlier, faint and dashed, on the axes of the chart that it stands in. */
export function EarlierLine({ points }: { readonly points: readonly ChartPoint[] }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (x === undefined || y === undefined) return null;
  const path = linePath(
    points,
    (at) => x(at) ?? 0,
    (value) => y(value) ?? 0,
  );
  return <path className={classes.earlier} d={path} aria-hidden="true" />;
}
