import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartPoints, type SeriesPoint } from './chart-points';

const STEP = 60;
const at = (minute: number, mean = 5): SeriesPoint => [minute * 60_000, mean, mean - 1, mean + 1];
const shape = (...points: SeriesPoint[]) =>
  chartPoints(points, STEP).map(({ mean, isAlone }) => (mean === null ? 'gap' : isAlone ? 'dot' : 'line'));

describe('points of a chart', () => {
  it.each([
    ['nothing measured is nothing drawn', [], []],
    ['points one step apart are one line', [at(0), at(1), at(2)], ['line', 'line', 'line']],
    ['a poll that comes late is no gap', [at(0), at(1.7)], ['line', 'line']],
    [
      'a missing point breaks the line',
      [at(0), at(1), at(3), at(4)],
      ['line', 'line', 'gap', 'line', 'line'],
    ],
    [
      'a point on its own gets a dot',
      [at(0), at(1), at(5), at(9), at(10)],
      ['line', 'line', 'gap', 'dot', 'gap', 'line', 'line'],
    ],
    ['a single point is a dot', [at(3)], ['dot']],
    ['order does not matter', [at(2), at(0), at(1)], ['line', 'line', 'line']],
  ])('%s', (_rule, points, expected) => {
    expect(shape(...points)).toEqual(expected);
  });

  it('carries the lowest and highest beside the mean', () => {
    expect(chartPoints([[0, 5, 2, 9]], STEP)).toEqual([{ at: 0, mean: 5, band: [2, 9], isAlone: true }]);
  });

  it('never invents a value and never loses one', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 60 });
    fc.assert(
      fc.property(minutes, (given) => {
        const drawn = chartPoints(
          given.map((minute) => at(minute)),
          STEP,
        );
        const measured = drawn.filter(({ mean }) => mean !== null).map((point) => point.at / 60_000);
        expect(measured).toEqual(given.toSorted((a, b) => a - b));
        const times = drawn.map((point) => point.at);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
    );
  });
});
