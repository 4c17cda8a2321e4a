import type { AgreedHours, AgreementVersion, Priority, ResponseTarget } from '../../agreement/terms';
import { USUAL_AGREEMENT_TERMS } from '../../agreement/usual-terms';
import { instantOfLocal, localDateOf } from '../../time/local-date';
import { workTimeOf } from '../../time/work-time';
import { WORK_HAPPENINGS, type WorkEvent } from '../work-event';

const ZONE = 'Europe/Amsterdam';
const DAYS = [1, 2, 3, 4, 5] as const;
const hoursOf = (from: string, to: string): AgreedHours => ({
  timeZone: ZONE,
  hours: DAYS.map((weekday) => ({ weekday, from, to })),
  calendar: {
    switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
    freeDays: [],
  },
});
/** Monday to Friday, Good Friday too. */
export const OFFICE = hoursOf('08:30', '17:00');

const target = (
  priority: Priority,
  responseMinutes: number,
  resolutionMinutes: number | null,
): ResponseTarget => ({ priority, responseMinutes, resolutionMinutes, aroundTheClock: priority === 1 });
const TARGETS = [target(1, 30, 240), target(2, 60, 480), target(3, 240, 1440), target(4, 480, null)];

export function versionOf(
  from: string,
  until: string | null,
  agreed = OFFICE,
  targets = TARGETS,
): AgreementVersion {
  return { version: 1, from, until, terms: { ...USUAL_AGREEMENT_TERMS, agreed, targets } };
}

export const TIME = workTimeOf([versionOf('2020-01-01', null)], ZONE);

/** From 15 March 2027, a Monday, from 07:00 to 19:00, with half an hour to answer priority 2. */
export const WIDER_FROM_THE_15TH: readonly AgreementVersion[] = [
  versionOf('2020-01-01', '2027-03-14'),
  versionOf('2027-03-15', null, hoursOf('07:00', '19:00'), [target(2, 30, 240)]),
];

/** `03-01 09:00` of 2027, or with a year before it, as the clock in Amsterdam shows it. */
export function at(wall: string): number {
  const [date = '', time = ''] = wall.split(' ');
  return instantOfLocal(date.length === 5 ? `2027-${date}` : date, time, ZONE);
}

/** The other way round. */
export function wallOf(moment: number | null): string | null {
  if (moment === null) return null;
  const time = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
  return `${localDateOf(moment, ZONE).replace('2027-', '')} ${time.format(moment)}`;
}

export const minutes = (ms: number) => ms / 60_000;

/** `03-01 09:00 received 2, 03-01 09:20 answered` */
export function history(script: string): WorkEvent[] {
  return script.split(', ').map((line, index): WorkEvent => {
    const [date, time, word, number] = line.split(' ');
    const kind = WORK_HAPPENINGS.find((happening) => happening === word);
    if (kind === undefined) throw new Error(`"${line}" tells nothing that can happen.`);
    const base = { id: index + 1, at: at(`${date} ${time}`) };
    return kind === 'received' || kind === 'prioritised'
      ? { ...base, kind, priority: Number(number) as Priority }
      : { ...base, kind };
  });
}
