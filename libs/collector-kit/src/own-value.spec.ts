import { expect, it } from 'vitest';
import { ownValue } from './own-value';

it.each([
  ['a word of the table', 'good', 1],
  ['another word', 'better', undefined],
  ['what every object has', 'constructor', undefined],
  ['what every object comes from', '__proto__', undefined],
])('%s', (_rule, word, value) => {
  expect(ownValue({ good: 1 }, word)).toBe(value);
});
