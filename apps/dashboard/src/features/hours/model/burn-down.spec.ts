import { describe, expect, it } from 'vitest';
import { burnDownOf } from './burn-down';
import { anOverview } from './hours-fixtures';

const NOW = Date.parse('2026-11-16T23:00:00.000Z');
const FORECAST = anOverview().forecast;

describe('the line of what is left', () => {
  it('falls where work was booked and goes on as it did', () => {
    expect(burnDownOf(anOverview(), NOW)?.points).toEqual([
      { at: Date.parse('2026-10-31T23:00:00.000Z'), left: 600, forecast: null },
      { at: Date.parse('2026-11-05T09:00:00.000Z'), left: 420, forecast: null },
      { at: NOW, left: 420, forecast: 420 },
      // Two weeks of 210 minutes.
      { at: Date.parse('2026-11-30T23:00:00.000Z'), left: null, forecast: 0 },
    ]);
  });

  it('ends on the day on which all is used', () => {
    const emptyOn = '2026-11-20';
    const drawn = burnDownOf(anOverview({ forecast: { ...FORECAST, emptyOn, minutesPerWeek: 840 } }), NOW);
    expect(drawn?.points.at(-1)).toEqual({
      at: Date.parse('2026-11-20T11:00:00.000Z'),
      left: null,
      forecast: 0,
    });
  });

  it.each([
    [
      'nothing is foreseen where nothing was used',
      anOverview({ forecast: { ...FORECAST, minutesPerWeek: null } }),
      NOW,
    ],
    ['nothing is foreseen of what is over', anOverview(), Date.parse('2026-12-05T00:00:00.000Z')],
  ])('%s', (_rule, overview, now) => {
    const drawn = burnDownOf(overview, now);
    expect(drawn?.points.every(({ forecast }) => forecast === null)).toBe(true);
    expect(drawn?.points.at(-1)?.left).toBe(420);
  });

  it('is none where nothing was granted', () => {
    const budget = { ...anOverview().budget, availableMinutes: 0 };
    expect(burnDownOf(anOverview({ budget, openMinutes: 0 }), NOW)).toBeNull();
    expect(burnDownOf(anOverview({ burnDown: [] }), NOW)).toBeNull();
  });
});
