import { NIGHT_STATUSES, type NightStatus } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { toneOf } from './night-tone';
import { barsOf, lineOf, STRIP } from './strip-shape';
import { summaryOf } from './strip-summary';

const statuses = (...all: NightStatus[]) => all.map((status) => ({ status }));

describe('a strip for who can’t see it', () => {
  it('counts, the worst first', () => {
    expect(summaryOf(statuses('success', 'failed', 'success', 'warning'))).toEqual([
      { status: 'failed', nights: 1 },
      { status: 'warning', nights: 1 },
      { status: 'success', nights: 2 },
    ]);
  });
});

describe('the size below it', () => {
  it.each<[string, (number | null)[], number[]]>([
    ['is as high as the largest', [5, 10], [8, 16]],
    ['has nothing where nothing was told', [null, 10], [16]],
    ['nought can be seen', [0, 10], [1, 16]],
    ['all nought is a line', [0, 0], [1, 1]],
    ['nothing told at all', [null], []],
  ])('%s', (_, bytes, expected) => {
    expect(barsOf(bytes).map(({ height }) => height)).toEqual(expected);
  });
});

describe('the duration', () => {
  it.each<[string, (number | null)[], number]>([
    ['is one line', [1, 2, 3], 1],
    ['is broken where nothing was told', [1, 2, null, 3, 4], 2],
    ['has a dot where a night stands alone', [null, 2, null], 1],
    ['is nothing where nothing was told', [null, null], 0],
  ])('%s', (_, seconds, pieces) => {
    expect(lineOf(seconds, 0).split('M')).toHaveLength(pieces + 1);
  });

  it('stays within the strip', () => {
    const heights = [...lineOf([0, 5, 10], 11).matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y));
    for (const y of heights) {
      expect(y).toBeGreaterThanOrEqual(STRIP.height - STRIP.chart);
      expect(y).toBeLessThan(STRIP.height);
    }
  });
});

it('only what is well is green', () => {
  expect(NIGHT_STATUSES.filter((status) => toneOf(status) === 'ok')).toEqual([
    'success-after-retry',
    'success',
  ]);
});
