import type { JobSchedule } from '../../time/job-schedule';
import { DEFAULT_TIME_ZONE } from '../format/format-dates';
import type { Language } from '../language';
import { SCHEDULE_WORDS } from './schedule-words';

/**
 * A schedule as a person says it, for use within a sentence: "elke werkdag om 22:00". A zone other than the default is
 * named behind it; a cron that is more than times on weekdays is quoted.
 */
export function describeSchedule(schedule: JobSchedule, language: Language): string {
  const { at, byCron, none } = SCHEDULE_WORDS[language];
  if (schedule.kind === 'none') return none;
  const simple =
    schedule.kind === 'evenings' ? { ...schedule, times: [schedule.at] } : simpleCron(schedule.cron);
  if (simple?.weekdays.length === 0) return none;
  const said = simple
    ? at(daysText(simple.weekdays, language), list(simple.times, language))
    : byCron(schedule.kind === 'cron' ? schedule.cron : '');
  return schedule.timeZone === DEFAULT_TIME_ZONE ? said : `${said} (${schedule.timeZone})`;
}

function daysText(days: readonly number[], language: Language): string {
  const words = SCHEDULE_WORDS[language];
  const name = (weekday: number) => words.weekdays[weekday - 1] ?? '';
  const chosen = WEEK.filter((weekday) => days.includes(weekday));
  const others = WEEK.filter((weekday) => !days.includes(weekday));
  if (others.length === 0) return words.everyDay;
  if (others.join() === '6,7') return words.everyWorkingDay;
  if (others.length === 1) return words.everyDayExcept(others.map(name).join(''));
  return words.every(list(chosen.map(name), language));
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

function list(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'nl' ? 'nl-NL' : 'en-GB').format(parts);
}

const HOUR = '(?:[01]?\\d|2[0-3])';
const WEEKDAYS = '[0-7](?:-[0-7])?';
const TIMES_ON_WEEKDAYS = new RegExp(
  `^([0-5]?\\d) (${HOUR}(?:,${HOUR})*) \\* \\* (\\*|${WEEKDAYS}(?:,${WEEKDAYS})*)$`,
);

/** Times and weekdays of a cron that says no more than these; null for any other. */
function simpleCron(cron: string): { times: string[]; weekdays: number[] } | null {
  const [, minute, hours, days] = TIMES_ON_WEEKDAYS.exec(cron.trim().replaceAll(/\s+/g, ' ')) ?? [];
  if (minute === undefined || hours === undefined || days === undefined) return null;
  const weekdays = days === '*' ? WEEK : days.split(',').flatMap(weekdaysIn);
  if (weekdays.length === 0) return null;
  const inOrder = hours.split(',').map(Number);
  const times = inOrder
    .toSorted((a, b) => a - b)
    .map((hour) => `${twoDigits(hour)}:${twoDigits(Number(minute))}`);
  return { times, weekdays };
}

/** `1-5`, or one day; Sunday is 0 or 7. */
function weekdaysIn(range: string): number[] {
  const [first = 0, last = first] = range.split('-').map(Number);
  return [0, ...WEEK].filter((day) => day >= first && day <= last).map((day) => (day === 0 ? 7 : day));
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
