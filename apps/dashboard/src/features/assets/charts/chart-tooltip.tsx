import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { assetsTexts } from '../assets-texts';
import classes from './chart.module.css';
import type { ChartPoint } from './chart-points';

interface ChartTooltipProps {
  readonly active: boolean | undefined;
  readonly payload: readonly { readonly payload?: unknown }[] | undefined;
  readonly measure: (value: number) => string;
  /** The week before, moved to where it is compared; empty where it is not. */
  readonly earlier: readonly ChartPoint[];
}

/** The moment by the local clock, and what was measured then. */
export function ChartTooltip({ active, payload, measure, earlier }: ChartTooltipProps) {
  const t = useTexts(assetsTexts);
  const format = useFormat();
  const point = payload?.[0]?.payload;
  if (active !== true || !isPoint(point)) return null;
  const { at, mean, band } = point;
  const before = nearest(earlier, at);
  return (
    <div className={classes.tooltip}>
      <div className={classes.tooltipTime}>{format.date(at)}</div>
      {mean === null ? (
        <div>{t('chart.noData')}</div>
      ) : (
        <div>
          {t('chart.mean')}: <strong>{measure(mean)}</strong>
        </div>
      )}
      {band !== null && band[0] !== band[1] && (
        <div>
          {t('chart.lowHigh')}: {measure(band[0])} – {measure(band[1])}
        </div>
      )}
      {before !== null && (
        <div>
          {t('chart.earlier')}: <strong>{measure(before)}</strong>
        </div>
      )}
    </div>
  );
}

/** What was measured closest to a moment, if anything was measured around it. */
function nearest(points: readonly ChartPoint[], at: number): number | null {
  const away = (point: ChartPoint) => Math.abs(point.at - at);
  const closest = points.reduce<ChartPoint | null>(
    (best, point) => (best === null || away(point) < away(best) ? point : best),
    null,
  );
  return closest?.mean ?? null;
}

function isPoint(value: unknown): value is ChartPoint {
  return typeof value === 'object' && value !== null && 'at' in value && 'band' in value;
}
