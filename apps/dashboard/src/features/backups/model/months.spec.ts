import { describe, expect, it } from 'vitest';
import { monthsAfter } from './months';

describe('months after', () => {
  it.each([
    ['stays where it is for none', '2026-11', 0, '2026-11'],
    ['crosses the year', '2026-11', 2, '2027-01'],
    ['goes back over the year', '2026-01', -1, '2025-12'],
    ['goes back a whole year', '2026-12', -12, '2025-12'],
  ] as const)('%s', (_rule, month, months, expected) => {
    expect(monthsAfter(month, months)).toBe(expected);
  });
});
