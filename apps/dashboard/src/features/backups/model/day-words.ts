import type { Language } from '../../../shared/i18n/languages';

const STYLES = {
  /** di 4 nov */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** dinsdag 4 november */
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  /** 4 nov 2026 */
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  /** november 2026 */
  month: { month: 'long', year: 'numeric' },
  /** 4 nov */
  'day-month': { day: 'numeric', month: 'short' },
  /** nov */
  'month-short': { month: 'short' },
  /** di */
  weekday: { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof STYLES;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day (YYYY-MM-DD) or a month (YYYY-MM) in words; it has no zone, so it is the same day wherever it is read. */
export function dayWords(day: string, style: DayStyle, language: Language): string {
  const key = `${language} ${style}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { ...STYLES[style], timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(new Date(day.length === 7 ? `${day}-01` : day));
}
