import type { Unit } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { chartPoints } from './chart-points';
import { valueDomain } from './value-domain';

const points = (...values: number[]) =>
  chartPoints(
    values.map((value, index) => [index * 60_000, value, value, value] as const),
    60,
  );

describe('the axis of values', () => {
  it.each<[string, Unit, number[], [number, number | 'auto']]>([
    ['a share ends at a round part', 'percent', [3, 9], [0, 10]],
    ['a share that is high ends at a hundred', 'percent', [60, 99], [0, 100]],
    ['a share beyond a hundred is shown as it is', 'percent', [140], [0, 'auto']],
    ['nothing measured', 'percent', [], [0, 10]],
    ['another unit ends where it must', 'bytes', [5e9], [0, 'auto']],
    ['what can be below zero is shown below zero', 'celsius', [-4, 10], [-4, 'auto']],
  ])('%s', (_rule, unit, values, expected) => {
    expect(valueDomain(unit, points(...values))).toEqual(expected);
  });
});
