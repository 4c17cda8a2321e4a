import type { Language } from '../../../shared/i18n/languages';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** `month`: YYYY-MM. "nov 26" or "november 2026". */
export function monthName(month: string, style: 'short' | 'long', language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    month: style,
    year: style === 'short' ? '2-digit' : 'numeric',
  });
  return format.format(new Date(`${month}-15T00:00:00Z`)).replace('.', '');
}
