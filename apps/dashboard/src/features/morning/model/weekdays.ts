import type { Language } from '@nachtwacht/domain';

/** 1 is Monday. The check is done on working days. */
export const WORKING_DAYS = [1, 2, 3, 4, 5] as const;

/** Some Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60_000;

export function weekdayName(weekday: number, language: Language): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return format.format(MONDAY + (weekday - 1) * DAY_MS);
}
