import { describe, expect, it } from 'vitest';
import { templateCsv } from './template';

describe('the example file', () => {
  it.each([
    ['nl', ';', 'klantcode'],
    ['en', ',', 'customer_code'],
  ] as const)(
    'in %s has seven cells on every line, as its spreadsheets part them by %s',
    (language, delimiter, first) => {
      const lines = templateCsv(language).replace('\uFEFF', '').trimEnd().split('\r\n');
      expect(lines[0]?.startsWith(`${first}${delimiter}`)).toBe(true);
      expect(lines.map((line) => line.split(delimiter).length)).toEqual(lines.map(() => 7));
    },
  );

  it('begins with a byte order mark, or a spreadsheet would misread its accents', () => {
    expect(templateCsv('nl').charCodeAt(0)).toBe(0xfeff);
  });
});
