import { NIGHT_STATUSES, isGreen } from '@nachtwacht/domain';
import { expect, test } from 'vitest';
import { maySign, type NightToSign } from './may-sign';

const night = (over: Partial<NightToSign> = {}): NightToSign => ({
  status: 'success',
  version: 3,
  mustOpen: false,
  isOpened: false,
  isSigned: false,
  isClosed: false,
  ...over,
});
const one = { version: 3, bulk: false };
const bulk = { version: 3, bulk: true };

test.each([
  ['a green one', night(), one, 'signed'],
  ['green ones together', night(), bulk, 'signed'],
  ['green after a retry, together', night({ status: 'success-after-retry' }), bulk, 'signed'],
  ['drawn by lot, not opened', night({ mustOpen: true }), one, 'must-open'],
  ['drawn by lot, not opened, together', night({ mustOpen: true }), bulk, 'must-open'],
  ['drawn by lot, opened', night({ mustOpen: true, isOpened: true }), bulk, 'signed'],
  ['a failure that nobody opened', night({ status: 'failed' }), one, 'needs-look'],
  ['a failure that was opened', night({ status: 'failed', isOpened: true }), one, 'signed'],
  ['a failure among many', night({ status: 'failed', isOpened: true }), bulk, 'needs-look'],
  ['unknown is looked at by itself', night({ status: 'unknown', isOpened: true }), bulk, 'needs-look'],
  ['a known problem, by itself', night({ status: 'overridden' }), one, 'signed'],
  ['a known problem is not among the green', night({ status: 'overridden' }), bulk, 'needs-look'],
  ['a computer that may be off, by itself', night({ status: 'offline-expected' }), one, 'signed'],
  ['its window is open', night({ status: 'waiting', isOpened: true }), one, 'not-over'],
  ['another version was seen', night({ version: 4 }), one, 'changed'],
  ['signed by somebody else, and changed', night({ isSigned: true, version: 4 }), one, 'already-signed'],
  ['the register was closed over it', night({ isClosed: true }), one, 'closed'],
  ['it does not exist', null, one, 'no-such-night'],
] as const)('%s: %o', (_rule, it, asked, outcome) => {
  expect(maySign(it, asked)).toBe(outcome);
});

test('together with others nothing is signed but what is green', () => {
  for (const status of NIGHT_STATUSES)
    expect(maySign(night({ status, isOpened: true }), bulk) === 'signed').toBe(isGreen(status));
});
