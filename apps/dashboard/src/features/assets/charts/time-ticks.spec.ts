import { describe, expect, it } from 'vitest';
import { amsterdam } from './local-clock';
import { timeTicks } from './time-ticks';

const ticks = (range: 'hour' | 'day' | 'week' | 'month', from: string, to: string) =>
  timeTicks(range, Date.parse(from), Date.parse(to), amsterdam).map((at) => new Date(at).toISOString());

describe('marks on the axis of time', () => {
  it('every ten minutes of an hour', () => {
    expect(ticks('hour', '2026-11-23T06:03:00Z', '2026-11-23T07:03:00Z')).toEqual([
      '2026-11-23T06:10:00.000Z',
      '2026-11-23T06:20:00.000Z',
      '2026-11-23T06:30:00.000Z',
      '2026-11-23T06:40:00.000Z',
      '2026-11-23T06:50:00.000Z',
      '2026-11-23T07:00:00.000Z',
    ]);
  });

  it('every fourth hour of the local clock on a day', () => {
    expect(ticks('day', '2026-11-22T22:30:00Z', '2026-11-23T08:00:00Z')).toEqual([
      '2026-11-22T23:00:00.000Z',
      '2026-11-23T03:00:00.000Z',
      '2026-11-23T07:00:00.000Z',
    ]);
  });

  it('local midnights of a week, also where the clock goes back', () => {
    expect(ticks('week', '2026-10-24T12:00:00Z', '2026-10-27T12:00:00Z')).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
      '2026-10-26T23:00:00.000Z',
    ]);
  });

  it('some midnights of a month', () => {
    expect(ticks('month', '2026-10-31T12:00:00Z', '2026-11-12T12:00:00Z')).toEqual([
      '2026-10-31T23:00:00.000Z',
      '2026-11-05T23:00:00.000Z',
      '2026-11-10T23:00:00.000Z',
    ]);
  });

  it('none where there is no time', () => {
    expect(ticks('day', '2026-11-23T06:00:00Z', '2026-11-23T05:00:00Z')).toEqual([]);
  });
});
