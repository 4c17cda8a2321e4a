import { expect, test } from 'vitest';
import { NIGHT_STATUSES, type NightStatus } from './night';
import { isGreen, needsHands, statusRank, worstFirst } from './night-status';

test.each<[NightStatus, 'green' | 'hands' | 'neither']>([
  ['failed', 'hands'],
  ['missed', 'hands'],
  ['blocked', 'hands'],
  ['running-late', 'hands'],
  ['unknown', 'hands'],
  ['warning', 'hands'],
  ['offline-expected', 'neither'],
  ['overridden', 'neither'],
  ['waiting', 'neither'],
  ['success-after-retry', 'green'],
  ['success', 'green'],
  ['not-expected', 'neither'],
])('%s is %s', (status, kind) => {
  expect([isGreen(status), needsHands(status)]).toEqual([kind === 'green', kind === 'hands']);
});

test('the worst comes first, and none is as bad as another', () => {
  expect(NIGHT_STATUSES.toReversed().sort(worstFirst)).toEqual(NIGHT_STATUSES);
  expect(new Set(NIGHT_STATUSES.map(statusRank)).size).toBe(NIGHT_STATUSES.length);
  expect(statusRank('failed')).toBe(0);
});
