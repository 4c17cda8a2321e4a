import type { CustomerBackups } from '@nachtwacht/contracts';
import { freeDayOn, type Calendar, type FreeDay } from '@nachtwacht/domain/time';

export type JobWithNights = CustomerBackups['jobs'][number];
export type JobNight = JobWithNights['nights'][number];

/** One day of the calendar of a job. */
export interface NightCell {
  readonly date: string;
  readonly night: JobNight | null;
  readonly free: FreeDay | null;
  readonly isToday: boolean;
}

/** The weeks of a job with what came of each night; null for days that are not there yet. */
export function nightCells(
  weeks: readonly (readonly (string | null)[])[],
  nights: readonly JobNight[],
  calendar: Calendar,
  today: string,
): (NightCell | null)[][] {
  const byDate = new Map(nights.map((night) => [night.date, night]));
  return weeks.map((days) =>
    days.map((date) =>
      date === null
        ? null
        : {
            date,
            night: byDate.get(date) ?? null,
            free: freeDayOn(date, calendar),
            isToday: date === today,
          },
    ),
  );
}

export interface NightCount {
  readonly good: number;
  readonly expected: number;
  readonly unsigned: number;
}

/** How many nights of how many left something to restore from; what is not over yet does not count. */
export function countNights(nights: readonly JobNight[]): NightCount {
  const over = nights.filter(({ status }) => status !== 'waiting' && status !== 'not-expected');
  return {
    good: over.filter(({ status }) => status === 'success' || status === 'success-after-retry').length,
    expected: over.length,
    unsigned: over.filter(({ signed }) => !signed).length,
  };
}
