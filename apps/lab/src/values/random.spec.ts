import fc from 'fast-check';
import { expect, it } from 'vitest';
import { between, hexDigits, pick, seededRandom, seedFor } from './random';

it('gives the same sequence for the same seed, within 0 and 1', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const [one, other] = [seededRandom(seed), seededRandom(seed)];
      for (let i = 0; i < 20; i++) {
        const value = one();
        expect(value).toBe(other());
        expect(value >= 0 && value < 1).toBe(true);
      }
    }),
  );
});

it('gives another sequence for another seed or other words', () => {
  expect(seededRandom(1)()).not.toBe(seededRandom(2)());
  expect(seedFor('a', 1)).not.toBe(seedFor('b', 1));
  expect(seedFor('a', 1)).not.toBe(seedFor('a', 2));
});

it('is spread evenly', () => {
  const random = seededRandom(7);
  const mean = Array.from({ length: 10_000 }, random).reduce((sum, value) => sum + value, 0) / 10_000;
  expect(mean).toBeCloseTo(0.5, 1);
});

it('stays between two bounds, picks from a list, makes digits', () => {
  const random = seededRandom(3);
  expect(Math.floor(between(random, 5, 6))).toBe(5);
  expect([pick<string>(random, [])]).toEqual([undefined]);
  expect(['a', 'b']).toContain(pick(random, ['a', 'b']));
  expect(hexDigits(random, 12)).toMatch(/^[0-9a-f]{12}$/);
});
