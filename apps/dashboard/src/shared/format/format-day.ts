import type { Language } from '../i18n/languages';

/** `short`: "ma 23 nov", `long`: "maandag 23 november 2026". */
export type DayStyle = 'short' | 'long';

const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};
const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day of the calendar (YYYY-MM-DD), which belongs to no zone, with its weekday. */
export function formatDay(day: string, style: DayStyle, language: Language): string {
  const key = `${language}|${style}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { ...STYLES[style], timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(new Date(`${day}T12:00:00Z`));
}
