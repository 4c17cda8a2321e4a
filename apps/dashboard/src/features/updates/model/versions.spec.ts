import { describe, expect, it } from 'vitest';
import { aVersion } from './update-fixtures';
import { byCustomer, conditionOf, vendorsOf, versionsShown } from './versions';

const TODAY = '2026-11-23';

describe('conditionOf', () => {
  it.each([
    ['the latest that is known', aVersion(), 'current'],
    ['the latest, but looked for too long ago', aVersion({ status: 'unknown' }), 'unknown'],
    ['an update waits', aVersion({ state: 'pending' }), 'behind'],
    ['never checked is not up to date', aVersion({ state: 'never-checked' }), 'unknown'],
    ['a check that failed is not up to date', aVersion({ state: 'check-failed' }), 'unknown'],
    ['nobody knows the latest', aVersion({ state: 'not-told' }), 'unknown'],
    ['it is being updated', aVersion({ state: 'in-progress' }), 'busy'],
    ['support ends today', aVersion({ endOfLife: TODAY }), 'unsupported'],
    ['support ends tomorrow', aVersion({ endOfLife: '2026-11-24' }), 'current'],
    ['the installed version was taken back', aVersion({ doubt: 'installed-withdrawn' }), 'doubt'],
  ])('%s', (_rule, row, condition) => {
    expect(conditionOf(row, TODAY)).toBe(condition);
  });
});

describe('versionsShown', () => {
  const rows = [
    aVersion({ assetId: 'current' }),
    aVersion({ assetId: 'behind', state: 'pending', daysBehind: 4 }),
    aVersion({ assetId: 'longer', state: 'pending', daysBehind: 40, security: true }),
    aVersion({ assetId: 'unknown', state: 'not-told', vendor: 'draytek', assetKind: 'gateway' }),
    aVersion({ assetId: 'other', state: 'pending', customerId: 'c0', customerName: 'Apotheek' }),
  ];
  it.each([
    ['what is behind by itself, by customer and longest first', {}, ['other', 'longer', 'behind']],
    ['unknown only', { show: 'unknown' }, ['unknown']],
    ['security only', { show: 'security' }, ['longer']],
    ['one customer, everything', { show: 'all', customer: 'c0' }, ['other']],
    ['one maker', { show: 'all', vendor: 'draytek' }, ['unknown']],
    ['one kind', { show: 'all', kind: 'gateway' }, ['unknown']],
    ['words', { show: 'all', q: 'draytek linde' }, ['unknown']],
  ] as const)('%s', (_rule, search, ids) => {
    expect(versionsShown(rows, search, TODAY).map(({ assetId }) => assetId)).toEqual(ids);
  });
});

it('counts what is behind per customer, worst first', () => {
  const rows = [
    aVersion(),
    aVersion({ state: 'pending', daysBehind: 9 }),
    aVersion({ state: 'not-told', endOfLife: '2026-01-01' }),
    aVersion({ customerId: 'c2', customerName: 'B', state: 'pending', security: true, daysBehind: 2 }),
    aVersion({ customerId: 'c3', customerName: 'C', state: 'check-failed' }),
  ];
  expect(
    byCustomer(rows, TODAY).map(
      (one) =>
        `${one.customerId}: ${one.behind} of ${one.all}, ${one.security} security, ${one.unknown} unknown, ${one.unsupported} old, ${one.oldestDays} days`,
    ),
  ).toEqual([
    'c2: 1 of 1, 1 security, 0 unknown, 0 old, 2 days',
    'c1: 1 of 3, 0 security, 0 unknown, 1 old, 9 days',
    'c3: 0 of 1, 0 security, 1 unknown, 0 old, 0 days',
  ]);
});

it('names every maker once, and none for what does not say', () => {
  expect(vendorsOf([{ vendor: 'b' }, { vendor: null }, { vendor: 'a' }, { vendor: 'b' }])).toEqual([
    'a',
    'b',
  ]);
});
