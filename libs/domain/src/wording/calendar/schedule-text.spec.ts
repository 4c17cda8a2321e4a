import { expect, test } from 'vitest';
import type { JobSchedule } from '../../time/job-schedule';
import type { Weekday } from '../../time/local-date';
import { describeSchedule } from './schedule-text';

const timeZone = 'Europe/Amsterdam';
const evenings = (...weekdays: Weekday[]): JobSchedule => ({
  kind: 'evenings',
  weekdays,
  at: '22:00',
  timeZone,
});
const cron = (text: string): JobSchedule => ({ kind: 'cron', cron: text, timeZone });

test.each<[string, JobSchedule, string, string]>([
  ['every day', evenings(1, 2, 3, 4, 5, 6, 7), 'elke dag om 22:00', 'every day at 22:00'],
  ['working days', evenings(1, 2, 3, 4, 5), 'elke werkdag om 22:00', 'every working day at 22:00'],
  ['one day', evenings(5), 'elke vrijdag om 22:00', 'every Friday at 22:00'],
  ['the weekend', evenings(6, 7), 'elke zaterdag en zondag om 22:00', 'every Saturday and Sunday at 22:00'],
  [
    'some days, in the order of the week',
    evenings(5, 1, 3),
    'elke maandag, woensdag en vrijdag om 22:00',
    'every Monday, Wednesday and Friday at 22:00',
  ],
  [
    'all but one',
    evenings(1, 2, 3, 4, 5, 6),
    'elke dag behalve zondag om 22:00',
    'every day except Sunday at 22:00',
  ],
  ['no day', evenings(), 'geen vast schema', 'no fixed schedule'],
  ['by hand', { kind: 'none' }, 'geen vast schema', 'no fixed schedule'],
  [
    'another zone is named',
    { ...evenings(1, 2, 3, 4, 5), timeZone: 'UTC' } as JobSchedule,
    'elke werkdag om 22:00 (UTC)',
    'every working day at 22:00 (UTC)',
  ],
  ['a plain cron', cron('30 1 * * *'), 'elke dag om 01:30', 'every day at 01:30'],
  ['a cron with a range', cron('0 22 * * 1-5'), 'elke werkdag om 22:00', 'every working day at 22:00'],
  ['Sunday as 0', cron('5 9 * * 0'), 'elke zondag om 09:05', 'every Sunday at 09:05'],
  ['Sunday as 7', cron('5 9 * * 7'), 'elke zondag om 09:05', 'every Sunday at 09:05'],
  [
    'several times, in order',
    cron(' 0  18,6,12 * * * '),
    'elke dag om 06:00, 12:00 en 18:00',
    'every day at 06:00, 12:00 and 18:00',
  ],
  [
    'from Sunday to Thursday',
    cron('0 22 * * 0-4'),
    'elke maandag, dinsdag, woensdag, donderdag en zondag om 22:00',
    'every Monday, Tuesday, Wednesday, Thursday and Sunday at 22:00',
  ],
  [
    'days of the month',
    cron('0 22 L * *'),
    'volgens het schema "0 22 L * *"',
    'by the schedule "0 22 L * *"',
  ],
  [
    'by the quarter',
    cron('*/15 * * * *'),
    'volgens het schema "*/15 * * * *"',
    'by the schedule "*/15 * * * *"',
  ],
  ['what is no time', cron('0 25 * * *'), 'volgens het schema "0 25 * * *"', 'by the schedule "0 25 * * *"'],
  [
    'a range that runs back',
    cron('0 22 * * 5-1'),
    'volgens het schema "0 22 * * 5-1"',
    'by the schedule "0 22 * * 5-1"',
  ],
])('%s', (_rule, schedule, dutch, english) => {
  expect(describeSchedule(schedule, 'nl')).toBe(dutch);
  expect(describeSchedule(schedule, 'en')).toBe(english);
});
