import { describe, expect, it } from 'vitest';
import { formatDay, type DayStyle } from './format-day';
import type { Language } from '../i18n/languages';

describe('a day of the calendar', () => {
  it.each<[string, string, DayStyle, Language, string]>([
    ['short in Dutch', '2026-11-23', 'short', 'nl', 'ma 23 nov'],
    ['short in English', '2026-11-23', 'short', 'en', 'Mon 23 Nov'],
    ['long in Dutch', '2026-11-23', 'long', 'nl', 'maandag 23 november 2026'],
    ['the night the clock goes back is its own day', '2026-10-25', 'short', 'nl', 'zo 25 okt'],
  ])('%s', (_, day, style, language, expected) => {
    expect(formatDay(day, style, language).replaceAll(',', '')).toBe(expected);
  });
});
