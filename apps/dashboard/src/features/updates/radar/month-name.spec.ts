import { expect, it } from 'vitest';
import { monthName } from './month-name';

it.each([
  ['nl', 'short', 'nov 26'],
  ['nl', 'long', 'november 2026'],
  ['en', 'short', 'Nov 26'],
  ['en', 'long', 'November 2026'],
] as const)('a month in %s, %s', (language, style, words) => {
  expect(monthName('2026-11', style, language)).toBe(words);
});
