import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentsIn } from './documents';

it.each([
  ['one object on several lines', '{\n  "a": {\n    "b": 1\n  }\n}\n', [{ a: { b: 1 } }], []],
  ['a byte order mark before it', '\uFEFF{"a":1}', [{ a: 1 }], []],
  ['lines of JSON among text', 'hello\n{"a":1}\n\n{"b":2}\r\nbye', [{ a: 1 }, { b: 2 }], ['hello', 'bye']],
  ['log lines before a pretty object', '{"t":"log"}\n{\n "a": 1\n}\n', [{ t: 'log' }, { a: 1 }], []],
  ['an object that was cut off', 'x\n{\n "a": 1', [], ['x', '{', ' "a": 1']],
  ['a line that was cut off', '{"a":1}\n{"b":', [{ a: 1 }], ['{"b":']],
  ['no object but other JSON', '[1,2]\n"x"\nnull', [], ['[1,2]', '"x"', 'null']],
  ['nothing', '', [], []],
])('finds %s', (_rule, text, objects, lines) => {
  expect(documentsIn(text)).toEqual({ objects, lines });
});

it('finds every object that was printed, however it was printed and whatever stands around it', () => {
  const value = fc.record({ a: fc.integer(), b: fc.string(), c: fc.array(fc.boolean()) });
  const noise = fc.constantFrom('', 'starting', 'Warning: x', '100 %');
  fc.assert(
    fc.property(fc.array(fc.tuple(value, fc.boolean(), noise), { maxLength: 6 }), (parts) => {
      const text = parts
        .map(([object, pretty, before]) => `${before}\n${JSON.stringify(object, null, pretty ? 4 : 0)}`)
        .join('\n');
      expect(documentsIn(text).objects).toEqual(parts.map(([object]) => object));
    }),
  );
});
