import type { Language } from '../language';

export const DEFAULT_TIME_ZONE = 'Europe/Amsterdam';

export type DateStyle = 'time' | 'date' | 'date-time' | 'full';

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  'date-time': { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  full: { dateStyle: 'full', timeStyle: 'medium' },
};

/** English as it is written in Europe: day before month. */
const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** `at`: ISO 8601 or epoch milliseconds. */
export function formatDate(
  at: string | number,
  style: DateStyle,
  language: Language,
  timeZone = DEFAULT_TIME_ZONE,
): string {
  const key = `${language}|${style}|${timeZone}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { ...STYLES[style], timeZone });
  formats.set(key, format);
  return format.format(new Date(at));
}
