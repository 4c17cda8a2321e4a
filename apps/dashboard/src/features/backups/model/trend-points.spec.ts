import { describe, expect, it } from 'vitest';
import { hasValues, trendPoints } from './trend-points';

const night = (date: string, bytes: number | null, seconds: number | null) => ({
  date,
  status: 'success' as const,
  signed: true,
  bytes,
  seconds,
});

describe('the course of a job', () => {
  it('has a point for each day on which a night was or storage was counted, oldest first', () => {
    const points = trendPoints({
      nights: [night('2026-11-03', 20, 90), night('2026-11-02', null, null)],
      stored: [
        { date: '2026-11-01', bytes: 500 },
        { date: '2026-11-03', bytes: 520 },
      ],
    });
    expect(points).toEqual([
      { date: '2026-11-01', processed: null, stored: 500, minutes: null },
      { date: '2026-11-02', processed: null, stored: null, minutes: null },
      { date: '2026-11-03', processed: 20, stored: 520, minutes: 1.5 },
    ]);
  });

  it('has nothing to draw where nothing was told', () => {
    const points = trendPoints({ nights: [night('2026-11-02', null, 60)], stored: [] });
    expect([hasValues(points, 'processed'), hasValues(points, 'minutes')]).toEqual([false, true]);
  });
});
