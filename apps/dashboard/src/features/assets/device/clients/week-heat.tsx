import { DEFAULT_TIME_ZONE } from '../../../../shared/format/format-dates';
import { useFormat } from '../../../../shared/format/use-format';
import { useTexts } from '../../../../shared/i18n/texts';
import { deviceTexts } from '../device-texts';
import classes from './clients.module.css';
import type { DayOfClients, HourOfClients } from './clients-by-hour';

interface WeekHeatProps {
  readonly days: readonly DayOfClients[];
  readonly highest: number;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** A week by hour and day: the fuller the field, the busier; a hatched one was not measured. */
export function WeekHeat({ days, highest }: WeekHeatProps) {
  const t = useTexts(deviceTexts);
  const format = useFormat();
  const dayName = (at: number) => format.day(localDay(at));
  return (
    <div className={classes.scroller} role="region" tabIndex={0} aria-label={t('clients.week')}>
      <table className={classes.heat}>
        <caption className={classes.caption}>
          {t('clients.week')} <span className={classes.soft}>{t('clients.perHour')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.hidden}>{t('clients.dayOf')}</span>
            </th>
            {HOURS.map((hour) => (
              <th key={hour} scope="col">
                <span className={hour % 4 === 0 ? undefined : classes.hidden}>
                  {String(hour).padStart(2, '0')}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ at, hours }) => (
            <tr key={at}>
              <th scope="row">{dayName(at)}</th>
              {hours.map((hour, index) => (
                <Field key={HOURS[index]} hour={hour} highest={highest} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Field({ hour, highest }: { readonly hour: HourOfClients | undefined; readonly highest: number }) {
  const t = useTexts(deviceTexts);
  const format = useFormat();
  if (hour === undefined) return <td />;
  const { at, mean } = hour;
  const words = mean === null ? t('clients.notMeasured') : format.number(mean, 1);
  return (
    <td
      className={classes.field}
      title={t('clients.hour', { at: format.date(at), count: words })}
      data-unknown={mean === null || undefined}
      style={mean === null ? undefined : { '--share': `${Math.round((mean / highest) * 100)}%` }}
    >
      <span className={classes.hidden}>{words}</span>
    </td>
  );
}

const DAY = new Intl.DateTimeFormat('sv', { timeZone: DEFAULT_TIME_ZONE });
/** YYYY-MM-DD on the clock of the wall. */
function localDay(at: number): string {
  return DAY.format(at);
}
