import type { Unit } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { chartPoints } from './chart-points';
import { measureOf } from './measure-of';

const written = (unit: Unit, highest: number, value: number) =>
  measureOf(unit, chartPoints([[0, highest, highest, highest]], 60), 'nl')(value).replaceAll('\u00a0', ' ');

describe('how values of a chart are written', () => {
  it.each<[string, Unit, number, number, string]>([
    ['small seconds as milliseconds', 'seconds', 0.05, 0.02, '20 ms'],
    ['small seconds below zero too', 'seconds', -0.05, -0.02, '-20 ms'],
    ['seconds as they are', 'seconds', 30, 12, '12 s'],
    ['long seconds as a span', 'seconds', 90_000, 7_200, '2 u'],
    ['another unit as everywhere', 'percent', 40, 20, '20%'],
  ])('%s', (_rule, unit, highest, value, expected) => {
    expect(written(unit, highest, value)).toBe(expected);
  });
});
