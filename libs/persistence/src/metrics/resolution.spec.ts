import { describe, expect, it } from 'vitest';
import { resolutionOf } from './resolution';

const HOUR = 3_600;
const DAY = 24 * HOUR;

describe('how fine a chart is drawn', () => {
  it.each([
    ['the last hour as it was measured', HOUR, HOUR, null, []],
    ['a day in steps of five minutes', DAY, DAY, 300, ['rollup_5_minutes']],
    ['a week in half hours', 7 * DAY, 7 * DAY, 1_800, ['rollup_5_minutes']],
    ['a month in steps of two hours', 30 * DAY, 30 * DAY, 7_200, ['rollup_hour']],
    ['a year in days', 365 * DAY, 365 * DAY, DAY, ['rollup_day', 'rollup_hour']],
    ['an hour of last week as fine as is still kept', HOUR, 7 * DAY, 300, ['rollup_5_minutes']],
    ['an hour of last spring as one point', HOUR, 200 * DAY, HOUR, ['rollup_hour']],
    ['a day of two weeks ago by the hour', DAY, 14 * DAY, HOUR, ['rollup_hour']],
    ['what lies further back than hours are kept', DAY, 500 * DAY, DAY, ['rollup_day', 'rollup_hour']],
  ])('%s', (_rule, span, age, step, rollups) => {
    expect(resolutionOf(span, age)).toEqual({ step, rollups });
  });
});
