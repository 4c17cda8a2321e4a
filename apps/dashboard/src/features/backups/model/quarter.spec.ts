import { weekdayOf } from '@nachtwacht/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarterTo, turned, weeksOf } from './quarter';

describe('thirteen weeks of nights', () => {
  it('begin on a Monday and end on the day that was asked for', () => {
    expect(quarterTo('2026-11-23')).toEqual({ from: '2026-08-31', to: '2026-11-23' });
    expect(quarterTo('2026-11-22')).toEqual({ from: '2026-08-24', to: '2026-11-22' });
  });

  it.each([
    ['earlier ones end on a Sunday', '2026-11-23', -1, { from: '2026-06-01', to: '2026-08-30' }],
    ['later ones do not pass today', '2026-08-30', 1, { from: '2026-08-31', to: '2026-11-23' }],
  ] as const)('turn: %s', (_rule, to, turns, expected) => {
    expect(turned(quarterTo(to), turns, '2026-11-23')).toEqual(expected);
  });

  it('turned back and forth are the same weeks, without a gap between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const to = new Date(Date.UTC(2022, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
        const here = quarterTo(to);
        const before = turned(here, -1, '2099-01-01');
        expect(weekdayOf(before.from)).toBe(1);
        expect(turned(before, 1, to)).toEqual(here);
        expect(Date.parse(here.from) - Date.parse(before.to)).toBe(86_400_000);
      }),
    );
  });

  it('are columns of seven days, empty after the last', () => {
    const weeks = weeksOf(quarterTo('2026-11-24'));
    expect(weeks).toHaveLength(13);
    expect(weeks[0]?.[0]).toBe('2026-08-31');
    expect(weeks.at(-1)).toEqual(['2026-11-23', '2026-11-24', null, null, null, null, null]);
  });
});
