import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../judge';
import type { ExpiryPolicy } from '../policy';
import { severity } from '../status';

const DAY = 86_400_000;
const now = Date.UTC(2027, 0, 5, 12);
const policy: ExpiryPolicy = { kind: 'expiry', warningDays: 21, criticalDays: 7 };

function expiry(daysLeft: number | null | string, lifetimeDays?: number, by = policy) {
  const expiresAt = typeof daysLeft === 'number' ? new Date(now + daysLeft * DAY).toISOString() : daysLeft;
  const reading = {
    kind: 'expiry' as const,
    expiresAt,
    ...(lifetimeDays === undefined ? {} : { lifetimeDays }),
  };
  const { status, reason } = judge(reading, by, { now });
  return { status, code: reason.code, ...reason.params };
}

test.each([
  [
    'far away',
    expiry(100.5),
    { status: 'ok', code: 'valid-until', days: 100, expiresAt: '2027-04-16T00:00:00.000Z' },
  ],
  ['exactly the warning days are left', expiry(21), { status: 'ok', days: 21 }],
  ['fewer are left', expiry(20.9), { status: 'warning', code: 'expires-soon', days: 20, limitDays: 21 }],
  ['exactly the critical days are left', expiry(7), { status: 'warning', days: 7 }],
  [
    'fewer are left than that',
    expiry(6.9),
    { status: 'critical', code: 'expires-soon', days: 6, limitDays: 7 },
  ],
  ['the last minute', expiry(1 / 1440), { status: 'critical', code: 'expires-soon', days: 0 }],
  ['the moment itself is over', expiry(0), { status: 'critical', code: 'expired', days: 0 }],
  [
    'over',
    expiry(-3.5),
    { status: 'critical', code: 'expired', days: 3, expiresAt: '2027-01-02T00:00:00.000Z' },
  ],

  ['a year: the fixed limits are shorter', expiry(20.9, 365), { status: 'warning', limitDays: 21 }],
  ['90 days: a quarter is 22.5, still the fixed limit', expiry(21.5, 90), { status: 'ok' }],
  ['47 days: renewed at 15.7, so no warning there', expiry(15, 47), { status: 'ok' }],
  ['47 days: a quarter is left', expiry(11.7, 47), { status: 'warning', limitDays: 11.75 }],
  ['47 days: an eighth is left', expiry(5.8, 47), { status: 'critical', limitDays: 5.875 }],
  ['6 days: fresh', expiry(5.9, 6), { status: 'ok' }],
  ['6 days: a quarter is left', expiry(1.4, 6), { status: 'warning', limitDays: 1.5 }],
  ['6 days: an eighth is left', expiry(0.7, 6), { status: 'critical', limitDays: 0.75 }],
  ['a life that can not be is left out', expiry(20.9, 0), { status: 'warning', limitDays: 21 }],
  ['nor one that is no number', expiry(20.9, Number.NaN), { status: 'warning', limitDays: 21 }],

  [
    'limits the wrong way round: the worse counts',
    expiry(25, 365, { ...policy, criticalDays: 30 }),
    { status: 'critical' },
  ],
  ['the source gives no date', expiry(null), { status: 'unknown', code: 'no-value' }],
  [
    'the source gives something else',
    expiry('next year'),
    { status: 'unknown', code: 'unrecognised', value: 'next year', expected: 'date' },
  ],
])('%s', (_rule, outcome, expected) => {
  expect(outcome).toMatchObject(expected);
});

test('time only makes it worse', () => {
  const days = fc.double({ min: -100, max: 400, noNaN: true });
  const life = fc.option(fc.integer({ min: 1, max: 800 }), { nil: undefined });
  fc.assert(
    fc.property(days, fc.double({ min: 0, max: 100, noNaN: true }), life, (left, passed, lifetime) => {
      expect(severity(expiry(left - passed, lifetime).status)).toBeGreaterThanOrEqual(
        severity(expiry(left, lifetime).status),
      );
    }),
  );
});
