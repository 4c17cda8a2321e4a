import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../judge';
import type { LevelPolicy } from '../policy';
import { severity } from '../status';

const DAY = 86_400_000;
const now = Date.UTC(2027, 0, 5, 12);
const disk: LevelPolicy = { kind: 'level', unit: 'percent', bad: 'above', warning: 85, critical: 95 };
const free: LevelPolicy = { kind: 'level', unit: 'bytes', bad: 'below', warning: 1000, critical: 100 };
const filling: LevelPolicy = { ...disk, fullWithinDays: { warning: 30, critical: 3 } };

function level(value: number | null, policy: LevelPolicy = disk, forecastAt?: number | null) {
  const { status, reason } = judge({ kind: 'level', value, unit: policy.unit }, policy, {
    now,
    ...(forecastAt === undefined ? {} : { forecastAt }),
  });
  return { status, code: reason.code, ...reason.params };
}

test.each([
  ['inside both limits', level(84.9), { status: 'ok', code: 'within-limits', value: 84.9, unit: 'percent' }],
  ['at the warning limit', level(85), { status: 'warning', code: 'above-limit', value: 85, limit: 85 }],
  ['just under the critical limit', level(94.9), { status: 'warning', limit: 85 }],
  ['at the critical limit', level(95), { status: 'critical', code: 'above-limit', limit: 95 }],
  ['no value is not zero', level(null), { status: 'unknown', code: 'no-value' }],
  ['a value that is no number is not good', level(Number.NaN), { status: 'unknown', code: 'no-value' }],
  ['nor is one without end', level(-Infinity), { status: 'unknown', code: 'no-value' }],
  ['bad below: inside', level(1001, free), { status: 'ok', code: 'within-limits' }],
  [
    'bad below: at the warning limit',
    level(1000, free),
    { status: 'warning', code: 'below-limit', limit: 1000 },
  ],
  ['bad below: under the critical limit', level(0, free), { status: 'critical', limit: 100, unit: 'bytes' }],
  [
    'a limit that is off is never reached',
    level(99, { ...disk, warning: null, critical: null }),
    { status: 'ok' },
  ],
  [
    'only the critical limit is off',
    level(99, { ...disk, critical: null }),
    { status: 'warning', limit: 85 },
  ],
])('%s', (_rule, outcome, expected) => {
  expect(outcome).toMatchObject(expected);
});

describe('a disk and the date on which it is full', () => {
  const at = (days: number) => now + days * DAY;
  test.each([
    ['further than the warning', level(50, filling, at(30.1)), { status: 'ok', code: 'within-limits' }],
    [
      'exactly the warning',
      level(50, filling, at(30)),
      { status: 'warning', code: 'full-soon', limitDays: 30 },
    ],
    [
      'the reason tells the date, the days and the level',
      level(50, filling, at(2.5)),
      {
        status: 'critical',
        fullAt: '2027-01-08T00:00:00.000Z',
        days: 2,
        limitDays: 3,
        value: 50,
        unit: 'percent',
      },
    ],
    ['a date that has come does not turn good', level(50, filling, at(-1)), { status: 'critical', days: 0 }],
    ['no date: it is not filling', level(50, filling, null), { status: 'ok' }],
    ['no forecast was made', level(50, filling), { status: 'ok' }],
    ['exactly the critical days', level(50, filling, at(3)), { status: 'critical', limitDays: 3 }],
    ['the policy does not ask for it', level(50, disk, at(1)), { status: 'ok' }],
    [
      'a limit in days that is off',
      level(50, { ...filling, fullWithinDays: { warning: null, critical: null } }, at(1)),
      { status: 'ok' },
    ],
    [
      'off it stays, whenever the date is',
      level(50, { ...filling, fullWithinDays: { warning: null, critical: null } }, at(-1)),
      { status: 'ok' },
    ],
    [
      'equally bad: the level is told',
      level(96, filling, at(1)),
      { status: 'critical', code: 'above-limit' },
    ],
    ['the worse of the two counts', level(86, filling, at(1)), { status: 'critical', code: 'full-soon' }],
    [
      'a date does not make a bad level better',
      level(96, filling, at(20)),
      { status: 'critical', code: 'above-limit' },
    ],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toMatchObject(expected);
  });
});

test('a policy in another unit judges nothing', () => {
  expect(judge({ kind: 'level', value: 1, unit: 'bytes' }, disk, { now })).toEqual({
    status: 'unknown',
    reason: { code: 'unrecognised', params: { value: 'bytes', expected: 'percent' } },
  });
});

test('a worse level never has a milder status', () => {
  const limit = fc.option(fc.integer({ min: 0, max: 100 }));
  fc.assert(
    fc.property(
      fc.integer(),
      fc.nat(),
      limit,
      limit,
      fc.boolean(),
      (value, more, warning, critical, above) => {
        const policy: LevelPolicy = { ...disk, bad: above ? 'above' : 'below', warning, critical };
        const worse = above ? value + more : value - more;
        expect(severity(level(worse, policy).status)).toBeGreaterThanOrEqual(
          severity(level(value, policy).status),
        );
      },
    ),
  );
});
