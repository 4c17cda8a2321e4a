import type { Language } from '../wording/language';

/** Words of its own: what a report says once, any later program has to say again to the letter. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `2027-03`: `maart 2027`. */
export function monthText(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return `${MONTHS[language][Number(number) - 1] ?? number} ${year}`;
}

/** The day of `2027-03-09` or of a moment in UTC: `9 maart 2027`. */
export function dayText(date: string, language: Language): string {
  return `${String(Number(date.slice(8, 10)))} ${monthText(date.slice(0, 7), language)}`;
}
