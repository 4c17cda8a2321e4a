import type { AvailabilityDetail } from '@nachtwacht/contracts';
import type { Language } from '../../../shared/i18n/languages';

type AgreedHours = AvailabilityDetail['parts'][number]['hours'];

/** Weekday 1 is Monday: `ma 08:00–12:00, 13:00–17:00`, a weekday without hours left out. */
export function hoursByWeekday(hours: AgreedHours, language: Language): string[] {
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'short',
    timeZone: 'UTC',
  });
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const spans = hours
      .filter((one) => one.weekday === weekday)
      .toSorted((a, b) => a.from.localeCompare(b.from))
      .map(({ from, to }) => `${from}–${to}`);
    // The first of January 2024 was a Monday.
    return spans.length === 0 ? [] : [`${format.format(Date.UTC(2024, 0, weekday))} ${spans.join(', ')}`];
  });
}
