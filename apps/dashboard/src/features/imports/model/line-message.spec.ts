import { describe, expect, it } from 'vitest';
import { lineMessage } from './line-message';

describe('a remark about a line of a file', () => {
  it.each([
    ['is worded in Dutch', 'A new asset needs its kind.', 'Een nieuw object heeft een soort nodig.'],
    ['keeps the word it quotes', '"toaster" is not a kind of asset.', '‘toaster’ is geen soort object.'],
    ['keeps its number', 'Too big: expected string to have <=200 characters', 'Hoogstens 200 tekens.'],
    ['of a newer server stays as it came', 'Something new.', 'Something new.'],
  ])('%s', (_rule, message, expected) => {
    expect(lineMessage(message, 'nl')).toBe(expected);
    expect(lineMessage(message, 'en')).toBe(message);
  });
});
