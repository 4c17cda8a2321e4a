import { expect, it } from 'vitest';
import { LOCKS } from './advisory-locks';

it('no two tasks wait for the same lock', () => {
  const numbers = Object.values(LOCKS);
  expect(new Set(numbers).size).toBe(numbers.length);
});
