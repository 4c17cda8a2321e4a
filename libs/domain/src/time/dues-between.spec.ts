import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duesBetween } from './dues-between';
import { InvalidScheduleError } from './invalid-schedule';
import type { JobSchedule } from './job-schedule';
import { latestDue } from './latest-due';

const ZONE = 'Europe/Amsterdam';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const evenings = (
  weekdays: Extract<JobSchedule, { kind: 'evenings' }>['weekdays'],
  at: string,
): JobSchedule => ({
  kind: 'evenings',
  weekdays,
  at,
  timeZone: ZONE,
});
const cron = (text: string): JobSchedule => ({ kind: 'cron', cron: text, timeZone: ZONE });

function dues(schedule: JobSchedule, from: string, to: string): string[] {
  return duesBetween(schedule, Date.parse(from), Date.parse(to)).map((at) =>
    new Date(at).toISOString().replace(':00.000Z', ''),
  );
}

describe('when a job is due', () => {
  test.each<[string, JobSchedule, string, string, string[]]>([
    [
      'working days: no weekend',
      evenings([1, 2, 3, 4, 5], '22:00'),
      '2027-01-07T00:00:00Z',
      '2027-01-12T00:00:00Z',
      ['2027-01-07T21:00', '2027-01-08T21:00', '2027-01-11T21:00'],
    ],
    [
      'Sunday is the seventh day',
      evenings([7], '01:05'),
      '2027-01-01T00:00:00Z',
      '2027-01-11T00:00:00Z',
      ['2027-01-03T00:05', '2027-01-10T00:05'],
    ],
    ['no weekday: never', evenings([], '22:00'), '2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z', []],
    ['by hand: never', { kind: 'none' }, '2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z', []],
    [
      'the begin of the range counts, its end does not',
      cron('0 22 * * *'),
      '2027-01-05T21:00:00Z',
      '2027-01-06T21:00:00Z',
      ['2027-01-05T21:00'],
    ],
    ['an empty range has none', cron('0 22 * * *'), '2027-01-05T21:00:00Z', '2027-01-05T21:00:00Z', []],
    [
      'the last of each month',
      cron('0 22 L * *'),
      '2027-01-15T00:00:00Z',
      '2027-05-01T00:00:00Z',
      ['2027-01-31T21:00', '2027-02-28T21:00', '2027-03-31T20:00', '2027-04-30T20:00'],
    ],
    [
      'the night without 02:30: at the jump, once',
      evenings([1, 2, 3, 4, 5, 6, 7], '02:30'),
      '2027-03-27T00:00:00Z',
      '2027-03-30T00:00:00Z',
      ['2027-03-27T01:30', '2027-03-28T01:00', '2027-03-29T00:30'],
    ],
    [
      'every half hour in that night: what does not come is one due',
      cron('*/30 1-3 * * *'),
      '2027-03-28T00:00:00Z',
      '2027-03-28T04:00:00Z',
      ['2027-03-28T00:00', '2027-03-28T00:30', '2027-03-28T01:00', '2027-03-28T01:30'],
    ],
    [
      'the night with two: the first only',
      evenings([1, 2, 3, 4, 5, 6, 7], '02:30'),
      '2027-10-30T00:00:00Z',
      '2027-11-02T00:00:00Z',
      ['2027-10-30T00:30', '2027-10-31T00:30', '2027-11-01T01:30'],
    ],
  ])('%s', (_rule, schedule, from, to, expected) => {
    expect(dues(schedule, from, to)).toEqual(expected);
  });
});

describe('what can not be read is refused, in an empty range too', () => {
  test.each<[string, JobSchedule, string]>([
    ['a cron', cron('at ten'), 'cron'],
    ['a zone', { ...evenings([1], '22:00'), timeZone: 'Mars/Olympus' } as JobSchedule, 'time-zone'],
    ['an hour', evenings([1], '24:00'), 'time'],
    ['a time in words', evenings([1], 'ten'), 'time'],
    ['a time that is more', evenings([1], '22:00 * * * *'), 'time'],
  ])('%s', (_rule, schedule, what) => {
    expect(() => duesBetween(schedule, 0, 0)).toThrow(InvalidScheduleError);
    expect(() => duesBetween(schedule, 0, 0)).toThrow(expect.objectContaining({ what }));
  });

  test('more than anybody can look at is refused, instead of being cut', () => {
    expect(() => duesBetween(cron('* * * * *'), 0, 30 * DAY)).toThrow('ask for a shorter range');
    expect(duesBetween(cron('* * * * *'), 0, 10 * DAY)).toHaveLength(14_400);
  });
});

const anyCron = fc
  .tuple(fc.constantFrom('0', '30', '15,45', '*/20'), fc.constantFrom('*', '0', '1', '2', '2,3', '22', '*/4'))
  .map(([minute, hour]) => cron(`${minute} ${hour} * * *`));
const nearAClockChange = fc
  .tuple(
    fc.constantFrom('2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z'),
    fc.integer({ min: -30 * HOUR, max: 30 * HOUR }),
  )
  .map(([change, away]) => Date.parse(change) + away);

test('ranges that adjoin have together what the whole has', () => {
  fc.assert(
    fc.property(
      anyCron,
      nearAClockChange,
      fc.nat(3 * DAY),
      fc.nat(3 * DAY),
      (schedule, from, first, second) => {
        const parts = [
          ...duesBetween(schedule, from, from + first),
          ...duesBetween(schedule, from + first, from + first + second),
        ];
        expect(parts).toEqual(duesBetween(schedule, from, from + first + second));
      },
    ),
  );
});

test('they ascend, each once, and are what the latest due was at any moment', () => {
  fc.assert(
    fc.property(anyCron, nearAClockChange, fc.nat(3 * DAY), (schedule, from, length) => {
      const found = duesBetween(schedule, from, from + length);
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
      const latest = schedule.kind === 'cron' ? latestDue(schedule.cron, ZONE, from + length - 1) : null;
      if (length > 0 && latest !== null && latest >= from) expect(found.at(-1)).toBe(latest);
      else expect(found).toEqual([]);
    }),
  );
});

test('evenings are the cron of that hour, in both nights of the clock too', () => {
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });
  const hour = fc.integer({ min: 0, max: 23 });
  const minute = fc.constantFrom(0, 5, 30, 59);
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 20 }), hour, minute, (from, days, at, past) => {
      const to = from + days * 86_400_000;
      const time = `${String(at).padStart(2, '0')}:${String(past).padStart(2, '0')}`;
      const cron: JobSchedule = {
        kind: 'cron',
        cron: `${past} ${at} * * 1,3,7`,
        timeZone: 'Europe/Amsterdam',
      };
      expect(duesBetween(evenings([1, 3, 7], time), from, to)).toEqual(duesBetween(cron, from, to));
    }),
    { numRuns: 100 },
  );
});
