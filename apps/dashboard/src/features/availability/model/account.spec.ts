import type { AvailabilityLine } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { isBreachingSoon, monthAfter, mostUrgentFirst, percentOf, worstOfDay } from './account';

const SUMS = { up: 0, down: 0, unknown: 0, unmonitored: 0, maintenance: 0, excluded: 0, ahead: 0 };
const BOUNDS = { upper: null, lower: null, measured: null, coverage: null };
const line = (over: Partial<AvailabilityLine>): AvailabilityLine => ({
  customerId: '00000000-0000-4000-8000-000000000001',
  customerName: 'Praktijk',
  service: 'internet',
  serviceName: { nl: 'Internet', en: 'Internet' },
  per100000: 99_900,
  verdict: 'met',
  running: true,
  sums: SUMS,
  bounds: BOUNDS,
  boundsBeforeExclusions: BOUNDS,
  budget: { allowedMs: 100, leftMs: 100, leftAtWorstMs: 100 },
  proposed: 0,
  excluded: 0,
  ...over,
});
const left = (ms: number) => ({ allowedMs: 100, leftMs: ms, leftAtWorstMs: ms });

describe('the account of availability', () => {
  it.each([
    ['is cut off towards failure', { numerator: 999_999_999, denominator: 1_000_000_000 }, 99.999],
    ['is whole where nothing failed', { numerator: 5, denominator: 5 }, 100],
    ['is none of nothing', null, null],
  ])('a percentage %s', (_rule, ratio, percent) => {
    expect(percentOf(ratio)).toBe(percent);
  });

  it('shows first what is broken, then what is not provable, then what has least left', () => {
    const lines = [
      line({ service: 'roomy' }),
      line({ service: 'tight', budget: left(5) }),
      line({ service: 'gaps', verdict: 'not-provable' }),
      line({ service: 'broken', verdict: 'breached' }),
      line({ service: 'none', verdict: 'not-applicable', budget: null }),
    ];
    expect(mostUrgentFirst(lines).map(({ service }) => service)).toEqual([
      'broken',
      'gaps',
      'tight',
      'roomy',
      'none',
    ]);
  });

  it.each([
    ['has a quarter left', { budget: left(25) }, false],
    ['has less than a quarter left', { budget: left(24) }, true],
    ['has little left but is over', { budget: left(1), running: false }, false],
    ['is broken already', { budget: left(-5), verdict: 'breached' as const }, false],
  ])('a promise that %s is about to break: or not', (_rule, over, expected) => {
    expect(isBreachingSoon(line(over))).toBe(expected);
  });

  it.each([
    ['down before unknown', { down: 1, unknown: 5, up: 9 }, 'down'],
    ['unknown before up', { unknown: 1, up: 9 }, 'unknown'],
    ['nothing where no hours were agreed', {}, 'none'],
  ])('a day shows %s', (_rule, sums, expected) => {
    expect(worstOfDay({ ...SUMS, ...sums })).toBe(expected);
  });

  it.each([
    ['2027-01', -1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2027-05', 0, '2027-05'],
  ])('of %s, %i months away is %s', (month, months, expected) => {
    expect(monthAfter(month, months)).toBe(expected);
  });
});
