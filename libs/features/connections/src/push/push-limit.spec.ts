import { expect, it } from 'vitest';
import { PushLimit } from './push-limit';

const MINUTE = 60_000;

it('sixty times a minute is fine, more has to wait for the rest of that minute', () => {
  const limit = new PushLimit();
  for (let n = 0; n < 60; n += 1) expect(limit.secondsToWait('a', n * 100)).toBe(0);
  expect(limit.secondsToWait('a', 30_000)).toBe(30);
  expect(limit.secondsToWait('a', MINUTE - 1)).toBe(1);
  expect(limit.secondsToWait('a', MINUTE)).toBe(0);
});

it('one address does not use up the turns of another', () => {
  const limit = new PushLimit();
  for (let n = 0; n < 100; n += 1) limit.secondsToWait('a', 0);
  expect(limit.secondsToWait('b', 0)).toBe(0);
});
