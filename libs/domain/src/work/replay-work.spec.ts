import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgreementVersion, Priority } from '../agreement/terms';
import { clockOutcome } from './clock';
import { replayWork } from './replay-work';
import {
  at,
  history,
  minutes,
  OFFICE,
  TIME,
  versionOf,
  WIDER_FROM_THE_15TH,
  wallOf,
} from './testing/office-hours';
import { walkMinutes } from './testing/minute-walker';
import { USUAL_WORK_RULES, type WorkEvent } from './work-event';
import { PATIENCE, randomRuns } from '../time/testing/random-runs';
import { workTimeOf } from '../time/work-time';

const unanswered = (priority: Priority, received: string): WorkEvent[] => [
  { id: 1, at: at(received), kind: 'received', priority },
];
const replay = (events: readonly WorkEvent[], now: string, time = TIME) =>
  replayWork(events, USUAL_WORK_RULES, time, at(now));

describe('agreed time from 08:30 to 17:00 on working days goes by', () => {
  test.each([
    ['within a morning', '03-01 09:00', '03-01 10:00', 60],
    ['over a whole day', '03-01 08:30', '03-01 17:00', 510],
    ['not before the opening', '03-01 06:00', '03-01 08:30', 0],
    ['from the opening on', '03-01 06:00', '03-01 09:00', 30],
    ['not in the evening', '03-01 18:00', '03-01 23:00', 0],
    ['from the next opening on', '03-01 18:00', '03-02 09:00', 30],
    ['on both sides of a night', '03-01 16:30', '03-02 09:00', 60],
    ['not at the closing itself', '03-01 17:00', '03-02 08:30', 0],
    ['on both sides of a weekend', '03-05 16:00', '03-08 09:30', 120],
    ['not on a Saturday', '03-06 12:00', '03-08 08:30', 0],
    ['after a Sunday', '03-07 23:59', '03-08 08:45', 15],
    ['over a week', '03-01 00:00', '03-08 00:00', 2550],
    ['on Good Friday, which is not free here', '03-26 08:30', '03-26 17:00', 510],
    ['on both sides of Easter', '03-26 16:00', '03-30 09:30', 120],
    ['not on Easter Monday', '03-29 09:00', '03-29 16:00', 0],
    ['after the night of Easter in which the clock jumps', '03-28 01:30', '03-30 08:31', 1],
    ["on both sides of King's Day", '04-26 16:30', '04-28 09:00', 60],
    ["not on King's Day", '04-27 10:00', '04-27 15:00', 0],
    ['on 5 May of a year that is no lustrum', '05-05 08:30', '05-05 17:00', 510],
    ['not on 5 May of a lustrum', '2025-05-02 16:00', '2025-05-06 09:00', 90],
    ['on both sides of Ascension Day', '05-05 16:00', '05-07 09:00', 90],
    ['on both sides of Whitsun', '05-14 16:00', '05-18 10:00', 150],
    ['over the week that ends with 23 hours', '03-22 00:00', '03-29 00:00', 2550],
    ['on both sides of the night with 25 hours', '10-29 16:30', '11-01 09:00', 60],
    ['over the week that ends with 25 hours', '10-25 00:00', '11-01 00:00', 2550],
    ["on New Year's Eve", '12-31 08:30', '12-31 17:00', 510],
    ["on both sides of a New Year's Day on Saturday", '12-31 16:00', '2028-01-03 09:00', 90],
    ["on both sides of a New Year's Day on Friday", '2026-12-31 16:00', '2027-01-04 09:00', 90],
    ['on both sides of Christmas', '2026-12-24 16:00', '2026-12-28 09:00', 90],
    ['on 29 February', '2028-02-29 00:00', '2028-03-01 00:00', 510],
    ['around 29 February', '2028-02-28 16:00', '2028-03-01 09:30', 630],
    ["around a King's Day on 26 April", '2031-04-25 16:00', '2031-04-28 09:00', 90],
    ['over March: 22 days', '03-01 00:00', '04-01 00:00', 11220],
    ['over April: 21 days', '04-01 00:00', '05-01 00:00', 10710],
    ['over May: 19 days', '05-01 00:00', '06-01 00:00', 9690],
    ['over December: 23 days', '12-01 00:00', '2028-01-01 00:00', 11730],
    ['over a February of 29 days: 21 days', '2028-02-01 00:00', '2028-03-01 00:00', 10710],
  ])('%s', (_rule, received, now, elapsed) => {
    const { response, resolution } = replay(unanswered(2, received), now);
    expect([minutes(response.elapsedMs), minutes(resolution.elapsedMs)]).toEqual([elapsed, elapsed]);
  });
});

describe('around the clock all time goes by', () => {
  test.each([
    ['in a weekend', '03-06 12:00', '03-07 12:00', 1440],
    ["on King's Day", '04-27 00:00', '04-28 00:00', 1440],
    ['over a day of 23 hours', '03-27 12:00', '03-28 12:00', 1380],
    ['over a day of 25 hours', '10-30 12:00', '10-31 12:00', 1500],
    ['from 01:30 to 03:30 when the clock jumps', '03-28 01:30', '03-28 03:30', 60],
    ['from 01:30 to 03:30 when it is turned back', '10-31 01:30', '10-31 03:30', 180],
    ['over a month of 743 hours', '03-01 00:00', '04-01 00:00', 44_580],
    ['over a month of 720 hours', '04-01 00:00', '05-01 00:00', 43_200],
    ['over a month of 745 hours', '10-01 00:00', '11-01 00:00', 44_700],
  ])('%s', (_rule, received, now, elapsed) => {
    expect(minutes(replay(unanswered(1, received), now).response.elapsedMs)).toBe(elapsed);
  });
});

describe('is due', () => {
  test.each<[string, Priority, string, string, string | null]>([
    ['on the day itself', 2, '03-01 08:30', '03-01 09:30', '03-01 16:30'],
    ['at the closing, when it is full then', 2, '03-01 09:00', '03-01 10:00', '03-01 17:00'],
    ['after the opening, when a minute is left', 2, '03-01 09:01', '03-01 10:01', '03-02 08:31'],
    ['over a night', 2, '03-01 16:30', '03-02 09:00', '03-02 16:00'],
    ['when received at the closing', 2, '03-01 17:00', '03-02 09:30', '03-02 16:30'],
    ['when received in the night', 2, '03-01 03:00', '03-01 09:30', '03-01 16:30'],
    ['over a weekend', 2, '03-05 16:30', '03-08 09:00', '03-08 16:00'],
    ['when received on Saturday', 2, '03-06 12:00', '03-08 09:30', '03-08 16:30'],
    ['over Easter', 2, '03-26 16:30', '03-30 09:00', '03-30 16:00'],
    ['when received in the hour that is not there', 2, '03-28 02:30', '03-30 09:30', '03-30 16:30'],
    ["over King's Day", 2, '04-26 16:30', '04-28 09:00', '04-28 16:00'],
    ["when received on King's Day", 2, '04-27 11:00', '04-28 09:30', '04-28 16:30'],
    ['over Ascension Day', 2, '05-05 16:30', '05-07 09:00', '05-07 16:00'],
    ['over Whitsun', 2, '05-14 16:30', '05-18 09:00', '05-18 16:00'],
    ['over the end of summer time', 2, '10-29 16:30', '11-01 09:00', '11-01 16:00'],
    ['over the end of the year', 2, '12-31 16:30', '2028-01-03 09:00', '2028-01-03 16:00'],
    ['after two days and a part', 3, '03-01 08:30', '03-01 12:30', '03-03 15:30'],
    ['after days and a weekend', 3, '03-04 12:00', '03-04 16:00', '03-09 10:30'],
    ['after a weekend for both', 3, '03-05 15:00', '03-08 10:30', '03-10 13:30'],
    ['after days and Easter', 3, '03-25 08:30', '03-25 12:30', '03-30 15:30'],
    ['after days and Ascension Day', 3, '05-04 08:30', '05-04 12:30', '05-07 15:30'],
    ['after 29 February', 3, '2028-02-28 08:30', '2028-02-28 12:30', '2028-03-01 15:30'],
    ['around the clock in a weekend', 1, '03-06 23:50', '03-07 00:20', '03-07 03:50'],
    ['around the clock when it jumps', 1, '03-28 01:45', '03-28 03:15', '03-28 06:45'],
    ['around the clock when it is turned back', 1, '10-31 01:45', '10-31 02:15', '10-31 04:45'],
    ['around the clock at the end of the year', 1, '12-31 23:50', '2028-01-01 00:20', '2028-01-01 03:50'],
    ["around the clock on King's Day", 1, '04-27 12:00', '04-27 12:30', '04-27 16:00'],
    ['never, where only an answer was promised', 4, '03-01 08:30', '03-01 16:30', null],
    ['never, over a weekend', 4, '03-05 12:00', '03-08 11:30', null],
  ])('%s', (_rule, priority, received, response, resolution) => {
    const replayed = replayWork(unanswered(priority, received), USUAL_WORK_RULES, TIME, at(received));
    expect(wallOf(replayed.response.dueAt)).toBe(response);
    expect(wallOf(replayed.resolution.dueAt)).toBe(resolution);
  });
});

describe('an agreement that changes on the 15th', () => {
  const time = workTimeOf(WIDER_FROM_THE_15TH, 'Europe/Amsterdam');
  test.each([
    ['counts by the hours of each day', '03-12 16:00', '03-15 08:00', 120],
    ['opens by the new hours', '03-14 12:00', '03-15 07:30', 30],
    ['closes by the old ones', '03-12 16:00', '03-12 19:00', 60],
  ])('%s', (_rule, received, now, elapsed) => {
    expect(minutes(replay(unanswered(2, received), now, time).response.elapsedMs)).toBe(elapsed);
  });

  test('is due by the hours of each day, and by the target that held at the receipt', () => {
    const before = replay(unanswered(2, '03-12 16:30'), '03-12 16:30', time).response;
    expect([wallOf(before.dueAt), before.targetMs]).toEqual(['03-15 07:30', 60 * 60_000]);
    expect(replay(unanswered(2, '03-15 16:30'), '03-15 16:30', time).response.targetMs).toBe(30 * 60_000);
  });

  test('that is not there counts nothing and promises nothing', () => {
    const { response } = replay(
      unanswered(2, '03-01 09:00'),
      '03-02 09:00',
      workTimeOf([], 'Europe/Amsterdam'),
    );
    expect([response.elapsedMs, response.dueAt, clockOutcome(response)]).toEqual([0, null, 'no-promise']);
  });
});

describe('a promise', () => {
  const outcomeAt = (script: string, now: string) => clockOutcome(replay(history(script), now).response);
  test('is kept at the last millisecond and broken after it', () => {
    expect(outcomeAt('03-01 09:00 received 2, 03-01 10:00 answered', '03-01 12:00')).toBe('met');
    expect(outcomeAt('03-01 09:00 received 2, 03-01 10:01 answered', '03-01 12:00')).toBe('breached');
  });
  test('stays broken when the priority is lowered', () => {
    expect(
      outcomeAt('03-01 09:00 received 2, 03-01 10:30 prioritised 4, 03-01 11:00 answered', '03-01 12:00'),
    ).toBe('breached');
  });
  test('warns at 50, 75, 90 and 100 percent', () => {
    const { crossed } = replay(unanswered(2, '03-01 16:30'), '03-02 10:00').response;
    expect(crossed.map((one) => `${one.percent} ${wallOf(one.at)}`)).toEqual([
      '50 03-01 17:00',
      '75 03-02 08:45',
      '90 03-02 08:54',
      '100 03-02 09:00',
    ]);
  });
  test('that a raise fills is broken from the raise on', () => {
    const { response } = replay(history('03-01 09:00 received 3, 03-01 10:00 prioritised 1'), '03-01 10:10');
    expect([wallOf(response.breachedAt), response.crossed.at(-1)?.percent]).toEqual(['03-01 10:00', 100]);
  });
  test('pauses for a supplier where that is listed', () => {
    const rules = { ...USUAL_WORK_RULES, pausesIn: ['waiting-supplier'] as const };
    const script = '03-01 09:00 received 2, 03-01 10:00 waits-for-supplier, 03-01 11:00 resumed';
    expect(minutes(replayWork(history(script), rules, TIME, at('03-01 12:00')).resolution.elapsedMs)).toBe(
      120,
    );
  });
  test('needs a receipt', () => {
    expect(() => replay([{ id: 1, at: at('03-01 09:00'), kind: 'answered' }], '03-01 10:00')).toThrow(
      'receipt',
    );
  });
});

const START = at('03-24 07:00');
const KINDS = [
  'answered',
  'auto-answered',
  'asked',
  'customer-wrote',
  'waits-for-supplier',
  'resumed',
  'transferred',
  'resolved',
  'reopened',
  'closed',
  'noted',
] as const;
const later = fc.integer({ min: 0, max: 9 * 1440 });
const happening = fc.oneof(
  fc.record({ kind: fc.constantFrom(...KINDS), later }),
  fc.record({
    kind: fc.constant('prioritised' as const),
    later,
    priority: fc.constantFrom<Priority>(1, 2, 3, 4),
  }),
);
const histories = fc
  .tuple(fc.constantFrom<Priority>(1, 2, 3, 4), fc.array(happening, { maxLength: 8 }))
  .map(([priority, list]): WorkEvent[] => [
    { id: 1, at: START, kind: 'received', priority },
    ...list.map(({ later: after, ...what }, index) => ({
      ...what,
      id: index + 2,
      at: START + after * 60_000,
    })),
  ]);

describe('whatever happens', { timeout: PATIENCE }, () => {
  test('the clocks are what a walk through every minute counts', () => {
    fc.assert(
      fc.property(histories, later, (events, after) => {
        const now = START + after * 60_000;
        const { response, resolution } = replayWork(events, USUAL_WORK_RULES, TIME, now);
        expect({
          response: minutes(response.elapsedMs),
          resolution: minutes(resolution.elapsedMs),
          paused: minutes(resolution.pausedMs),
        }).toEqual(walkMinutes(events, now));
      }),
      randomRuns(150, 0.1),
    );
  });

  test('the order of arrival changes nothing', () => {
    const shuffled = histories.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, later, ([events, other], after) => {
        const now = START + after * 60_000;
        expect(replayWork(other, USUAL_WORK_RULES, TIME, now)).toEqual(
          replayWork(events, USUAL_WORK_RULES, TIME, now),
        );
      }),
      randomRuns(100, 0.1),
    );
  });

  test('elapsed time never falls, and what is left falls due when it says', () => {
    fc.assert(
      fc.property(histories, later, later, (events, one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)].map(
          (after) => START + after * 60_000,
        );
        const before = replayWork(events, USUAL_WORK_RULES, TIME, first ?? START);
        const after = replayWork(events, USUAL_WORK_RULES, TIME, second ?? START);
        expect(after.response.elapsedMs).toBeGreaterThanOrEqual(before.response.elapsedMs);
        expect(after.resolution.elapsedMs).toBeGreaterThanOrEqual(before.resolution.elapsedMs);
        const { dueAt, targetMs, elapsedMs, aroundTheClock } = before.resolution;
        if (dueAt === null || targetMs === null || elapsedMs >= targetMs) return;
        const left = TIME.counted({ from: first ?? START, to: dueAt }, aroundTheClock);
        expect(elapsedMs + left.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(targetMs);
      }),
      randomRuns(100, 0.1),
    );
  });

  test('segments follow each other without a gap and add up to the clock', () => {
    fc.assert(
      fc.property(histories, later, (events, after) => {
        const now = START + after * 60_000;
        const { response, resolution } = replayWork(events, USUAL_WORK_RULES, TIME, now);
        for (const { segments, elapsedMs } of [response, resolution]) {
          expect(segments.reduce((sum, { countedMs }) => sum + countedMs, 0)).toBe(elapsedMs);
          expect(segments.map(({ to }) => to)).toEqual([...segments.slice(1).map(({ from }) => from), null]);
        }
      }),
      randomRuns(100, 0.1),
    );
  });
});

test('versions are read in any order', () => {
  const [old, young] = WIDER_FROM_THE_15TH as [AgreementVersion, AgreementVersion];
  const period = { from: at('03-12 00:00'), to: at('03-17 00:00') };
  const zone = OFFICE.timeZone;
  expect(workTimeOf([young, old], zone).counted(period, false)).toEqual(
    workTimeOf([old, young], zone).counted(period, false),
  );
  expect(
    workTimeOf([versionOf('2027-03-01', '2027-03-01')], zone).add(at('03-02 00:00'), 1, false),
  ).toBeNull();
});
