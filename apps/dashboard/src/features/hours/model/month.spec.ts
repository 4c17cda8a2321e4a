import { expect, it } from 'vitest';
import { monthAfter, monthText } from './month';

it.each([
  ['the next one', '2026-11', 1, '2026-12'],
  ['into the next year', '2026-12', 1, '2027-01'],
  ['back into the last year', '2026-01', -1, '2025-12'],
  ['a year further', '2026-02', 12, '2027-02'],
])('a month: %s', (_rule, month, months, expected) => {
  expect(monthAfter(month, months)).toBe(expected);
});

it('has a name in both languages', () => {
  expect([monthText('2026-03', 'nl'), monthText('2026-03', 'en')]).toEqual(['maart 2026', 'March 2026']);
});
