import { describe, expect, it } from 'vitest';
import { searchTerms } from './search-terms';

describe('what a person types becomes patterns', () => {
  it.each([
    ['every word must be found', 'noord  server', ['%noord%', '%server%']],
    ['case and accents do not count', 'Één CAFÉ', ['%een%', '%cafe%']],
    ['the wildcards of LIKE are ordinary characters', '100%_\\', ['%100\\%\\_\\\\%']],
    ['nothing gives nothing', ' \t', []],
    ['six words are enough', 'a b c d e f g', ['%a%', '%b%', '%c%', '%d%', '%e%', '%f%']],
  ])('%s', (_rule, text, terms) => {
    expect(searchTerms(text)).toEqual(terms);
  });
});
