import { expect, test } from 'vitest';
import { isStale, staleAt } from './staleness';

test.each([
  ['just heard', 0, false],
  ['two polls failed to come', 120, false],
  ['exactly two and a half intervals of silence', 150, false],
  ['one millisecond longer', 150.001, true],
])('polled every minute: %s', (_rule, seconds, expected) => {
  expect(isStale(1_000_000, 60, 1_000_000 + seconds * 1000)).toBe(expected);
});

test('the moment is known beforehand, so that it can be a column', () => {
  expect(staleAt(1_000_000, 60)).toBe(1_150_000);
});
