import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json';

test.each([
  ['names go by the alphabet', { b: 1, a: 2 }, '{"a":2,"b":1}'],
  ['at every depth', { b: { d: 1, c: 2 }, a: [{ f: 1, e: 2 }] }, '{"a":[{"e":2,"f":1}],"b":{"c":2,"d":1}}'],
  ['lists keep their order', [3, 1, 2], '[3,1,2]'],
  ['capitals go first', { a: 1, B: 2 }, '{"B":2,"a":1}'],
  ['null is told', { a: null }, '{"a":null}'],
  ['what is not there is not', { a: undefined, b: 1 }, '{"b":1}'],
])('%s', (_rule, value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test('what was written and read again has the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
    { seed: 1 },
  );
});
