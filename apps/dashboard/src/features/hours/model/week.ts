import { daysAfter, weekdayOf } from '@nachtwacht/domain/time';

const DAYS_A_WEEK = 7;

/** The Monday of the week that a day (YYYY-MM-DD) lies in. */
export function mondayOf(day: string): string {
  return daysAfter(day, 1 - weekdayOf(day));
}

/** Seven days from a Monday on. */
export function daysOfWeek(monday: string): string[] {
  return Array.from({ length: DAYS_A_WEEK }, (_, index) => daysAfter(monday, index));
}

export function weeksAfter(monday: string, weeks: number): string {
  return daysAfter(monday, weeks * DAYS_A_WEEK);
}

/** The number that a Dutch calendar gives the week of a Monday: week 1 is the one with the first Thursday. */
export function weekNumber(monday: string): number {
  const thursday = daysAfter(monday, 3);
  const firstDay = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  return Math.floor((Date.parse(`${thursday}T00:00:00Z`) - firstDay) / (DAYS_A_WEEK * 86_400_000)) + 1;
}
