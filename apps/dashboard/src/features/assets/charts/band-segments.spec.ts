import type { StatusInterval } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { bandSegments } from './band-segments';

const HOUR = 3_600_000;
const interval = (id: number, from: number, to: number | null): StatusInterval => ({
  id,
  checkId: 1,
  status: 'ok',
  fromStatus: null,
  reason: { code: 'reachable' },
  from: new Date(from * HOUR).toISOString(),
  to: to === null ? null : new Date(to * HOUR).toISOString(),
});

describe('the status band under a chart', () => {
  it.each([
    ['an interval that lasts reaches the end', interval(1, 5, null), [[50, 50]]],
    ['what began before is cut off', interval(1, -5, 5), [[0, 50]]],
    ['what ends after is cut off', interval(1, 9, 20), [[90, 10]]],
    ['what ended before is left out', interval(1, -5, 0), []],
    ['what comes after is left out', interval(1, 10, 11), []],
  ])('%s', (_rule, given, expected) => {
    const segments = bandSegments([given], 0, 10 * HOUR);
    expect(segments.map(({ left, width }) => [left, width])).toEqual(expected);
  });

  it('is empty where the axis has no length', () => {
    expect(bandSegments([interval(1, 0, null)], HOUR, HOUR)).toEqual([]);
  });
});
