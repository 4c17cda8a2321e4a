import { holidayText, type Language } from '@nachtwacht/domain';
import type { HolidayCode } from '@nachtwacht/domain/time';

const HOLIDAYS: Readonly<Record<HolidayCode, true>> = {
  'new-year': true,
  'good-friday': true,
  'easter-sunday': true,
  'easter-monday': true,
  'kings-day': true,
  'liberation-day': true,
  'ascension-day': true,
  'whit-sunday': true,
  'whit-monday': true,
  'christmas-eve': true,
  'christmas-day': true,
  'boxing-day': true,
  'new-years-eve': true,
};

/** The name of a holiday in the reader's language; a closing day has the name that somebody gave it. */
export function freeDayName(because: string | null, language: Language): string | null {
  return because !== null && isHoliday(because) ? holidayText(because, language) : because;
}

function isHoliday(word: string): word is HolidayCode {
  return Object.hasOwn(HOLIDAYS, word);
}
