import { expect, test } from 'vitest';
import { tooFast } from './too-fast';

test.each([
  [
    'the first of the morning, not opened',
    { previousSignedAt: null, openedAt: null, signedAt: 10_000 },
    false,
  ],
  ['a second after the one before', { previousSignedAt: 9_000, openedAt: null, signedAt: 10_000 }, true],
  ['two seconds after the one before', { previousSignedAt: 8_000, openedAt: null, signedAt: 10_000 }, false],
  ['opened, and signed within a second', { previousSignedAt: 0, openedAt: 9_500, signedAt: 10_000 }, true],
  ['opened long ago', { previousSignedAt: 0, openedAt: 1_000, signedAt: 10_000 }, false],
])('%s', (_rule, times, fast) => {
  expect(tooFast(times)).toBe(fast);
});
