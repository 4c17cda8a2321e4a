import { expect, it } from 'vitest';
import { ConnectionCap } from './connection-cap';

it('gives each key so many places and no more, and takes them back', () => {
  const cap = new ConnectionCap(2);
  const [first, second] = [cap.take('a'), cap.take('a')];
  expect([first, second].every((place) => place !== null)).toBe(true);
  expect([cap.hasRoom('a'), cap.take('a'), cap.hasRoom('b')]).toEqual([false, null, true]);
  first?.();
  expect(cap.hasRoom('a')).toBe(true);
  second?.();
  expect(cap.take('a')).not.toBeNull();
});
