import type { LocalDate } from '@nachtwacht/domain/time';
import { wall, type MonthDays } from './month-days';

const MINUTE = 60_000;

/** Work as somebody books it. */
export interface LivedEntry {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly place: 'remote' | 'on-site';
  readonly travelMinutes: number;
  readonly billable: boolean;
  readonly customerText: string;
}

function entry(
  date: LocalDate,
  from: string,
  minutes: number,
  customerText: string,
  over: Partial<LivedEntry> = {},
): LivedEntry {
  const at = wall(date, from);
  return {
    startedAt: new Date(at).toISOString(),
    endedAt: new Date(at + minutes * MINUTE).toISOString(),
    place: 'remote',
    travelMinutes: 0,
    billable: true,
    customerText,
    ...over,
  };
}

/** The month before: two and a half hours of the four, so that ninety minutes go on. */
export function workBefore(month: MonthDays): readonly LivedEntry[] {
  return [entry(month.previous.nth(2, 3), '10:00', 150, 'Twee werkplekken ingericht')];
}

/** Booked when the month before was closed: a correction in this one. */
export function lateWork(month: MonthDays): LivedEntry {
  return entry(month.previous.nth(4, 2), '15:00', 30, 'Telefonische hulp bij de agenda');
}

/** Of office hours, an evening, a Saturday and a Sunday. The second Tuesday takes more than was left. */
export function work(month: MonthDays): readonly LivedEntry[] {
  return [
    entry(month.nth(1, 3), '14:30', 50, 'Storing van de internetlijn uitgezocht'),
    // Until five it is office time, then evening.
    entry(month.nth(1, 4), '16:40', 90, 'Doelschijf van de back-up opgeruimd'),
    entry(month.nth(2, 2), '10:15', 110, 'Server ter plaatse weer aan de praat gekregen', {
      place: 'on-site',
      travelMinutes: 40,
    }),
    entry(month.nth(3, 6), '11:00', 20, 'Kaartlezer aan de balie vervangen'),
    entry(month.nth(4, 7), '09:00', 40, 'Nieuwe schijf van de server nagekeken'),
    entry(month.nth(4, 4), '10:00', 30, 'Kennismaking met de nieuwe assistente', { billable: false }),
  ];
}

/** Minutes that were added beside what the agreement grants. */
export function lots(month: MonthDays): readonly {
  readonly kind: 'bought' | 'goodwill';
  readonly minutes: number;
  readonly validFrom: LocalDate;
  readonly lastDay: LocalDate | null;
  readonly reason: string;
}[] {
  return [
    {
      kind: 'goodwill',
      minutes: 60,
      validFrom: month.day(15),
      lastDay: month.day(21),
      reason: 'Voor het ongemak van de storing',
    },
    {
      kind: 'bought',
      minutes: 120,
      validFrom: month.day(15),
      lastDay: null,
      reason: 'Strippenkaart twee uur',
    },
  ];
}
