import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text';

describe('a text of a device', () => {
  const rules: readonly [string, string, string][] = [
    ['stays as it is', 'U6-Pro é 漢 😀', 'U6-Pro é 漢 😀'],
    ['becomes one line', 'a\r\nb', 'a b'],
    ['loses its NUL', 'a\u0000', 'a'],
    ['loses terminal escapes', '\u001b[31mred', '[31mred'],
    ['loses what turns the direction of writing', 'abc\u202egnp.exe', 'abc gnp.exe'],
    ['loses what can not be seen', 'a\u200bb\ufeff\u3164', 'a b'],
    ['loses ends of lines of every kind', 'a\u2028b\u2029c', 'a b c'],
    ['keeps the joiners of words and pictures', '👩\u200d🔬 می\u200cخواهم', '👩\u200d🔬 می\u200cخواهم'],
    ['keeps the marks that languages stack', 'กี่ ế', 'กี่ ế'],
    ['keeps four marks on a letter and no tower', `z${'\u0300'.repeat(80)}`, `z${'\u0300'.repeat(4)}`],
    ['loses half a character', 'a\ud800', 'a\ufffd'],
    ['is cut', 'x'.repeat(21), 'x'.repeat(20)],
    ['is not cut within a character', `${'x'.repeat(19)}😀`, `${'x'.repeat(19)}\ufffd`],
  ];
  it.each(rules)('%s', (_, text, expected) => {
    expect(cleanText(text, 20)).toBe(expected);
  });

  it('can be stored as text and as JSON, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const cleaned = cleanText(text, 40);
        expect(cleaned.length).toBeLessThanOrEqual(40);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(JSON.stringify(cleaned)).not.toMatch(/\\u0000/);
        expect(cleanText(cleaned, 40)).toBe(cleaned);
      }),
    );
  });
});
