import type { BackupOutcome } from '@nachtwacht/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DUTY, HOUR, job, kept, run } from './judge-job.builders';
import { judgeJob } from './judge-job';

const at = (iso: string) => Date.parse(iso);
/** What each night came to, by its day. */
const statuses = (judged: ReturnType<typeof judgeJob>) =>
  Object.fromEntries(judged.nights.map(({ night, verdict }) => [night.date, verdict.status]));

describe('nights are made ahead, once', () => {
  test('a new job is asked for the evening before and the two to come', () => {
    const judged = judgeJob(job(), DUTY, at('2027-03-10T09:00:00Z'));
    expect(judged.nights.map(({ night }) => [night.date, night.dutyDate])).toEqual([
      ['2027-03-09', '2027-03-10'],
      ['2027-03-10', '2027-03-11'],
      ['2027-03-11', '2027-03-12'],
    ]);
    expect(judged.plannedUntil).toBe(at('2027-03-11T23:00:00Z'));
  });

  test('looked at again on the same day nothing is made', () => {
    const now = at('2027-03-10T09:00:00Z');
    const first = judgeJob(job(), DUTY, now);
    const again = judgeJob(
      job({ nights: kept(first.nights), plannedUntil: first.plannedUntil }),
      DUTY,
      now + HOUR,
    );
    expect(again.nights.filter(({ isNew }) => isNew)).toEqual([]);
  });

  test.each([
    ['no schedule: nothing is promised', job({ schedule: { kind: 'none' } }), []],
    [
      'added in the middle of a day: from then on',
      job({ activeFrom: at('2027-03-10T08:00:00Z') }),
      ['2027-03-10', '2027-03-11'],
    ],
    ['paused: nothing is due after that', job({ pausedAt: at('2027-03-10T08:00:00Z') }), ['2027-03-09']],
    [
      'free days are nobody’s night where the job keeps them',
      job({
        calendar: { switches: DUTY.calendar.switches, freeDays: [{ date: '2027-03-10', name: 'Dicht' }] },
      }),
      ['2027-03-09', '2027-03-11'],
    ],
  ])('%s', (_rule, given, dates) => {
    const judged = judgeJob(given, DUTY, at('2027-03-10T09:00:00Z'));
    expect(judged.nights.map(({ night }) => night.date)).toEqual(dates);
  });

  test('Friday, Saturday and Sunday evening are the check of Monday', () => {
    const judged = judgeJob(
      job({ activeFrom: at('2027-03-12T12:00:00Z') }),
      DUTY,
      at('2027-03-13T12:00:00Z'),
    );
    expect(judged.nights.map(({ night }) => night.dutyDate)).toEqual([
      '2027-03-15',
      '2027-03-15',
      '2027-03-15',
    ]);
  });
});

describe('what the nights came to', () => {
  const now = at('2027-03-10T09:00:00Z');

  test.each([
    ['nothing came', [], 'missed'],
    ['a good run', [run('a', '2027-03-09T22:00:30Z')], 'success'],
    ['a minute before it was due: clocks differ', [run('a', '2027-03-09T21:58:00Z')], 'success'],
    ['a run of the evening before does not count', [run('a', '2027-03-08T22:00:00Z')], 'missed'],
    [
      'a failure and then a good one',
      [run('a', '2027-03-09T22:00:00Z', { outcome: 'failed' }), run('b', '2027-03-10T01:00:00Z')],
      'success-after-retry',
    ],
    [
      'still at it after the window',
      [run('a', '2027-03-09T22:00:00Z', { outcome: 'running', finishedAt: null })],
      'running-late',
    ],
  ])('%s', (_rule, runs, status) => {
    expect(statuses(judgeJob(job({ runs }), DUTY, now))['2027-03-09']).toBe(status);
  });

  test('the way to the source is closed: nobody knows, and it is looked at again within minutes', () => {
    const sight = { blindSince: now - 8 * HOUR, faultText: 'timeout' };
    const judged = judgeJob(job({ sight }), DUTY, now);
    expect(statuses(judged)['2027-03-09']).toBe('unknown');
    expect(judged.judgeAt).toBeLessThanOrEqual(now + 300_000);
  });

  test.each([
    ['the short night of spring', '2027-03-27', '2027-03-28T04:00:00.000Z', 6],
    ['an ordinary night', '2027-03-29', '2027-03-30T04:00:00.000Z', 7],
    ['the long night of autumn', '2027-10-30', '2027-10-31T05:00:00.000Z', 8],
  ])('from 23:00 to 06:00 in %s', (_rule, date, ends, hours) => {
    const judged = judgeJob(job(), DUTY, at(`${date}T12:00:00Z`));
    const night = judged.nights.find((each) => each.night.date === date)?.night;
    expect(night?.windowEndsAt).toBe(at(ends));
    expect(((night?.windowEndsAt ?? 0) - (night?.dues[0] ?? 0)) / HOUR).toBe(hours);
  });
});

describe('what is settled stays', () => {
  const now = at('2027-03-10T09:00:00Z');
  const [first] = judgeJob(job(), DUTY, now).nights;
  const settled = (over: object) => [
    { ...kept(first ? [first] : [])[0], status: 'missed', settledAt: now, ...over } as never,
  ];

  test('a run that comes after signing is a line beside it', () => {
    const judged = judgeJob(
      job({ nights: settled({}), runs: [run('a', '2027-03-09T22:00:00Z', { toldAt: now + HOUR })] }),
      DUTY,
      now + 2 * HOUR,
    );
    expect(judged.late.map(({ date, verdict }) => [date, verdict.status])).toEqual([
      ['2027-03-09', 'success'],
    ]);
    expect(judged.nights.map(({ night }) => night.date)).not.toContain('2027-03-09');
  });

  test('said once is enough', () => {
    const nights = settled({ lateStatus: 'success' });
    const runs = [run('a', '2027-03-09T22:00:00Z', { toldAt: now + HOUR })];
    expect(judgeJob(job({ nights, runs }), DUTY, now + 3 * HOUR).late).toEqual([]);
  });

  test('a run that was known when it was signed is no news', () => {
    const runs = [run('a', '2027-03-09T22:00:00Z', { toldAt: now - HOUR })];
    expect(judgeJob(job({ nights: settled({}), runs }), DUTY, now + HOUR).late).toEqual([]);
  });
});

test('however runs are told (late, twice, in any order), the nights come to the same as in order', () => {
  const hours = fc.integer({ min: 0, max: 95 });
  const outcome = fc.constantFrom<BackupOutcome>(
    'success',
    'failed',
    'warning',
    'running',
    'unknown',
    'blocked',
  );
  const runs = fc.uniqueArray(fc.record({ hours, outcome }), {
    maxLength: 12,
    selector: (each) => each.hours,
  });
  fc.assert(
    fc.property(runs, fc.array(fc.nat(), { minLength: 24, maxLength: 24 }), (told, chance) => {
      const sorted = told
        .toSorted((a, b) => a.hours - b.hours)
        .map(({ hours: after, outcome: how }) =>
          run(`r${String(after)}`, new Date(at('2027-03-27T12:00:00Z') + after * HOUR).toISOString(), {
            outcome: how,
            ...(how === 'running' ? { finishedAt: null } : {}),
          }),
        );
      const shuffled = sorted
        .flatMap((each) => [each, each])
        .map((each, index) => ({ each, key: chance[index] ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ each }) => each);
      const given = { activeFrom: at('2027-03-27T12:00:00Z'), plannedUntil: at('2027-03-27T12:00:00Z') };
      const now = at('2027-04-01T12:00:00Z');
      const oracle = judgeJob(job({ ...given, runs: sorted }), DUTY, now);
      expect(statuses(judgeJob(job({ ...given, runs: shuffled }), DUTY, now))).toEqual(statuses(oracle));
    }),
    { numRuns: 60 },
  );
});
