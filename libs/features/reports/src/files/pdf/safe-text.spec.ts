import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeText } from './safe-text';

test.each([
  ['an ordinary word stays as it is', 'Serverback-up één', 'Serverback-up één'],
  ['markup stays what was written', '<b> {text:"x"} </b>', '<b> {text:"x"} </b>'],
  ['what turns the direction of writing goes', 'a\u202egnp.exe\u2066b\u200f', 'agnp.exeb'],
  ['what has no shape becomes a space', 'a\u0000\r\n\u0007b\u2028c', 'a b c'],
  ['half a character is none', 'a\ud800b', 'a\ufffdb'],
  ['a long word may break', 'x'.repeat(30), `${'x'.repeat(16)}\u200b${'x'.repeat(14)}`],
])('%s', (_rule, text, shown) => {
  expect(safeText(text)).toBe(shown);
});

test('ten thousand characters are cut where that can be seen', () => {
  const shown = safeText('ab '.repeat(3_334), 200);
  expect(shown).toHaveLength(201);
  expect(shown.endsWith('…')).toBe(true);
});

test('whatever comes in, what comes out fits a line and moves nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const shown = safeText(text);
      expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      for (const word of shown.split(/[\s\u200b]/u)) expect(Array.from(word).length).toBeLessThanOrEqual(17);
    }),
  );
});
