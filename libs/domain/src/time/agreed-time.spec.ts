import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgreedHours, WeekdayHours } from '../agreement/terms';
import { addAgreed, agreedMs, agreedPeriods } from './agreed-time';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './duration';
import { dateOfWall, instantOfLocal, weekdayOf, type Weekday } from './local-date';
import { localPeriodOf } from './local-period';
import { PATIENCE, randomRuns } from './testing/random-runs';
import { wallTimeOf } from './wall-clock';
import { freeDayOn } from './working-days';

const ZONE = 'Europe/Amsterdam';
const WORKING_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const ALL_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function agreedOn(
  weekdays: readonly Weekday[],
  stretches: readonly (readonly [from: string, to: string])[],
  freeDays: readonly string[] = [],
): AgreedHours {
  return {
    timeZone: ZONE,
    hours: weekdays.flatMap((weekday) => stretches.map(([from, to]) => ({ weekday, from, to }))),
    calendar: {
      switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
      freeDays: freeDays.map((date) => ({ date, name: 'Gesloten' })),
    },
  };
}

const office = agreedOn(WORKING_DAYS, [['08:30', '17:00']]);
const always = agreedOn(ALL_DAYS, [['00:00', '24:00']]);
const night = agreedOn(ALL_DAYS, [['02:15', '02:45']]);

function local(text: string): number {
  const [date = '', time = ''] = text.split(' ');
  return instantOfLocal(date, time, ZONE);
}

describe('agreed hours of a day', () => {
  const rules: [rule: string, agreed: AgreedHours, from: string, to: string, hours: number][] = [
    ['a working day', office, '2027-01-04 00:00', '2027-01-05 00:00', 8.5],
    ['a Saturday has none', office, '2027-01-09 00:00', '2027-01-10 00:00', 0],
    ['a week has five', office, '2027-01-04 00:00', '2027-01-11 00:00', 42.5],
    ['from the middle of the day on', office, '2027-01-04 12:00', '2027-01-05 00:00', 5],
    ['the opening minute belongs to it', office, '2027-01-04 08:30', '2027-01-04 08:31', 1 / 60],
    ['the closing minute does not', office, '2027-01-04 17:00', '2027-01-04 17:01', 0],
    ['Easter Monday is free', office, '2027-03-29 00:00', '2027-03-30 00:00', 0],
    ['Good Friday is not, as agreed here', office, '2027-03-26 00:00', '2027-03-27 00:00', 8.5],
    ['liberation day in a lustrum is free', office, '2025-05-05 00:00', '2025-05-06 00:00', 0],
    ['and in another year is not', office, '2026-05-05 00:00', '2026-05-06 00:00', 8.5],
    ['29 February is a day', office, '2028-02-29 00:00', '2028-03-01 00:00', 8.5],
    [
      'around the clock: the day of 23 hours is Easter and free',
      always,
      '2027-03-28 00:00',
      '2027-03-29 00:00',
      0,
    ],
    ['around the clock: a day of 23 hours', always, '2026-03-29 00:00', '2026-03-30 00:00', 23],
    ['around the clock: a day of 25 hours', always, '2026-10-25 00:00', '2026-10-26 00:00', 25],
    ['a time that does not come', night, '2026-03-29 00:00', '2026-03-30 00:00', 0],
    ['a time that comes twice', night, '2026-10-25 00:00', '2026-10-26 00:00', 1],
    ['and once on the day after', night, '2026-10-26 00:00', '2026-10-27 00:00', 0.5],
    [
      'two stretches with a break',
      agreedOn(
        [1],
        [
          ['08:00', '12:00'],
          ['13:00', '17:00'],
        ],
      ),
      '2027-01-04 00:00',
      '2027-01-05 00:00',
      8,
    ],
    [
      'a closing day',
      agreedOn(WORKING_DAYS, [['08:30', '17:00']], ['2027-01-04']),
      '2027-01-04 00:00',
      '2027-01-05 00:00',
      0,
    ],
    ['nothing of an empty period', always, '2027-01-04 12:00', '2027-01-04 12:00', 0],
  ];

  test.each(rules)('%s', (_rule, agreed, from, to, hours) => {
    expect(agreedMs({ from: local(from), to: local(to) }, agreed)).toBe(Math.round(hours * MS_PER_HOUR));
  });

  test('midnight between two days cuts nothing', () => {
    const period = { from: local('2027-02-01 00:00'), to: local('2027-03-01 00:00') };
    expect(agreedPeriods(period, always)).toEqual([period]);
  });

  test('the hour that comes twice is two stretches of a time inside it', () => {
    const periods = agreedPeriods(localPeriodOf('day', '2026-10-25', ZONE), night);
    expect(periods.map(({ from, to }) => to - from)).toEqual([30 * MS_PER_MINUTE, 30 * MS_PER_MINUTE]);
    expect((periods[1]?.from ?? 0) - (periods[0]?.from ?? 0)).toBe(MS_PER_HOUR);
  });

  test.each(['24:30', '8:30', 'noon', ''])('what is no time is refused: "%s"', (from) => {
    expect(() =>
      agreedMs(localPeriodOf('day', '2027-01-04', ZONE), agreedOn([1], [[from, '17:00']])),
    ).toThrow('is no time');
  });
});

describe('so much agreed time later', () => {
  const rules: [rule: string, agreed: AgreedHours, from: string, hours: number, until: string][] = [
    ['within the day', office, '2027-01-04 09:00', 4, '2027-01-04 13:00'],
    ['until the day is full, not until the next opens', office, '2027-01-04 09:00', 8, '2027-01-04 17:00'],
    ['over the night', office, '2027-01-04 16:00', 2, '2027-01-05 09:30'],
    ['over the weekend', office, '2027-01-08 16:00', 2, '2027-01-11 09:30'],
    ['over Easter', office, '2027-03-26 16:00', 2, '2027-03-30 09:30'],
    ['from the evening', office, '2027-01-04 22:00', 1, '2027-01-05 09:30'],
    ['from a holiday', office, '2027-03-29 10:00', 1, '2027-03-30 09:30'],
    ['over the end of the year', office, '2026-12-31 16:30', 1, '2027-01-04 09:00'],
    ['over the night with 23 hours', always, '2026-03-28 22:00', 8, '2026-03-29 07:00'],
    ['over the night with 25 hours', always, '2026-10-24 22:00', 8, '2026-10-25 05:00'],
    ['nothing is now', office, '2027-01-09 12:00', 0, '2027-01-09 12:00'],
    ['more than a month', office, '2027-02-01 08:30', 170, '2027-02-26 17:00'],
    // 256 working days in 2027, 254 in 2028 and ten in 2029, of eight hours and a half.
    ['more than two years', office, '2027-01-04 08:30', 520 * 8.5, '2029-01-15 17:00'],
  ];

  test.each(rules)('%s', (_rule, agreed, from, hours, until) => {
    expect(addAgreed(local(from), hours * MS_PER_HOUR, agreed)).toBe(local(until));
  });

  test('less than nothing is refused', () => {
    expect(() => addAgreed(0, -1, office)).toThrow('give 0 or more');
  });

  test('hours that never come are refused', () => {
    expect(() => addAgreed(0, 1, agreedOn([], []))).toThrow('weekday hours');
  });
});

/** Whether a minute counts, asked of the clock and the calendar of that minute alone. */
function counts(at: number, { hours, calendar, timeZone }: AgreedHours): boolean {
  const wall = wallTimeOf(at, timeZone);
  const date = dateOfWall(wall);
  if (freeDayOn(date, calendar) !== null) return false;
  const time = new Date(wall).toISOString().slice(11, 16);
  return hours.some(({ weekday, from, to }) => weekday === weekdayOf(date) && from <= time && time < to);
}

const MINUTE_OF_DAY = fc.integer({ min: 0, max: 1440 });
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const WEEKDAY_HOURS: fc.Arbitrary<WeekdayHours> = fc
  .record({
    weekday: fc.constantFrom(...ALL_DAYS),
    edges: fc.tuple(MINUTE_OF_DAY, MINUTE_OF_DAY).filter(([a, b]) => a !== b),
  })
  .map(({ weekday, edges }) => ({
    weekday,
    from: clock(Math.min(...edges)),
    to: clock(Math.max(...edges)),
  }));
const AGREED: fc.Arbitrary<AgreedHours> = fc.record({
  timeZone: fc.constantFrom(ZONE, 'UTC', 'America/New_York', 'Australia/Lord_Howe'),
  hours: fc.array(WEEKDAY_HOURS, { maxLength: 12 }),
  calendar: fc.record({
    switches: fc.record({
      goodFriday: fc.boolean(),
      liberationDay: fc.constantFrom('yearly', 'lustrum', 'never'),
      christmasEve: fc.boolean(),
      newYearsEve: fc.boolean(),
    }),
    freeDays: fc.constant([]),
  }),
});
/** Also the days around which the clocks of Amsterdam are turned, which chance alone would hardly hit. */
const START: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: Date.UTC(2014, 0), max: Date.UTC(2060, 11) }),
  fc
    .tuple(fc.integer({ min: 2014, max: 2060 }), fc.constantFrom(2, 9), fc.integer({ min: 0, max: 7 }))
    .map(([year, month, days]) => Date.UTC(year, month, 24 + days)),
);

describe('for any hours and any time between 2014 and 2060', { timeout: PATIENCE }, () => {
  test('a walk minute by minute counts the same', () => {
    fc.assert(
      fc.property(AGREED, START, fc.integer({ min: 1, max: 1800 }), (agreed, start, minutes) => {
        const from = Math.floor(start / MS_PER_MINUTE) * MS_PER_MINUTE;
        const to = from + minutes * MS_PER_MINUTE;
        let walked = 0;
        for (let at = from; at < to; at += MS_PER_MINUTE) if (counts(at, agreed)) walked += MS_PER_MINUTE;
        expect(agreedMs({ from, to }, agreed)).toBe(walked);
      }),
      randomRuns(60, 0.02),
    );
  });

  test('stretches are in order, apart, and within the period', () => {
    fc.assert(
      fc.property(AGREED, START, fc.integer({ min: 1, max: 90 * MS_PER_DAY }), (agreed, from, length) => {
        const to = from + length;
        let told = from - 1;
        for (const stretch of agreedPeriods({ from, to }, agreed)) {
          expect(stretch.from).toBeGreaterThan(told);
          expect(stretch.to).toBeGreaterThan(stretch.from);
          told = stretch.to;
        }
        expect(told).toBeLessThanOrEqual(to);
      }),
      randomRuns(100, 0.05),
    );
  });

  test('two halves add up to the whole', () => {
    fc.assert(
      fc.property(
        AGREED,
        START,
        fc.integer({ min: 0, max: 30 * MS_PER_DAY }),
        fc.integer({ min: 0, max: 30 * MS_PER_DAY }),
        (agreed, from, first, second) => {
          const middle = from + first;
          const to = middle + second;
          expect(agreedMs({ from, to: middle }, agreed) + agreedMs({ from: middle, to }, agreed)).toBe(
            agreedMs({ from, to }, agreed),
          );
        },
      ),
      randomRuns(100, 0.05),
    );
  });

  test('what is added is what is counted, and a moment earlier it was not yet full', () => {
    fc.assert(
      fc.property(
        AGREED.filter(({ hours }) => hours.length > 0),
        START,
        fc.integer({ min: 1, max: 20 * MS_PER_HOUR }),
        (agreed, from, ms) => {
          const to = addAgreed(from, ms, agreed);
          expect(agreedMs({ from, to }, agreed)).toBe(ms);
          expect(agreedMs({ from, to: to - 1 }, agreed)).toBe(ms - 1);
        },
      ),
      randomRuns(100, 0.05),
    );
  });
});
