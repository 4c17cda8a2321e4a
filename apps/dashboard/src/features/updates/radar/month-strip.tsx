import { IconHourglassEmpty } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import type { RadarMonth } from '../model/radar';
import { monthName } from './month-name';
import { radarTexts } from './radar-texts';
import classes from './radar.module.css';

const BAR_REM = 4;

interface MonthStripProps {
  readonly months: readonly RadarMonth[];
  readonly chosen: string | undefined;
  readonly onChoose: (month: string) => void;
}

/** A year as a line of months, each with how much ends in it; one of them narrows the list below. */
export function MonthStrip({ months, chosen, onChoose }: MonthStripProps) {
  const t = useTexts(radarTexts);
  const format = useFormat();
  const language = useLanguage();
  const most = Math.max(1, ...months.map(({ things }) => things));
  const named = (month: string, style: 'short' | 'long') =>
    month === 'past' || month === 'later' ? t(month) : monthName(month, style, language);
  return (
    <ol className={classes.timeline} aria-label={t('timeline')}>
      {months.map(({ month, things }) => (
        <li key={month}>
          <button
            type="button"
            className={classes.month}
            aria-pressed={month === chosen}
            title={t('month', { count: things, month: named(month, 'long') })}
            data-past={month === 'past' || undefined}
            data-none={things === 0 || undefined}
            onClick={() => onChoose(month)}
          >
            <span className={classes.number}>{format.number(things)}</span>
            {things > 0 && (
              <span className={classes.bar} style={{ height: `${(things / most) * BAR_REM}rem` }} />
            )}
            <span className={classes.label}>
              {month === 'past' && <IconHourglassEmpty size={12} aria-hidden />}
              {named(month, 'short')}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
