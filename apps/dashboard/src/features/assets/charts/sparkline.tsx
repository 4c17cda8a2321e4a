import type { CheckDetail } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useTexts } from '../../../shared/i18n/texts';
import { metricsQuery } from '../api/asset-queries';
import { deviceTexts } from '../device/device-texts';
import { limitsOf } from '../model/limits';
import { unitOf } from '../model/reading-text';
import { chartPoints } from './chart-points';
import { measureOf } from './measure-of';
import classes from './sparkline.module.css';
import { sparklinePath } from './sparkline-path';

interface SparklineProps {
  readonly check: CheckDetail;
  readonly what: string;
}

const WIDTH = 160;
const HEIGHT = 28;

/** The last day of the first metric of a check, as a line between words; the limits that it comes near are in it. */
export function Sparkline({ check, what }: SparklineProps) {
  const t = useTexts(deviceTexts);
  const language = useLanguage();
  const { data } = useQuery(metricsQuery(check.id, { range: 'day' }));
  const info = check.metrics[0];
  if (data === undefined || info === undefined) return <span />;
  const points = chartPoints(
    data.series.find(({ metric }) => metric === info.name)?.points ?? [],
    data.stepSeconds,
  );
  const values = points.flatMap(({ band }) => (band === null ? [] : [band[1]]));
  if (values.length === 0) return <span className={classes.none}>{t('lines.sparkNone', { what })}</span>;
  const peak = values.reduce((high, value) => Math.max(high, value), 0);
  const limits = limitsOf(check.policy, info.unit).filter(({ value }) => value <= peak * 2);
  const highest = Math.max(peak, ...limits.map(({ value }) => value)) || 1;
  const box = {
    from: Date.parse(data.from),
    to: Date.parse(data.to),
    highest,
    width: WIDTH,
    height: HEIGHT - 2,
  };
  const measure = measureOf(unitOf(info.unit), points, language);
  return (
    <svg
      className={classes.spark}
      viewBox={`0 -1 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('lines.spark', { what, highest: measure(peak) })}
    >
      <title>{t('lines.spark', { what, highest: measure(peak) })}</title>
      {limits.map(({ status, value }) => (
        <line
          key={status}
          data-status={status}
          x1={0}
          x2={WIDTH}
          y1={box.height * (1 - value / highest)}
          y2={box.height * (1 - value / highest)}
        />
      ))}
      <path d={sparklinePath(points, box)} />
    </svg>
  );
}
