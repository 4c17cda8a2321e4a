import { useFormat } from '../../../../shared/format/use-format';
import { useTexts } from '../../../../shared/i18n/texts';
import { deviceTexts } from '../device-texts';
import classes from './clients.module.css';
import type { HourOfClients } from './clients-by-hour';

interface HourBarsProps {
  readonly hours: readonly HourOfClients[];
  /** Of the week: so that a quiet day looks quiet. */
  readonly highest: number;
}

/** The last day, a bar an hour; an hour without a measurement is hatched. */
export function HourBars({ hours, highest }: HourBarsProps) {
  const t = useTexts(deviceTexts);
  const format = useFormat();
  const said = ({ at, mean }: HourOfClients) =>
    t('clients.hour', {
      at: format.date(at, 'time'),
      count: mean === null ? t('clients.notMeasured') : format.number(mean, 1),
    });
  const busiest = hours.reduce<HourOfClients | null>(
    (most, hour) => ((hour.highest ?? -1) > (most?.highest ?? -1) ? hour : most),
    null,
  );
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        {t('clients.day')}
        {busiest !== null && busiest.highest !== null && (
          <span className={classes.soft}>
            {t('clients.highest', {
              count: format.number(busiest.highest),
              at: format.date(busiest.at, 'time'),
            })}
          </span>
        )}
      </figcaption>
      <ol className={classes.bars}>
        {hours.map((hour) => (
          <li
            key={hour.at}
            className={classes.bar}
            title={said(hour)}
            data-unknown={hour.mean === null || undefined}
          >
            <span className={classes.hidden}>{said(hour)}</span>
            <span
              className={classes.fill}
              style={{ height: `${((hour.mean ?? 0) / highest) * 100}%` }}
              aria-hidden="true"
            />
            <span className={classes.hour} aria-hidden="true">
              {hour.hour % 4 === 0 ? String(hour.hour).padStart(2, '0') : ''}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
