import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { dayWords } from '../../model/day-words';
import type { TrendPoint } from '../../model/trend-points';
import { customerTexts } from '../customer-texts';
import type { TrendLine } from './trend-line';
import classes from './trend.module.css';

interface TrendTooltipProps {
  readonly active: boolean | undefined;
  readonly payload: readonly { readonly payload?: unknown }[] | undefined;
  readonly lines: readonly TrendLine[];
  readonly measure: (value: number) => string;
}

/** The night, and what was measured of it. */
export function TrendTooltip({ active, payload, lines, measure }: TrendTooltipProps) {
  const t = useTexts(customerTexts);
  const language = useLanguage();
  const point = payload?.[0]?.payload;
  if (active !== true || !isPoint(point)) return null;
  return (
    <div className={classes.tooltip}>
      <div className={classes.soft}>{dayWords(point.date, 'long', language)}</div>
      {lines.map(({ key, label }) => {
        const value = point[key];
        return (
          <div key={key}>
            {label}: {value === null ? t('trend.noValue') : <strong>{measure(value)}</strong>}
          </div>
        );
      })}
    </div>
  );
}

function isPoint(value: unknown): value is TrendPoint {
  return typeof value === 'object' && value !== null && 'date' in value && 'minutes' in value;
}
