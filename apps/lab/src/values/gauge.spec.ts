import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextValue, type Gauge } from './gauge';
import { seededRandom } from './random';

const DISK: Gauge = { usual: 58, swing: 0.3, perSecond: 1.2, under: { 'disk-fills': 97 } };
const none = new Set<string>();

it('never moves faster than it can, and never below zero', () => {
  const anything = fc.record({
    value: fc.double({ min: 0, max: 200, noNaN: true }),
    seconds: fc.double({ min: 0, max: 60, noNaN: true }),
    busyness: fc.double({ min: 0, max: 1, noNaN: true }),
    full: fc.boolean(),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(anything, ({ value, seconds, busyness, full, seed }) => {
      const faults = new Set(full ? ['disk-fills'] : []);
      const next = nextValue(value, DISK, { seconds, busyness, faults }, seededRandom(seed));
      expect(Math.abs(next - value)).toBeLessThanOrEqual(1.2 * seconds + 1e-9);
      expect(next).toBeGreaterThanOrEqual(0);
    }),
  );
});

it.each([
  ['fills up within a minute of the fault', new Set(['disk-fills']), 58, 97],
  ['empties within a minute of the cure', none, 97, 58],
])('%s', (_rule, faults, from, to) => {
  const random = seededRandom(1);
  let value = from;
  for (let second = 0; second < 60; second++)
    value = nextValue(value, DISK, { seconds: 1, busyness: 0, faults }, random);
  expect(value).toBeGreaterThan(to - 1);
  expect(value).toBeLessThan(to + 1);
});

it('jumps where nothing holds it, and is higher at a busy hour', () => {
  const line: Gauge = { usual: 9, busy: 4 };
  expect(nextValue(0, line, { seconds: 1, busyness: 1, faults: none }, seededRandom(1))).toBe(13);
});
