import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from './burst';

describe('the figures of a burst', () => {
  const rules: readonly [string, (number | null)[], ReturnType<typeof figuresOf>][] = [
    ['all came back', [10, 14, 11], { received: 3, lossPercent: 0, latencyMs: 11.667, jitterMs: 3.5 }],
    [
      'a lost one counts as loss and not as delay',
      [10, null, 14, 14],
      { received: 3, lossPercent: 25, latencyMs: 12.667, jitterMs: 2 },
    ],
    ['jitter needs two', [null, 10], { received: 1, lossPercent: 50, latencyMs: 10, jitterMs: null }],
    [
      'nothing came back: no number instead of zero',
      [null, null],
      { received: 0, lossPercent: 100, latencyMs: null, jitterMs: null },
    ],
    ['a steady line has no jitter', [5, 5, 5, 5], { received: 4, lossPercent: 0, latencyMs: 5, jitterMs: 0 }],
  ];
  it.each(rules)('%s', (_, times, figures) => {
    expect(figuresOf(times.length, times)).toEqual(figures);
  });

  it('counts what was sent and never heard of as lost', () => {
    expect(figuresOf(10, [1, 2]).lossPercent).toBe(80);
  });

  it('keeps loss within 0 and 100 and jitter within the spread', () => {
    const time = fc.double({ min: 0, max: 5000, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.option(time), { minLength: 1, maxLength: 20 }), (times) => {
        const figures = figuresOf(times.length, times);
        const known = times.filter((value) => value !== null);
        expect(figures.lossPercent).toBeGreaterThanOrEqual(0);
        expect(figures.lossPercent).toBeLessThanOrEqual(100);
        const spread = Math.max(...known) - Math.min(...known);
        if (figures.jitterMs !== null) expect(figures.jitterMs).toBeLessThanOrEqual(spread + 0.001);
      }),
    );
  });
});
