import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MS_PER_DAY, MS_PER_MINUTE } from './duration';
import { duesBetween } from './dues-between';
import type { JobSchedule } from './job-schedule';
import { learnSchedule, type PastStart } from './learn-schedule';
import type { Weekday } from './local-date';

const ZONE = 'Europe/Amsterdam';
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WORKING_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

const cron = (text: string): JobSchedule => ({ kind: 'cron', cron: text, timeZone: ZONE });
/** In which order clocks and queues let a job start: some minutes after it is due, the same on every run of the spec. */
const LATE = [2, 0, 4, 1, 7, 3, 0, 2, 5, 1];

function ran(schedule: JobSchedule, from: string, to: string, minutes = 50): PastStart[] {
  return duesBetween(schedule, Date.parse(from), Date.parse(to)).map((due, index) => {
    const startedAt = due + (LATE[index % LATE.length] ?? 0) * MS_PER_MINUTE;
    return { startedAt, finishedAt: startedAt + minutes * MS_PER_MINUTE };
  });
}

function learn(runs: readonly PastStart[], now: string) {
  return learnSchedule(runs, ZONE, Date.parse(now));
}

const WEEKS = ['2027-05-01T00:00:00Z', '2027-06-01T00:00:00Z'] as const;
const NOW = '2027-06-01T08:00:00Z';

describe('a job that follows the clock', () => {
  test.each<[string, string, readonly Weekday[], string, 'high' | 'low']>([
    ['nightly', '0 22 * * *', EVERY_DAY, '22:00', 'high'],
    ['on working days', '30 21 * * 1-5', WORKING_DAYS, '21:30', 'high'],
    ['weekly: few runs, so doubtful', '0 20 * * 5', [5], '20:00', 'low'],
    ['twice a week', '0 1 * * 2,6', [2, 6], '01:00', 'low'],
    ['just before midnight, and mostly after it', '58 23 * * *', EVERY_DAY, '00:00', 'high'],
    ['the same on working days: due on the day after', '58 23 * * 1-5', [2, 3, 4, 5, 6], '00:00', 'high'],
    ['at midnight', '0 0 * * 1-5', WORKING_DAYS, '00:00', 'high'],
  ])('%s', (_rule, schedule, weekdays, at, confidence) => {
    expect(learn(ran(cron(schedule), ...WEEKS), NOW)).toMatchObject({
      schedule: { kind: 'evenings', weekdays, at, timeZone: ZONE },
      confidence,
    });
  });

  test.each([
    ['in spring', '2027-03-10T00:00:00Z', '2027-04-15T00:00:00Z'],
    ['in autumn', '2027-10-10T00:00:00Z', '2027-11-15T00:00:00Z'],
  ])('%s the time on the wall stays when the clock changes', (_rule, from, to) => {
    expect(learn(ran(cron('0 22 * * *'), from, to), to)).toMatchObject({
      schedule: { weekdays: EVERY_DAY, at: '22:00' },
      confidence: 'high',
    });
  });

  test('says what it was learnt from', () => {
    expect(learn(ran(cron('0 22 * * *'), ...WEEKS), NOW)?.why).toEqual({
      days: 30,
      due: 31,
      ran: 31,
      spreadMinutes: 5,
    });
  });
});

describe('what does not mislead it', () => {
  const nightly = ran(cron('0 22 * * *'), ...WEEKS);
  test.each<[string, PastStart[]]>([
    ['a night in five that failed to start', nightly.filter((_, index) => index % 5 !== 0)],
    [
      'a second attempt after midnight',
      nightly.flatMap((run, index) =>
        index % 4 === 0 ? [run, { startedAt: run.startedAt + 150 * MS_PER_MINUTE, finishedAt: null }] : [run],
      ),
    ],
    [
      'a run by hand at noon',
      [...nightly, { startedAt: Date.parse('2027-05-20T10:00:00Z'), finishedAt: null }],
    ],
    ['runs in any order', nightly.toReversed()],
    [
      'a clock that is a year ahead',
      [...nightly, { startedAt: Date.parse('2028-05-20T10:00:00Z'), finishedAt: null }],
    ],
    [
      'what it did last year',
      [...ran(cron('0 5 * * *'), '2026-01-01T00:00:00Z', '2026-12-01T00:00:00Z'), ...nightly],
    ],
  ])('%s', (_rule, runs) => {
    expect(learn(runs, NOW)).toMatchObject({ schedule: { weekdays: EVERY_DAY, at: '22:00' } });
  });

  test('a weekday on which it ran less than two times of three is left out', () => {
    const withoutTuesdays = nightly.filter(
      ({ startedAt }) =>
        new Date(startedAt).getUTCDay() !== 2 || startedAt < Date.parse('2027-05-12T00:00:00Z'),
    );
    expect(learn(withoutTuesdays, NOW)?.schedule.weekdays).toEqual([1, 3, 4, 5, 6, 7]);
  });

  test('a second attempt leaves it certain', () => {
    const again = nightly.filter((_, index) => index % 4 === 0);
    const later = again.map(({ startedAt }) => ({
      startedAt: startedAt + 150 * MS_PER_MINUTE,
      finishedAt: null,
    }));
    expect(learn([...nightly, ...later], NOW)?.confidence).toBe('high');
  });

  test('nights that were missed make it doubtful', () => {
    expect(
      learn(
        nightly.filter((_, index) => index % 5 !== 0),
        NOW,
      )?.confidence,
    ).toBe('low');
  });
});

describe('starts that are spread', () => {
  const spreadOver = (minutes: number) =>
    ran(cron('0 22 * * *'), ...WEEKS).map(({ startedAt }, index) => ({
      startedAt: startedAt + ((index * 37) % minutes) * MS_PER_MINUTE,
      finishedAt: null,
    }));

  test.each([
    ['over some minutes: the middle', 6, '22:05', 'high'],
    ['over an hour: the early ones, so that none counts for the night before', 60, '22:05', 'low'],
    ['over two hours', 120, '22:10', 'low'],
  ])('%s', (_rule, minutes, at, confidence) => {
    const learnt = learn(spreadOver(minutes), NOW);
    expect(learnt).toMatchObject({ schedule: { at }, confidence });
  });
});

describe('what follows no schedule that can be proposed', () => {
  const nightly = ran(cron('0 22 * * *'), ...WEEKS);
  test.each<[string, PastStart[], string]>([
    ['no run at all', [], NOW],
    ['one run', nightly.slice(0, 1), NOW],
    ['less than fourteen days', nightly, '2027-05-15T19:00:00Z'],
    ['several times a day', ran(cron('0 */6 * * *'), ...WEEKS), NOW],
    ['every half hour', ran(cron('*/30 * * * *'), ...WEEKS), NOW],
    ['once a month', ran(cron('0 22 1 * *'), '2027-03-10T00:00:00Z', '2027-06-01T00:00:00Z'), NOW],
    ['every other Friday', ran(cron('0 22 7,21 * *'), '2027-04-01T00:00:00Z', '2027-06-01T00:00:00Z'), NOW],
    [
      'each day at another time',
      ran(cron('0 0 * * *'), ...WEEKS).map(({ startedAt }, index) => ({
        startedAt: startedAt + ((index * 397) % 1440) * MS_PER_MINUTE,
        finishedAt: null,
      })),
      NOW,
    ],
    [
      'whenever somebody thinks of it',
      [1, 2, 9, 12, 13, 22].map((day) => ({
        startedAt: Date.parse('2027-05-01T19:00:00Z') + day * MS_PER_DAY,
        finishedAt: null,
      })),
      NOW,
    ],
  ])('%s', (_rule, runs, now) => {
    expect(learn(runs, now)).toBeNull();
  });

  test('fourteen days are enough', () => {
    const fortnight = nightly.filter(({ startedAt }) => startedAt < Date.parse('2027-05-15T00:00:00Z'));
    expect(learn(fortnight, '2027-05-15T20:30:00Z')).toMatchObject({ schedule: { weekdays: EVERY_DAY } });
  });
});

describe('the window that is proposed', () => {
  const nightly = ran(cron('0 22 * * *'), ...WEEKS);
  const lasting = (minutes: (index: number) => number | null) =>
    nightly.map(({ startedAt }, index) => {
      const length = minutes(index);
      return { startedAt, finishedAt: length === null ? null : startedAt + length * MS_PER_MINUTE };
    });

  test.each<[string, PastStart[], number | null]>([
    ['the longest run and the spread of starts, to a quarter', lasting(() => 50), 60],
    ['so that one that starts late has time', lasting(() => 58), 75],
    ['the longest of those that differ', lasting((index) => 50 + (index % 7) * 5), 90],
    ['without the one that hung for a day', lasting((index) => (index === 3 ? 1440 : 50)), 60],
    ['without those that tell no end', lasting((index) => (index % 2 === 0 ? null : 50)), 60],
    ['a quarter for a job of seconds', lasting(() => 0.2), 15],
    ['unknown when no run tells its end', lasting(() => null), null],
    ['unknown when runs end before they began', lasting(() => -50), null],
  ])('%s', (_rule, runs, minutes) => {
    expect(learn(runs, NOW)?.windowMinutes).toBe(minutes);
  });
});

const anySchedule = fc.record({
  weekdays: fc.subarray([...EVERY_DAY], { minLength: 1 }),
  hour: fc.nat(23),
  fives: fc.nat(11),
});

test('a job that keeps its time is learnt as it is, through both changes of the clock', () => {
  fc.assert(
    fc.property(
      anySchedule,
      fc.constantFrom('2027-02-20', '2027-06-20', '2027-09-25'),
      ({ weekdays, hour, fives }, from) => {
        // At 02:30 the clock itself moves a run, and a weekly job has but a dozen.
        fc.pre(hour !== 2);
        const at = `${String(hour).padStart(2, '0')}:${String(fives * 5).padStart(2, '0')}`;
        const schedule: JobSchedule = { kind: 'evenings', weekdays, at, timeZone: ZONE };
        const begin = Date.parse(`${from}T12:00:00Z`);
        const end = begin + 70 * MS_PER_DAY;
        const runs = duesBetween(schedule, begin, end).map((startedAt) => ({ startedAt, finishedAt: null }));
        expect(learnSchedule(runs, ZONE, end)?.schedule).toEqual(schedule);
      },
    ),
  );
});
