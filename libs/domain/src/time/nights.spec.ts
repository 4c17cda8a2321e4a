import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './duration';
import { duesBetween } from './dues-between';
import type { JobSchedule } from './job-schedule';
import { daysAfter, instantOfLocal, localDateOf } from './local-date';
import { nightOfRun, nightsBetween, type ExpectedNight, type ObligedJob } from './nights';
import type { Calendar } from './working-days';

const ZONE = 'Europe/Amsterdam';
const holidays: Calendar = {
  switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
  freeDays: [],
};
const evenings = (at: string, timeZone = ZONE): JobSchedule => ({
  kind: 'evenings',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  at,
  timeZone,
});
const cron = (text: string): JobSchedule => ({ kind: 'cron', cron: text, timeZone: ZONE });
const nightly: ObligedJob = {
  schedule: evenings('23:00'),
  windowMinutes: 420,
  graceMinutes: 120,
  calendar: null,
  activeFrom: null,
  activeTo: null,
  checkOpensAt: '07:00',
  dutyCalendar: holidays,
  dutyTimeZone: ZONE,
};
const at = (text: string) => Date.parse(text);
const iso = (ms: number) => new Date(ms).toISOString().replace(':00.000Z', 'Z');

function nightOn(date: string, job: ObligedJob): ExpectedNight {
  const [night, ...others] = nightsBetween(job, date, daysAfter(date, 1));
  if (night === undefined || others.length > 0) throw new Error(`There is not one night on ${date}.`);
  return night;
}
const datesOf = (job: ObligedJob, from: string, to: string) =>
  nightsBetween(job, from, to).map(({ date }) => date);

describe('one night', () => {
  test('has all that is asked of it', () => {
    expect(nightOn('2027-01-05', nightly)).toEqual({
      date: '2027-01-05',
      firstDueAt: at('2027-01-05T22:00:00Z'),
      dues: [at('2027-01-05T22:00:00Z')],
      windowEndsAt: at('2027-01-06T05:00:00Z'),
      deadlineAt: at('2027-01-06T07:00:00Z'),
      dutyDate: '2027-01-06',
    });
  });

  test('with several dues waits for the last', () => {
    const thrice = nightOn('2027-01-05', {
      ...nightly,
      schedule: cron('0 6,12,18 * * *'),
      windowMinutes: 60,
    });
    expect(thrice.dues.map(iso)).toEqual(['2027-01-05T05:00Z', '2027-01-05T11:00Z', '2027-01-05T17:00Z']);
    expect(iso(thrice.firstDueAt)).toBe('2027-01-05T05:00Z');
    expect(iso(thrice.windowEndsAt)).toBe('2027-01-05T18:00Z');
    expect(iso(thrice.deadlineAt)).toBe('2027-01-05T20:00Z');
  });
});

describe('a window is read from the clock on the wall', () => {
  test.each([
    ['from 23:00 to 06:00 is seven hours', '2027-03-26', 7],
    ['six in the night without 02:30', '2027-03-27', 6],
    ['eight in the night with two', '2027-10-30', 8],
    ['and seven again in the night after', '2027-10-31', 7],
  ])('%s', (_rule, date, hours) => {
    const { firstDueAt, windowEndsAt, deadlineAt } = nightOn(date, nightly);
    expect((windowEndsAt - firstDueAt) / MS_PER_HOUR).toBe(hours);
    expect((deadlineAt - windowEndsAt) / MS_PER_MINUTE).toBe(nightly.graceMinutes);
  });

  test.each([
    ['due when the clock jumps', '2027-03-28', '02:30', '2027-03-28T01:00Z', '2027-03-28T02:00Z'],
    ['due at the first of two', '2027-10-31', '02:30', '2027-10-31T00:30Z', '2027-10-31T02:30Z'],
    ['ends at the first of two', '2027-10-31', '01:45', '2027-10-30T23:45Z', '2027-10-31T00:45Z'],
  ])('%s', (_rule, date, time, firstDueAt, windowEndsAt) => {
    const night = nightOn(date, { ...nightly, schedule: evenings(time), windowMinutes: 60 });
    expect([iso(night.firstDueAt), iso(night.windowEndsAt)]).toEqual([firstDueAt, windowEndsAt]);
  });
});

describe('the working day on which it is signed', () => {
  test.each([
    ['an evening: the next morning', '2027-01-05', '23:00', '2027-01-06'],
    ['after midnight: the same morning', '2027-01-06', '01:00', '2027-01-06'],
    ['a minute before the check opens: the same', '2027-01-06', '06:59', '2027-01-06'],
    ['when it opens: the next', '2027-01-06', '07:00', '2027-01-07'],
    ['Friday evening: Monday', '2027-01-08', '23:00', '2027-01-11'],
    ['Saturday after midnight: Monday', '2027-01-09', '01:00', '2027-01-11'],
    ['Sunday evening: Monday', '2027-01-10', '23:00', '2027-01-11'],
    ['before Easter: Tuesday', '2027-03-26', '23:00', '2027-03-30'],
    ['Easter Monday after midnight: Tuesday', '2027-03-29', '01:00', '2027-03-30'],
    ['the last evening of the year: after the weekend', '2026-12-31', '23:00', '2027-01-04'],
    ['the last of the month', '2027-06-30', '23:00', '2027-07-01'],
  ])('%s', (_rule, date, time, dutyDate) => {
    expect(nightOn(date, { ...nightly, schedule: evenings(time) }).dutyDate).toBe(dutyDate);
  });

  test('is a day of the provider: a job elsewhere is due on a day of its own', () => {
    const inNewYork = { ...nightly, schedule: evenings('22:00', 'America/New_York') };
    expect(nightOn('2027-01-05', inNewYork)).toMatchObject({
      date: '2027-01-05',
      firstDueAt: at('2027-01-06T03:00:00Z'),
      dutyDate: '2027-01-06',
    });
  });

  test('of a provider elsewhere: its check of that day is open already', () => {
    const inAuckland = { ...nightly, schedule: evenings('20:00'), dutyTimeZone: 'Pacific/Auckland' };
    // 08:00 on 6 January there, while UTC still has the 5th.
    expect(nightOn('2027-01-05', inAuckland).dutyDate).toBe('2027-01-07');
  });

  test('knows the days on which the provider is closed', () => {
    const dutyCalendar = { ...holidays, freeDays: [{ date: '2027-01-06', name: 'Personeelsdag' }] };
    expect(nightOn('2027-01-05', { ...nightly, dutyCalendar }).dutyDate).toBe('2027-01-07');
  });
});

describe('nights that are expected', () => {
  const workdays: JobSchedule = { kind: 'evenings', weekdays: [1, 2, 3, 4, 5], at: '22:00', timeZone: ZONE };
  const closed = { ...holidays, freeDays: [{ date: '2027-05-07', name: 'Brugdag' }] };

  test.each<[string, ObligedJob, string, string, string[]]>([
    [
      'none on free days of the calendar of the job',
      { ...nightly, schedule: workdays, calendar: closed },
      '2027-05-05',
      '2027-05-12',
      ['2027-05-05', '2027-05-10', '2027-05-11'],
    ],
    [
      'free days count without a calendar',
      { ...nightly, schedule: workdays },
      '2027-05-05',
      '2027-05-08',
      ['2027-05-05', '2027-05-06', '2027-05-07'],
    ],
    [
      'a calendar says nothing of weekends: the schedule does',
      { ...nightly, calendar: closed },
      '2027-01-08',
      '2027-01-11',
      ['2027-01-08', '2027-01-09', '2027-01-10'],
    ],
    ['none without a schedule', { ...nightly, schedule: { kind: 'none' } }, '2027-01-01', '2027-02-01', []],
    [
      'a month archive',
      { ...nightly, schedule: cron('0 1 1 * *') },
      '2027-01-15',
      '2027-04-01',
      ['2027-02-01', '2027-03-01'],
    ],
    [
      'a job that began in mid-month: the due of that very moment counts',
      { ...nightly, activeFrom: at('2027-01-15T22:00:00Z') },
      '2027-01-14',
      '2027-01-17',
      ['2027-01-15', '2027-01-16'],
    ],
    [
      'a moment later it does not',
      { ...nightly, activeFrom: at('2027-01-15T22:00:00.001Z') },
      '2027-01-14',
      '2027-01-17',
      ['2027-01-16'],
    ],
    [
      'a job that was paused: the due of that very moment does not count',
      { ...nightly, activeTo: at('2027-01-15T22:00:00Z') },
      '2027-01-14',
      '2027-01-17',
      ['2027-01-14'],
    ],
    [
      'a moment later it does',
      { ...nightly, activeTo: at('2027-01-15T22:00:00.001Z') },
      '2027-01-14',
      '2027-01-17',
      ['2027-01-14', '2027-01-15'],
    ],
    [
      'a job that is over',
      { ...nightly, activeFrom: at('2026-01-01T00:00:00Z'), activeTo: at('2026-06-01T00:00:00Z') },
      '2027-01-14',
      '2027-01-17',
      [],
    ],
    ['an empty range', nightly, '2027-01-05', '2027-01-05', []],
    ['a range that runs back', nightly, '2027-01-05', '2027-01-03', []],
  ])('%s', (_rule, job, from, to, dates) => {
    expect(datesOf(job, from, to)).toEqual(dates);
  });

  test('each day of a month has one, whatever the clock does', () => {
    for (const [month, days] of [
      ['2027-03', 31],
      ['2027-10', 31],
      ['2028-02', 29],
    ] as const) {
      const first = `${month}-01`;
      const dates = datesOf({ ...nightly, schedule: evenings('02:30') }, first, daysAfter(first, days));
      expect(dates).toHaveLength(days);
      expect(dates.at(-1)).toBe(`${month}-${String(days)}`);
    }
  });
});

describe('the night of a run', () => {
  const nights = nightsBetween(nightly, '2027-01-05', '2027-01-08');
  test.each([
    ['that starts when it is due', '2027-01-05T22:00:00Z', '2027-01-05'],
    ['five minutes early, by a clock that differs', '2027-01-05T21:55:00Z', '2027-01-05'],
    ['a moment earlier belongs to none', '2027-01-05T21:54:59.999Z', null],
    ['in the afternoon after it', '2027-01-06T15:00:00Z', '2027-01-05'],
    ['a moment before the next', '2027-01-06T21:54:59Z', '2027-01-05'],
    ['just before the next is due belongs to the next', '2027-01-06T21:56:00Z', '2027-01-06'],
    ['long after the last', '2027-02-01T00:00:00Z', '2027-01-07'],
  ])('%s', (_rule, start, date) => {
    expect(nightOfRun(nights, at(start))?.date ?? null).toBe(date);
  });

  test('of a job without nights is none', () => {
    expect(nightOfRun([], at('2027-01-05T22:00:00Z'))).toBeNull();
  });
});

const anyJob = fc
  .record({
    schedule: fc.oneof(
      fc
        .tuple(fc.nat(23), fc.constantFrom('00', '30'))
        .map(([hour, minute]) => evenings(`${String(hour).padStart(2, '0')}:${minute}`)),
      fc.constantFrom('*/30 * * * *', '0 2,3 * * *', '15 */5 * * 1-5', '0 22 L * *').map(cron),
    ),
    windowMinutes: fc.integer({ min: 0, max: 1440 }),
    graceMinutes: fc.nat(600),
    calendar: fc.constantFrom(null, holidays),
  })
  .map((parts): ObligedJob => ({ ...nightly, ...parts }));
const anyDay = fc.oneof(
  fc.constantFrom('2027-03-25', '2027-10-28', '2028-02-26', '2026-12-29'),
  fc.nat(1000).map((day) => daysAfter('2026-01-01', day)),
);

test('each due belongs to exactly one night, that of its own day, unless that day is free', () => {
  fc.assert(
    fc.property(anyJob, anyDay, fc.nat(9), (job, from, days) => {
      const to = daysAfter(from, days);
      const nights = nightsBetween(job, from, to);
      const range = [instantOfLocal(from, '00:00', ZONE), instantOfLocal(to, '00:00', ZONE)] as const;
      for (const due of duesBetween(job.schedule, ...range)) {
        const holding = nights.filter(({ dues }) => dues.includes(due));
        expect(holding.length === 1 || (holding.length === 0 && job.calendar !== null)).toBe(true);
        for (const { date } of holding) expect(date).toBe(localDateOf(due, ZONE));
      }
      expect(new Set(nights.map(({ date }) => date)).size).toBe(nights.length);
    }),
  );
});

test('nights of ranges that adjoin are together those of the whole', () => {
  fc.assert(
    fc.property(anyJob, anyDay, fc.nat(6), fc.nat(6), (job, from, first, second) => {
      const middle = daysAfter(from, first);
      const to = daysAfter(middle, second);
      const parts = [...nightsBetween(job, from, middle), ...nightsBetween(job, middle, to)];
      expect(parts).toEqual(nightsBetween(job, from, to));
    }),
  );
});

test('a night ends after it began, and is signed by a check that opens after it began, within a fortnight', () => {
  fc.assert(
    fc.property(anyJob, anyDay, (job, from) => {
      for (const night of nightsBetween(job, from, daysAfter(from, 5))) {
        const { firstDueAt, dues, windowEndsAt, deadlineAt, dutyDate } = night;
        expect(dues[0]).toBe(firstDueAt);
        expect(windowEndsAt).toBeGreaterThanOrEqual(dues.at(-1) ?? Number.NaN);
        expect(deadlineAt).toBe(windowEndsAt + job.graceMinutes * MS_PER_MINUTE);
        const opensAt = instantOfLocal(dutyDate, job.checkOpensAt, ZONE);
        expect(opensAt).toBeGreaterThan(firstDueAt);
        expect(opensAt - firstDueAt).toBeLessThan(14 * MS_PER_DAY);
      }
    }),
  );
});

test('an active job and a paused one share the dues of a week at any moment', () => {
  fc.assert(
    fc.property(anyJob, fc.nat(8 * 24 * 60), (job, minutes) => {
      const moment = at('2027-03-25T00:00:00Z') + minutes * MS_PER_MINUTE;
      const duesOf = (part: Partial<ObligedJob>) =>
        nightsBetween({ ...job, ...part }, '2027-03-25', '2027-04-01').flatMap(({ dues }) => dues);
      expect([...duesOf({ activeTo: moment }), ...duesOf({ activeFrom: moment })]).toEqual(duesOf({}));
    }),
  );
});
