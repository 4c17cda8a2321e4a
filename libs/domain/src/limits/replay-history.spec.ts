import { expect, test } from 'vitest';
import type { StatePolicy, UpdatePolicy } from '../status/policy';
import { addedUp, firedOf, NEVER_FIRED } from './fired';
import { replayHistory, type KeptStatus } from './replay-history';

const STATE: StatePolicy = { kind: 'state', ok: ['on'], warning: [], critical: ['off'], whenGone: 'warning' };
const UPDATE: UpdatePolicy = {
  kind: 'update',
  pending: 'warning',
  security: 'critical',
  checkedWithinDays: 3,
};

const word = (from: number, status: KeptStatus['status'], value: string): KeptStatus => ({
  from,
  status,
  reason: { code: 'state', params: { value } },
});
const history: KeptStatus[] = [
  word(0, 'ok', 'on'),
  word(10, 'critical', 'off'),
  word(20, 'ok', 'on'),
  { from: 30, status: 'unknown', reason: { code: 'unrecognised', params: { value: 'resting' } } },
  { from: 40, status: 'warning', reason: { code: 'part-gone' } },
  { from: 50, status: 'maintenance', reason: { code: 'in-maintenance' } },
];
const updates: KeptStatus[] = [
  { from: 0, status: 'ok', reason: { code: 'update-available', params: { security: 'no' } } },
  { from: 10, status: 'warning', reason: { code: 'update-available', params: { security: 'unknown' } } },
  { from: 20, status: 'ok', reason: { code: 'up-to-date' } },
  { from: 30, status: 'warning', reason: { code: 'security-update' } },
];

test.each([
  [
    'words are judged anew, gone parts too, and the rest stays what it was',
    history,
    STATE,
    [
      { from: 10, to: 20, status: 'critical' },
      { from: 40, to: 50, status: 'warning' },
    ],
  ],
  [
    'a word that was bad may be good, and one that nobody knew may be bad',
    history,
    { ...STATE, ok: ['on', 'OFF'], critical: ['resting'], whenGone: 'critical' as const },
    [{ from: 30, to: 50, status: 'critical' }],
  ],
  [
    'updates: ordinary ones may warn, unknown ones always do',
    updates,
    UPDATE,
    [
      { from: 0, to: 20, status: 'warning' },
      { from: 30, to: 60, status: 'critical' },
    ],
  ],
  [
    'updates: ordinary ones may be left alone',
    updates,
    { ...UPDATE, pending: 'ok' as const, security: 'warning' as const },
    [
      { from: 10, to: 20, status: 'warning' },
      { from: 30, to: 60, status: 'warning' },
    ],
  ],
])('%s', (_rule, kept, policy, expected) => {
  expect(replayHistory(kept, policy, 60)).toEqual(expected);
});

test('episodes are counted by their worst, and added up', () => {
  const one = firedOf(replayHistory(updates, UPDATE, 60_000));
  expect(one).toEqual({ warning: 1, critical: 1, seconds: 60, lastAt: 30 });
  expect(addedUp([one, NEVER_FIRED, one])).toEqual({ warning: 2, critical: 2, seconds: 120, lastAt: 30 });
});
