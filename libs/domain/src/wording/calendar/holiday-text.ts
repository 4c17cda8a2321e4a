import type { HolidayCode } from '../../time/holidays';
import type { InEveryLanguage, Language } from '../language';

const HOLIDAYS: Readonly<Record<HolidayCode, InEveryLanguage>> = {
  'new-year': { nl: 'Nieuwjaarsdag', en: "New Year's Day" },
  'good-friday': { nl: 'Goede Vrijdag', en: 'Good Friday' },
  'easter-sunday': { nl: 'Eerste paasdag', en: 'Easter Sunday' },
  'easter-monday': { nl: 'Tweede paasdag', en: 'Easter Monday' },
  'kings-day': { nl: 'Koningsdag', en: "King's Day" },
  'liberation-day': { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  'ascension-day': { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
  'whit-sunday': { nl: 'Eerste pinksterdag', en: 'Whit Sunday' },
  'whit-monday': { nl: 'Tweede pinksterdag', en: 'Whit Monday' },
  'christmas-eve': { nl: 'Kerstavond', en: 'Christmas Eve' },
  'christmas-day': { nl: 'Eerste kerstdag', en: 'Christmas Day' },
  'boxing-day': { nl: 'Tweede kerstdag', en: 'Boxing Day' },
  'new-years-eve': { nl: 'Oudejaarsdag', en: "New Year's Eve" },
};

/** The name of a holiday, as a calendar prints it. */
export function holidayText(code: HolidayCode, language: Language): string {
  return HOLIDAYS[code][language];
}

/** Of a code that came over a wire; one that is not known is shown as it came. */
export function holidayName(code: string, language: Language): string {
  return isHolidayCode(code) ? holidayText(code, language) : code;
}

function isHolidayCode(code: string): code is HolidayCode {
  return Object.hasOwn(HOLIDAYS, code);
}
