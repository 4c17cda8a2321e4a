import { describe, expect, it } from 'vitest';
import { columnName, lineMessage } from './line-message';

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

describe('the column of a remark', () => {
  it.each([
    ['is named as in the Dutch example', 'customer_code', 'nl', 'klantcode'],
    ['is named as in the English example', 'customer_code', 'en', 'customer_code'],
    ['keeps the name of the file where it is none of ours', 'Opmerking', 'nl', 'Opmerking'],
  ] as const)('%s', (_rule, column, language, expected) => {
    expect(columnName(column, language)).toBe(expected);
  });
});
