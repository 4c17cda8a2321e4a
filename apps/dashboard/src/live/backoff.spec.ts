import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff';

describe('the pause before the next try', () => {
  it.each([
    ['is half a second to a second at first', 0, 500, 1_000],
    ['doubles with every failure', 3, 4_000, 8_000],
    ['ends at half a minute', 20, 15_000, 30_000],
  ])('%s', (_, failures, shortest, longest) => {
    expect(backoffMs(failures, 0)).toBe(shortest);
    expect(backoffMs(failures, 1)).toBe(longest);
  });

  it('is never shorter than half a second or longer than half a minute', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const pause = backoffMs(failures, chance);
        expect(pause).toBeGreaterThanOrEqual(500);
        expect(pause).toBeLessThanOrEqual(30_000);
      }),
    );
  });
});
