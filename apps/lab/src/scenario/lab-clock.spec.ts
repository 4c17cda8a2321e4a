import { CronExpressionParser } from 'cron-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { busyness, cronOf, DAY_LENGTHS, labTime, lastDue } from './lab-clock';

const NIGHT = Date.UTC(2026, 10, 23, 0, 0);

it.each([
  ['starts with a whole hour', NIGHT, 20, 0],
  ['is at noon halfway', NIGHT + 10 * 60_000, 20, 720],
  ['begins anew', NIGHT + 20 * 60_000, 20, 0],
  ['goes as fast as time does', NIGHT + 90 * 60_000, 1440, 90],
] as const)('a day %s', (_rule, now, dayMinutes, minute) => {
  expect(labTime(now, dayMinutes).minute).toBeCloseTo(minute, 6);
});

it('counts days without a gap', () => {
  expect(labTime(NIGHT, 20).day - labTime(NIGHT - 1, 20).day).toBe(1);
});

describe('the schedule of something that happens every lab day', () => {
  it.each([
    ['three times an hour', 90, 20, '2,22,42 * * * *'],
    ['once an hour', 90, 60, '4 * * * *'],
    ['at the real time of day', 150, 1440, '30 2 * * *'],
  ] as const)('%s', (_rule, minuteOfDay, dayMinutes, cron) => {
    expect(cronOf(minuteOfDay, dayMinutes)).toBe(cron);
  });

  it('is due when its cron says so', () => {
    const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom(...DAY_LENGTHS),
        (now, minuteOfDay, dayMinutes) => {
          const schedule = CronExpressionParser.parse(cronOf(minuteOfDay, dayMinutes), {
            // `prev` is strictly before.
            currentDate: new Date(now + 1),
            tz: 'UTC',
          });
          expect(lastDue(now, minuteOfDay, dayMinutes)).toBe(schedule.prev().getTime());
        },
      ),
      { numRuns: 300 },
    );
  });
});

it.each([
  ['asleep at night', 3, 0],
  ['busiest around one', 12.75, 1],
  ['closed in the evening', 20, 0],
])('a practice is %s', (_rule, hour, expected) => {
  expect(busyness({ day: 0, minute: hour * 60 })).toBeCloseTo(expected, 2);
});
