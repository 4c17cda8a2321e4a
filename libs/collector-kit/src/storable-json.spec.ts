import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storableJson } from './storable-json';

describe('JSON that can be stored', () => {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const rules: readonly [string, unknown, number, string | null][] = [
    ['is the JSON of a value', { a: [1, 'é'] }, 100, '{"a":[1,"é"]}'],
    ['holds no NUL', 'a\u0000\u0000b', 100, '"a\ufffd\ufffdb"'],
    ['holds no NUL in a name', { 'a\u0000': 1 }, 100, '{"a\ufffd":1}'],
    ['holds no half characters', 'a\ud800', 100, '"a\ufffd"'],
    ['keeps whole ones', '😀', 100, '"😀"'],
    ['keeps a text that only looks like one', 'a\\u0000', 100, '"a\\\\u0000"'],
    ['replaces one after a backslash', 'a\\\u0000', 100, '"a\\\\\ufffd"'],
    ['is as large as it may be', 'xx', 4, '"xx"'],
    ['is not larger', 'xxx', 4, null],
    ['counts bytes', 'éé', 5, null],
    ['is not made of a circle', cyclic, 100, null],
    ['is not made of nothing', undefined, 100, null],
  ];
  it.each(rules)('%s', (_, value, maxBytes, expected) => {
    expect(storableJson(value, maxBytes)).toBe(expected);
  });

  it('can be parsed again and holds neither, whatever it was made of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        const json = storableJson([value, text, `\\${text}\\u0000`], 1_000_000) ?? '';
        const strings = JSON.stringify(JSON.parse(json));
        expect(strings.replaceAll('\\\\', '')).not.toMatch(/\\u(?:0000|d[89a-f])/i);
      }),
    );
  });
});
