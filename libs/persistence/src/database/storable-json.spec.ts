import { expect, it } from 'vitest';
import { storableJson } from './storable-json';

it.each([
  ['ordinary text stays', 'a "b" \n é 😀', 'a "b" \n é 😀'],
  ['NUL is replaced', 'a\u0000b', 'a\ufffdb'],
  ['the first half of a pair alone is replaced', 'a\ud83d', 'a\ufffd'],
  ['the second half of a pair alone is replaced', '\ude00b', '\ufffdb'],
  ['other control characters stay', 'a\u0001b', 'a\u0001b'],
])('%s', (_rule, text, expected) => {
  expect(JSON.parse(storableJson({ text }))).toEqual({ text: expected });
});
