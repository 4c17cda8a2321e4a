import { describe, expect, it } from 'vitest';
import { dayWords } from './day-words';

describe('a day in words', () => {
  it.each([
    ['names its weekday in a cell', '2026-11-03', 'short', 'nl', 'di 3 nov'],
    ['is written out where there is room', '2026-11-03', 'long', 'en', 'Tuesday 3 November'],
    ['bears its year in a period', '2026-11-03', 'date', 'nl', '3 nov 2026'],
    ['can be a month', '2026-11', 'month', 'nl', 'november 2026'],
  ] as const)('%s', (_rule, day, style, language, expected) => {
    expect(dayWords(day, style, language).replaceAll(',', '')).toBe(expected);
  });
});
