import type { AgreedHours, AgreementTerms, AgreementVersion } from '../../agreement/terms';
import { USUAL_AGREEMENT_TERMS } from '../../agreement/usual-terms';
import { chargeEntries } from '../../time/hours/charge';
import { instantOfLocal } from '../../time/local-date';
import type { ChargedEntry, WorkedEntry } from '../types';

export const ZONE = 'Europe/Amsterdam';

/** `2027-03-01 09:00` as the clock in Amsterdam shows it. */
export function local(wall: string): number {
  return instantOfLocal(wall.slice(0, 10), wall.slice(11), ZONE);
}

export function versionOf(
  from: string,
  over: Partial<AgreementTerms> = {},
  number = 1,
  until: string | null = null,
): AgreementVersion {
  return { version: number, from, until, terms: { ...USUAL_AGREEMENT_TERMS, ...over } };
}

export function entryOf(from: number, to: number, over: Partial<WorkedEntry> = {}): WorkedEntry {
  return {
    id: 'e',
    personId: 'p',
    item: 'customer',
    from,
    to,
    place: 'remote',
    travelMinutes: 0,
    billable: true,
    ...over,
  };
}

export function charge(
  entries: readonly WorkedEntry[],
  versions: readonly AgreementVersion[] = [versionOf('2000-01-01')],
): ChargedEntry[] {
  return chargeEntries(entries, { versions, otherwise: USUAL_AGREEMENT_TERMS });
}

const WORKING_DAYS = [1, 2, 3, 4, 5] as const;

/** Hours of these weekdays, `08:00-12:00 13:00-17:00`; otherwise as usual. */
export function hoursOf(
  stretches: string,
  days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[] = WORKING_DAYS,
  calendar: Partial<AgreedHours['calendar']['switches']> & { readonly closed?: string } = {},
): AgreedHours {
  const { agreed } = USUAL_AGREEMENT_TERMS;
  const { closed, ...switches } = calendar;
  return {
    ...agreed,
    hours: days.flatMap((weekday) =>
      stretches.split(' ').map((stretch) => {
        const [from = '', to = ''] = stretch.split('-');
        return { weekday, from, to };
      }),
    ),
    calendar: {
      switches: { ...agreed.calendar.switches, ...switches },
      freeDays: closed === undefined ? [] : [{ date: closed, name: 'Gesloten' }],
    },
  };
}
