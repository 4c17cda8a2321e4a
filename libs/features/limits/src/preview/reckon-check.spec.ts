import type { AspectRule, KeptPoint, KeptStatus, LevelPolicy } from '@nachtwacht/domain';
import { expect, test } from 'vitest';
import { reckonCheck } from './reckon-check';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;
const CLOCK: LevelPolicy = { kind: 'level', unit: 'seconds', bad: 'above', warning: 30, critical: 300 };
const rule = (policy: AspectRule['policy']): AspectRule => ({
  policy,
  confirmation: { attempts: 1, retrySeconds: 10 },
});
const points = (...values: readonly number[]): KeptPoint[] =>
  values.map((value, minute) => ({
    at: minute * MINUTE,
    seconds: 60,
    polls: 1,
    measured: { value: [value, value, value] },
  }));

function reckon(
  policy: AspectRule['policy'],
  kept: readonly KeptPoint[],
  statuses: readonly KeptStatus[] = [],
) {
  return reckonCheck(rule(policy), { points: kept, statuses, intervalSeconds: 60, now: NOW }).fired;
}

test.each([
  ['a clock that is behind is as wrong as one that is ahead', CLOCK, points(0, -90, 0, 90, 0), 2],
  ['cold is not warm', { ...CLOCK, unit: 'celsius' as const }, points(0, -90, 0), 0],
])('%s', (_rule, policy, kept, times) => {
  expect(reckon(policy, kept)).toMatchObject({ warning: times });
});

test('nothing fires during maintenance', () => {
  const statuses: KeptStatus[] = [
    { from: 0, status: 'ok', reason: { code: 'within-limits' } },
    { from: MINUTE, status: 'maintenance', reason: { code: 'in-maintenance' } },
    { from: 3 * MINUTE, status: 'ok', reason: { code: 'within-limits' } },
  ];
  expect(reckon(CLOCK, points(0, 90, 90, 0), statuses)).toMatchObject({ warning: 0 });
  expect(reckon(CLOCK, points(0, 90, 90, 0))).toMatchObject({ warning: 1 });
});

test('a date is not replayed', () => {
  expect(reckon({ kind: 'expiry', warningDays: 30, criticalDays: 7 }, points(1))).toMatchObject({
    warning: 0,
    critical: 0,
  });
});
