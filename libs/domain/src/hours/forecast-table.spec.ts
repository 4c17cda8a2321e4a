import { expect, test } from 'vitest';
import { listOf, rowsOf } from '../time/testing/table';
import { forecastHours, thresholdsReached } from './forecast';

// used | of so many | thresholds | reached
test.each(
  rowsOf(`
  0 | 240 | 50, 80, 95, 100 |
  119 | 240 | 50, 80, 95, 100 |
  120 | 240 | 50, 80, 95, 100 | 50
  191 | 240 | 50, 80, 95, 100 | 50
  192 | 240 | 50, 80, 95, 100 | 50, 80
  227 | 240 | 50, 80, 95, 100 | 50, 80
  228 | 240 | 50, 80, 95, 100 | 50, 80, 95
  239 | 240 | 50, 80, 95, 100 | 50, 80, 95
  240 | 240 | 50, 80, 95, 100 | 50, 80, 95, 100
  480 | 240 | 50, 80, 95, 100 | 50, 80, 95, 100
  3 | 7 | 50 |
  4 | 7 | 50 | 50
  287 | 240 | 100, 120 | 100
  288 | 240 | 100, 120 | 100, 120
  240 | 240 | 100, 50 | 50, 100
  240 | 240 | |
  5 | 0 | 50, 100 |
  0 | 0 | 50, 100 |
  `),
)('%s minutes used of %s pass of %s %% these: %s', (used, available, thresholds, reached) => {
  expect(thresholdsReached(listOf(thresholds).map(Number), Number(used), Number(available))).toEqual(
    listOf(reached).map(Number),
  );
});

const WEEK = 604_800_000;
const NOW = 100 * WEEK;

// rule | minutes used so many weeks ago | open | minutes a week | empty in so many weeks
test.each(
  rowsOf(`
  nothing used says nothing | | 240 | none | none
  no minutes used neither | 0 1 | 240 | none | none
  all of it today counts as a week | 60 0 | 240 | 60 | 4
  yesterday too | 60 0.14 | 240 | 60 | 4
  two weeks ago for the first time | 120 2 | 240 | 60 | 4
  seven weeks ago for the first time | 70 7 | 60 | 10 | 6
  eight weeks and earlier only tell that there was a before | 999 8, 80 2 | 30 | 10 | 3
  what lies eight weeks back is the last that does not count | 999 8 | 30 | none | none
  all of the eight weeks with something before | 1 20, 80 4, 80 1 | 100 | 20 | 5
  what lies ahead does not count | 120 2, 999 -1 | 240 | 60 | 4
  nothing left is empty now | 60 1 | 0 | 60 | 0
  less than nothing left too | 60 1 | -30 | 60 | 0
  a part of a minute a week is rounded | 1 20, 4 1 | 4 | 1 | 8
  `),
)('the forecast: %s', (_rule, used, open, perWeek, weeks) => {
  const usage = listOf(used).map((words) => {
    const [minutes, ago] = words.split(' ').map(Number);
    return { at: NOW - Math.round((ago ?? 0) * WEEK), minutes: minutes ?? 0 };
  });
  expect(forecastHours(usage, Number(open), NOW)).toEqual({
    minutesPerWeek: perWeek === 'none' ? null : Number(perWeek),
    emptyAt: weeks === 'none' ? null : NOW + Number(weeks) * WEEK,
  });
});
