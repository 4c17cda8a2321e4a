import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoted } from './quoted';

test.each([
  ['an ordinary word stays as it is', 'Running', 10, 'Running'],
  ['spaces and case are kept', '  läuft ', 10, '  läuft '],
  ['too long is cut', 'abcdef', 3, 'abc'],
  ['a character of two code units counts once and is not torn', '👍👍👍', 2, '👍👍'],
  ['NUL can not be stored', 'a\u0000b', 10, 'a\uFFFDb'],
  ['half a character can not be stored', 'a\uD800b', 10, 'a\uFFFDb'],
])('%s', (_rule, text, length, expected) => {
  expect(quoted(text, length)).toBe(expected);
});

const anyCodeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 })
  .map((units) => String.fromCharCode(...units));

test('whatever comes in, what comes out can be stored and is short', () => {
  fc.assert(
    fc.property(anyCodeUnits, fc.nat(20), (text, length) => {
      const result = quoted(text, length);
      expect(result.isWellFormed()).toBe(true);
      expect(result).not.toContain('\u0000');
      expect(Array.from(result).length).toBeLessThanOrEqual(length);
      if (text.length <= length && text.isWellFormed())
        expect(result).toBe(text.replaceAll('\u0000', '\uFFFD'));
    }),
  );
});
