import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';

function reader(options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat('en', { ...options, timeZone: DEFAULT_TIME_ZONE });
  return (at: number) => Number.parseInt(format.format(at), 10);
}

/** The clock on the wall, for marks at round moments. */
export const amsterdam = {
  hour: reader({ hour: '2-digit', hourCycle: 'h23' }),
  day: reader({ day: 'numeric' }),
};
