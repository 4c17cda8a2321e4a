import { expect, test } from 'vitest';
import type { CheckState } from '../status/decide';
import { isRestated } from './advance-plan';
import type { DecidedCheck } from './decided';

const FULL: CheckState = {
  status: 'critical',
  reason: { code: 'above-limit', params: { value: 97 } },
  since: 1_000,
  measuredAt: 2_000,
  candidate: null,
  recentChanges: [],
  flapping: false,
} as const;

function decided(before: CheckState | null, state: CheckState, changed = false): DecidedCheck {
  return {
    checkId: 1,
    asset: {
      key: 'host',
      assetId: 'a',
      customerId: 'c',
      name: 'srv1',
      kind: 'server',
      serviceCode: 'server',
      inMaintenance: false,
    },
    aspect: 'disk',
    instance: 'C:',
    before,
    state,
    transition: changed ? { from: 'ok', to: state.status, reason: state.reason, at: 2_000 } : null,
    reading: null,
    detail: null,
    metrics: null,
  };
}

test.each([
  ['another number is told', FULL, { reason: { code: 'above-limit', params: { value: 98 } } }, true],
  ['another cause is told', FULL, { reason: { code: 'unreachable' } }, true],
  ['that it flaps now is told', FULL, { flapping: true }, true],
  ['the same again is not', FULL, {}, false],
  ['a later measurement of the same is not', FULL, { measuredAt: 3_000 }, false],
  [
    'what is well is not, whatever its numbers',
    { ...FULL, status: 'ok' },
    { status: 'ok', reason: { code: 'reachable' } },
    false,
  ],
  ['a new check is told by its first transition', null, {}, false],
] as const)('%s', (_rule, before, change, told) => {
  expect(isRestated(decided(before, { ...FULL, ...change }))).toBe(told);
});

test('a change of status is told by its transition alone', () => {
  expect(isRestated(decided({ ...FULL, status: 'ok' }, FULL, true))).toBe(false);
});
