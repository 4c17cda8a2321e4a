import { describe, expect, it } from 'vitest';
import { formatSpan } from './format-age';

/** Numbers and units are held together by no-break spaces of several widths. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

describe('a span', () => {
  it.each<[string, number, string, string]>([
    ['nothing yet', 0, '0 s', '0 s'],
    ['a clock that runs behind is no negative age', -5_000, '0 s', '0 s'],
    ['seconds', 59_999, '59 s', '59 s'],
    ['minutes', 60_000, '1 min', '1 min'],
    ['rounded down, never exaggerated', 3_599_999, '59 min', '59 min'],
    ['hours', 3_600_000, '1 u', '1 h'],
    ['days', 47 * 3_600_000, '1 d', '1 d'],
    ['long ago', 400 * 24 * 3_600_000, '400 d', '400 d'],
  ])('%s', (_, milliseconds, nl, en) => {
    expect(plain(formatSpan(milliseconds, 'nl'))).toBe(nl);
    expect(plain(formatSpan(milliseconds, 'en'))).toBe(en);
  });
});
