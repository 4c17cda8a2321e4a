import { holidaysOf, type Calendar, type HolidayCode } from '@nachtwacht/domain/time';

export type FreeDate = { readonly date: string } & (
  | { readonly kind: 'holiday'; readonly code: HolidayCode }
  | { readonly kind: 'closed'; readonly name: string }
);

/** The free days of a year in order of date: holidays as they were agreed, and closing days. */
export function freeDaysIn(year: number, { switches, freeDays }: Calendar): FreeDate[] {
  const closed = freeDays
    .filter(({ date }) => date.startsWith(`${year}-`))
    .map(({ date, name }): FreeDate => ({ kind: 'closed', date, name }));
  const holidays = holidaysOf(year, switches).map(({ date, code }): FreeDate => ({
    kind: 'holiday',
    date,
    code,
  }));
  return [...holidays, ...closed].toSorted((a, b) => a.date.localeCompare(b.date));
}
