import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barOf, toneOf, type Usage } from './usage';

const usage = (usedPercent: number | null, owedMinutes = 0): Usage => ({ usedPercent, owedMinutes });

describe('how a customer stands with its hours', () => {
  it.each([
    ['nothing used is calm', usage(0), 'calm'],
    ['at half it is said', usage(50), 'half'],
    ['at 80 % it is low', usage(80), 'low'],
    ['a little left is not all', usage(99), 'low'],
    ['all is all', usage(100), 'empty'],
    ['more than all is over', usage(101), 'over'],
    ['a debt goes before everything', usage(null, 1), 'over'],
    ['what was not granted is not measured, and not calm', usage(null), 'none'],
  ] as const)('%s', (_rule, given, tone) => {
    expect(toneOf(given)).toBe(tone);
  });
});

describe('the bar', () => {
  it.each([
    ['ends at its last mark', usage(50), { used: 50, over: 0, last: 100 }],
    ['makes room for what lies over it', usage(125), { used: 80, over: 20, last: 80 }],
    ['does not grow without end', usage(1_000), { used: 50, over: 50, last: 50 }],
    ['is empty where nothing is measured', usage(null), { used: 0, over: 0, last: 100 }],
  ])('%s', (_rule, given, { used, over, last }) => {
    const bar = barOf(given);
    expect(bar.used).toBeCloseTo(used);
    expect(bar.over).toBeCloseTo(over);
    expect(bar.marks.at(-1)?.at).toBeCloseTo(last);
  });

  it('never leaves its frame', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 100_000 }), (percent) => {
        const bar = barOf(usage(percent));
        expect(bar.used + bar.over).toBeLessThanOrEqual(100.001);
        expect(bar.marks.every(({ at }) => at > 0 && at <= 100)).toBe(true);
      }),
    );
  });
});
