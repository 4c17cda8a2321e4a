import type { Language } from '../language';

interface ScheduleWords {
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly everyDay: string;
  readonly everyWorkingDay: string;
  readonly every: (weekdays: string) => string;
  readonly everyDayExcept: (weekday: string) => string;
  readonly at: (days: string, times: string) => string;
  readonly byCron: (cron: string) => string;
  readonly none: string;
}

export const SCHEDULE_WORDS: Readonly<Record<Language, ScheduleWords>> = {
  nl: {
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    everyDay: 'elke dag',
    everyWorkingDay: 'elke werkdag',
    every: (weekdays) => `elke ${weekdays}`,
    everyDayExcept: (weekday) => `elke dag behalve ${weekday}`,
    at: (days, times) => `${days} om ${times}`,
    byCron: (cron) => `volgens het schema "${cron}"`,
    none: 'geen vast schema',
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    everyDay: 'every day',
    everyWorkingDay: 'every working day',
    every: (weekdays) => `every ${weekdays}`,
    everyDayExcept: (weekday) => `every day except ${weekday}`,
    at: (days, times) => `${days} at ${times}`,
    byCron: (cron) => `by the schedule "${cron}"`,
    none: 'no fixed schedule',
  },
};
