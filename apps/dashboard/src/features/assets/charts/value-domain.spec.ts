import type { Unit } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { chartPoints } from './chart-points';
import type { Limit } from '../model/limits';
import { limitsInSight, valueDomain } from './value-domain';

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

describe('the limits in a chart', () => {
  const limits: Limit[] = [
    { status: 'warning', value: 40 },
    { status: 'critical', value: 90 },
  ];
  it.each<[string, number, number[], number[]]>([
    ['are drawn where the values come near them', 50, [40, 90], []],
    ['are only told where they are far above', 20, [40], [90]],
    ['are all far from nothing', 0, [], [40, 90]],
  ])('%s', (_rule, highest, near, far) => {
    const sight = limitsInSight(limits, points(highest));
    expect([sight.near.map(({ value }) => value), sight.far.map(({ value }) => value)]).toEqual([near, far]);
  });

  it('fit the axis of a share', () => {
    expect(valueDomain('percent', points(20), [{ status: 'warning', value: 40 }])).toEqual([0, 50]);
  });
});
