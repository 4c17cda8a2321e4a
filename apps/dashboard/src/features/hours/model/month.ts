import type { Language } from '../../../shared/i18n/languages';

const MONTHS_A_YEAR = 12;

/** The month (YYYY-MM) that lies so many months later, or earlier for a negative number. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const index = year * MONTHS_A_YEAR + of - 1 + months;
  const next = (index % MONTHS_A_YEAR) + 1;
  return `${Math.floor(index / MONTHS_A_YEAR)}-${String(next).padStart(2, '0')}`;
}

/** november 2026 */
export function monthText(month: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T12:00:00Z`));
}
