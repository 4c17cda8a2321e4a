import type { MetricSeries } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { checkFixture } from '../model/check-fixture';
import { checkSeries } from './check-series';
import { WEEK } from './zoom-window';

const answer = (points: MetricSeries['series'][number]['points']): MetricSeries => ({
  checkId: 1,
  range: 'day',
  from: '2026-11-23T06:00:00.000Z',
  to: '2026-11-23T07:00:00.000Z',
  stepSeconds: 60,
  series: [{ metric: 'used_percent', points }],
  intervals: [],
});
const check = checkFixture({
  policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 80, critical: null },
  metrics: [{ name: 'used_percent', label: { nl: 'In gebruik', en: 'In use' }, unit: 'percent' }],
});

describe('what is drawn of a check', () => {
  it('is named, measured and limited as its collector says', () => {
    const [series] = checkSeries(check, answer([[0, 5, 4, 6]]), undefined, 'nl');
    expect(series).toMatchObject({
      label: 'In gebruik',
      unit: 'percent',
      limits: [{ status: 'warning', value: 80 }],
      earlier: [],
    });
  });

  it('has the week before where it is compared with', () => {
    const [series] = checkSeries(check, answer([[WEEK, 5, 4, 6]]), answer([[0, 9, 8, 10]]), 'nl');
    expect(series?.earlier.map(({ at, mean }) => [at, mean])).toEqual([[WEEK, 9]]);
  });

  it('is nothing where nothing was measured, whatever was a week before', () => {
    expect(checkSeries(check, answer([]), answer([[0, 9, 8, 10]]), 'nl')).toEqual([]);
  });
});
