import type { Language } from '../../../shared/i18n/languages';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** 1 is Monday: "maandag", "Monday". */
export function weekdayName(weekday: number, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', timeZone: 'UTC' });
  // The first of June 2026 is a Monday.
  return format.format(new Date(Date.UTC(2026, 5, weekday)));
}
