import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../judge';
import type { UpdateReading } from '../observation';
import type { UpdatePolicy } from '../policy';

const DAY = 86_400_000;
const now = Date.UTC(2027, 0, 20, 12);
const daysAgo = (days: number) => new Date(now - days * DAY).toISOString();
const strict: UpdatePolicy = {
  kind: 'update',
  pending: 'warning',
  security: 'critical',
  checkedWithinDays: 7,
};
const relaxed: UpdatePolicy = { ...strict, pending: 'ok', security: 'warning' };

const fresh: UpdateReading = {
  kind: 'update',
  state: 'up-to-date',
  installed: '24.7',
  available: null,
  security: null,
  checkedAt: daysAgo(1),
};
const waiting: UpdateReading = { ...fresh, state: 'pending', available: '24.8' };

function update(reading: UpdateReading, policy = strict) {
  const { status, reason } = judge(reading, policy, { now });
  return { status, code: reason.code, params: reason.params };
}

test.each([
  [
    'looked yesterday, nothing waits',
    update(fresh),
    { status: 'ok', code: 'up-to-date', params: { installed: '24.7', checkedAt: daysAgo(1) } },
  ],
  [
    'a source that does not say when it looked is believed',
    update({ ...fresh, checkedAt: null }),
    { status: 'ok', code: 'up-to-date', params: { installed: '24.7' } },
  ],
  ['the look is just recent enough', update({ ...fresh, checkedAt: daysAgo(7) }), { status: 'ok' }],
  [
    'the look is too long ago: "up to date" is not believed',
    update({ ...fresh, checkedAt: daysAgo(7.5) }),
    {
      status: 'unknown',
      code: 'check-outdated',
      params: { installed: '24.7', checkedAt: daysAgo(7.5), days: 7, limitDays: 7 },
    },
  ],
  ['its clock runs a little ahead', update({ ...fresh, checkedAt: daysAgo(-0.9) }), { status: 'ok' }],
  [
    'a look in the future has not happened',
    update({ ...fresh, checkedAt: daysAgo(-400) }),
    { status: 'unknown', code: 'unrecognised', params: { value: daysAgo(-400), expected: 'past-date' } },
  ],
  [
    'a date that is none',
    update({ ...fresh, checkedAt: '1-2-2027' }),
    { status: 'unknown', code: 'unrecognised', params: { value: '1-2-2027', expected: 'date' } },
  ],
  [
    'nobody ever looked: that is not up to date',
    update({ ...fresh, state: 'never-checked' }),
    { status: 'unknown', code: 'never-checked', params: { installed: '24.7' } },
  ],
  [
    'the look failed',
    update({ ...fresh, state: 'check-failed' }),
    { status: 'unknown', code: 'check-failed', params: { installed: '24.7', checkedAt: daysAgo(1) } },
  ],
  [
    'an ordinary update waits',
    update({ ...waiting, security: false, pending: 3 }),
    {
      status: 'warning',
      code: 'update-available',
      params: { installed: '24.7', available: '24.8', pending: 3, security: 'no' },
    },
  ],
  [
    'an ordinary update may wait',
    update({ ...waiting, security: false }, relaxed),
    { status: 'ok', code: 'update-available' },
  ],
  [
    'what it is for is not said: it may be security, so it may not wait unseen',
    update(waiting, relaxed),
    {
      status: 'warning',
      code: 'update-available',
      params: { installed: '24.7', available: '24.8', security: 'unknown' },
    },
  ],
  [
    'a security update waits',
    update({ ...waiting, security: true }),
    { status: 'critical', code: 'security-update', params: { installed: '24.7', available: '24.8' } },
  ],
  ['a security update, leniently', update({ ...waiting, security: true }, relaxed), { status: 'warning' }],
  [
    'a known update stays known, however long ago the look was',
    update({ ...waiting, security: true, checkedAt: daysAgo(90) }),
    { status: 'critical', code: 'security-update' },
  ],
  [
    'that only harmless updates wait is not believed after an old look',
    update({ ...waiting, security: false, checkedAt: daysAgo(90) }, relaxed),
    { status: 'unknown', code: 'check-outdated' },
  ],
  [
    'being installed is not yet installed',
    update({ ...waiting, state: 'in-progress', security: true }),
    { status: 'critical', code: 'update-running', params: { installed: '24.7', available: '24.8' } },
  ],
  [
    'an ordinary one that may wait may run as well',
    update({ ...waiting, state: 'in-progress', security: false }, relaxed),
    { status: 'ok', code: 'update-running' },
  ],
  [
    'versions of a device are cut',
    update({ ...waiting, installed: 'v'.repeat(500), available: null, security: false }),
    { params: { installed: 'v'.repeat(100), security: 'no' } },
  ],
  [
    'a number of packages that is none is left out',
    update({ ...waiting, security: false, pending: Number.NaN }),
    { params: { installed: '24.7', available: '24.8', security: 'no' } },
  ],
  [
    'what is offered is older',
    update({ ...waiting, security: false, doubt: 'downgrade-offered' }, relaxed),
    { status: 'warning', code: 'downgrade-offered', params: { installed: '24.7', available: '24.8' } },
  ],
  [
    'that a hole waits is worse than any doubt about it',
    update({ ...waiting, security: true, doubt: 'offer-withdrawn' }),
    { status: 'critical', code: 'security-update' },
  ],
  [
    'what is installed was taken back',
    update({ ...fresh, doubt: 'installed-withdrawn' }),
    { status: 'warning', code: 'installed-withdrawn', params: { installed: '24.7' } },
  ],
  [
    'up to date, and not restarted since',
    update({ ...fresh, rebootNeeded: true }),
    { status: 'warning', code: 'reboot-needed', params: { installed: '24.7' } },
  ],
  ['nobody says whether it has to be restarted', update({ ...fresh, rebootNeeded: null }), { status: 'ok' }],
  [
    'the newest of what is no longer supported',
    update({ ...fresh, endOfLife: '2027-01-01' }),
    { status: 'warning', code: 'end-of-life', params: { installed: '24.7', endOfLife: '2027-01-01' } },
  ],
  ['supported for another month', update({ ...fresh, endOfLife: '2027-02-20' }), { status: 'ok' }],
  [
    'nobody knows the latest: that is not up to date',
    update({ ...fresh, state: 'not-told' }),
    { status: 'unknown', code: 'latest-not-known', params: { installed: '24.7' } },
  ],
  [
    'people look less often than devices',
    update({ ...fresh, knownBy: 'catalogue', checkedAt: daysAgo(30) }),
    { status: 'ok', code: 'up-to-date' },
  ],
  [
    'and not for months',
    update({ ...fresh, knownBy: 'catalogue', checkedAt: daysAgo(40) }),
    {
      status: 'unknown',
      code: 'check-outdated',
      params: { installed: '24.7', checkedAt: daysAgo(40), days: 40, limitDays: 35 },
    },
  ],
])('%s', (_rule, outcome, expected) => {
  const { params, ...verdict } = expected as { params?: object };
  expect(outcome).toMatchObject(verdict);
  if (params) expect(outcome.params).toEqual(params);
});

test('good means: looked recently, or not said when, and nothing waits that may be security', () => {
  const reading = fc.record({
    kind: fc.constant('update' as const),
    state: fc.constantFrom<UpdateReading['state']>(
      'up-to-date',
      'pending',
      'never-checked',
      'check-failed',
      'in-progress',
    ),
    installed: fc.option(fc.string()),
    available: fc.option(fc.string()),
    security: fc.option(fc.boolean()),
    checkedAt: fc.option(fc.oneof(fc.integer({ min: -30, max: 30 }).map(daysAgo), fc.string())),
  });
  fc.assert(
    fc.property(reading, fc.constantFrom(strict, relaxed), (seen, policy) => {
      if (update(seen, policy).status !== 'ok') return;
      const quiet = seen.state === 'up-to-date' || (policy.pending === 'ok' && seen.security === false);
      expect(quiet).toBe(true);
      expect(['never-checked', 'check-failed']).not.toContain(seen.state);
      if (seen.checkedAt !== null && seen.state !== 'in-progress')
        expect(now - Date.parse(seen.checkedAt)).toBeLessThanOrEqual(7 * DAY);
    }),
    { numRuns: 500 },
  );
});

test('a state that this version does not know, read from the store, is not good', () => {
  const stored = JSON.parse(JSON.stringify({ ...fresh, state: 'rolled-back' })) as UpdateReading;
  expect(update(stored)).toEqual({
    status: 'unknown',
    code: 'unrecognised',
    params: { value: 'rolled-back' },
  });
});
