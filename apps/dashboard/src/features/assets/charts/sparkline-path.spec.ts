import { describe, expect, it } from 'vitest';
import { chartPoints } from './chart-points';
import { sparklinePath } from './sparkline-path';

const box = { from: 0, to: 600_000, highest: 10, width: 100, height: 20 };
const pathOf = (...points: [minute: number, value: number][]) =>
  sparklinePath(
    chartPoints(
      points.map(([minute, value]) => [minute * 60_000, value, value, value] as const),
      60,
    ),
    box,
  );

describe('a small line', () => {
  it.each([
    ['nothing measured is nothing drawn', [], ''],
    [
      'zero lies on the ground',
      [
        [0, 0],
        [1, 0],
      ],
      'M0.0 20.0L10.0 20.0',
    ],
    [
      'the highest reaches the top',
      [
        [0, 10],
        [1, 5],
      ],
      'M0.0 0.0L10.0 10.0',
    ],
    [
      'a gap is not drawn over',
      [
        [0, 0],
        [1, 0],
        [5, 10],
        [6, 10],
      ],
      'M0.0 20.0L10.0 20.0M50.0 0.0L60.0 0.0',
    ],
    ['a point on its own is seen', [[5, 10]], 'M50.0 0.0h1'],
  ] as [string, [number, number][], string][])('%s', (_rule, points, expected) => {
    expect(pathOf(...points)).toBe(expected);
  });
});
