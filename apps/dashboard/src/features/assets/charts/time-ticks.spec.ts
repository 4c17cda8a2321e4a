import { describe, expect, it } from 'vitest';
import { amsterdam } from './local-clock';
import { timeTicks } from './time-ticks';

const ticks = (from: string, to: string) =>
  timeTicks(Date.parse(from), Date.parse(to), amsterdam).map((at) => new Date(at).toISOString().slice(0, 16));

describe('marks on the axis of time', () => {
  it('every ten minutes of an hour', () => {
    expect(ticks('2026-11-23T06:03:00Z', '2026-11-23T07:03:00Z')).toEqual([
      '2026-11-23T06:10',
      '2026-11-23T06:20',
      '2026-11-23T06:30',
      '2026-11-23T06:40',
      '2026-11-23T06:50',
      '2026-11-23T07:00',
    ]);
  });

  it('every minute of five', () => {
    expect(ticks('2026-11-23T06:00:30Z', '2026-11-23T06:05:30Z')).toHaveLength(5);
  });

  it('every fourth hour of the local clock on a day', () => {
    expect(ticks('2026-11-22T22:30:00Z', '2026-11-23T22:30:00Z')).toEqual([
      '2026-11-22T23:00',
      '2026-11-23T03:00',
      '2026-11-23T07:00',
      '2026-11-23T11:00',
      '2026-11-23T15:00',
      '2026-11-23T19:00',
    ]);
  });

  it('local midnights of a week, also where the clock goes back', () => {
    expect(ticks('2026-10-23T12:00:00Z', '2026-10-30T12:00:00Z').slice(0, 4)).toEqual([
      '2026-10-23T22:00',
      '2026-10-24T22:00',
      '2026-10-25T23:00',
      '2026-10-26T23:00',
    ]);
  });

  it('some midnights of a month, the 31st not among them', () => {
    expect(ticks('2026-10-14T12:00:00Z', '2026-11-12T12:00:00Z')).toEqual([
      '2026-10-15T22:00',
      '2026-10-20T22:00',
      '2026-10-25T23:00',
      '2026-10-31T23:00',
      '2026-11-05T23:00',
      '2026-11-10T23:00',
    ]);
  });

  it('the first of each month of a year', () => {
    const year = ticks('2025-11-23T12:00:00Z', '2026-11-23T12:00:00Z');
    expect(year).toHaveLength(12);
    expect(year[0]).toBe('2025-11-30T23:00');
  });

  it('none where there is no time', () => {
    expect(ticks('2026-11-23T06:00:00Z', '2026-11-23T05:00:00Z')).toEqual([]);
  });
});
