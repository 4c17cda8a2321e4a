import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedOn } from './passkey';

describe('the counter of a passkey', () => {
  it.each([
    ['moves on', 4, 5, true],
    ['may jump: it counts for other sites too', 4, 900, true],
    ['begins', 0, 1, true],
    ['is not kept by every passkey', 0, 0, true],
    ['that stands still is refused', 4, 4, false],
    ['that runs back is refused', 4, 3, false],
    ['that is gone is refused', 4, 0, false],
  ])('%s', (_rule, kept, shown, accepted) => {
    expect(movedOn(kept, shown)).toBe(accepted);
  });

  it('lets of two copies only one in, however they take turns', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (kept, shown) => {
        if (shown > 0 && movedOn(kept, shown)) expect(movedOn(shown, shown)).toBe(false);
      }),
    );
  });
});
