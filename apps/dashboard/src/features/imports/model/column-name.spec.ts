import { describe, expect, it } from 'vitest';
import { columnName } from './column-name';

describe('the column of a remark', () => {
  it.each([
    ['is named as in the Dutch example', 'customer_code', 'nl', 'klantcode'],
    ['is named as in the English example', 'customer_code', 'en', 'customer_code'],
    ['keeps the name of the file where it is none of ours', 'Opmerking', 'nl', 'Opmerking'],
  ] as const)('%s', (_rule, column, language, expected) => {
    expect(columnName(column, language)).toBe(expected);
  });
});
