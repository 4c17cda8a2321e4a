import { useMemo } from 'react';
import { useLanguage } from '../i18n/use-language';
import { formatSpan } from './format-age';
import { formatDate, type DateStyle } from './format-dates';
import { formatDay, type DayStyle } from './format-day';
import { formatBytes, formatNumber, formatPercent } from './format-numbers';

export interface Format {
  readonly span: (milliseconds: number) => string;
  readonly date: (at: string | number, style?: DateStyle, timeZone?: string) => string;
  /** A day of the calendar, YYYY-MM-DD, with its weekday. */
  readonly day: (day: string, style?: DayStyle) => string;
  readonly number: (value: number, decimals?: number) => string;
  /** 0 to 100 */
  readonly percent: (value: number) => string;
  readonly bytes: (bytes: number) => string;
}

/** Numbers, dates and spans in the language on screen. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(
    () => ({
      span: (milliseconds) => formatSpan(milliseconds, language),
      date: (at, style = 'date-time', timeZone) => formatDate(at, style, language, timeZone),
      day: (day, style = 'short') => formatDay(day, style, language),
      number: (value, decimals) => formatNumber(value, language, decimals),
      percent: (value) => formatPercent(value, language),
      bytes: (bytes) => formatBytes(bytes, language),
    }),
    [language],
  );
}
