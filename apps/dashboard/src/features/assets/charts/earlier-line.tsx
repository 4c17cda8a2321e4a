import { useXAxisScale, useYAxisScale } from 'recharts';
import type { ChartPoint } from './chart-points';
import classes from './chart.module.css';

/** The same metric a week earlier, faint and dashed, on the axes of the chart that it stands in. */
export function EarlierLine({ points }: { readonly points: readonly ChartPoint[] }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (x === undefined || y === undefined) return null;
  let isOpen = false;
  const path = points
    .map(({ at, mean }) => {
      const place = mean === null ? null : [x(at), y(mean)];
      if (place === null || place.some((each) => each === undefined)) {
        isOpen = false;
        return '';
      }
      const piece = `${isOpen ? 'L' : 'M'}${place.join(' ')}`;
      isOpen = true;
      return piece;
    })
    .join('');
  return <path className={classes.earlier} d={path} aria-hidden="true" />;
}
