import { describe, expect, it } from 'vitest';
import { MOST_ROWS, readCsv } from './read-csv';

const first = (csv: string) => readCsv(csv).lines[0]?.cells;

describe('reading a CSV file', () => {
  it.each([
    ['commas', 'customer_code,customer_name\nA1,Noord'],
    ['semicolons', 'customer_code;customer_name\nA1;Noord'],
    ['tabs', 'customer_code\tcustomer_name\nA1\tNoord'],
    ['a byte order mark', '\uFEFFcustomer_code,customer_name\nA1,Noord'],
    ['line ends of Windows', 'customer_code,customer_name\r\nA1,Noord\r\n'],
    ['line ends of an old Mac', 'customer_code,customer_name\rA1,Noord'],
    ['a first line for Excel', 'sep=;\ncustomer_code;customer_name\nA1;Noord'],
    ['Dutch headers', 'Klantcode;Klantnaam\nA1;Noord'],
    ['headers with spaces, marks and capitals', 'KLANT-CODE ; Klant naam\nA1;Noord'],
    ['columns in another order', 'klant;klantcode\nNoord;A1'],
    ['spaces around cells', 'customer_code, customer_name\n A1 , Noord '],
    ['quotes', 'customer_code,customer_name\n"A1","Noord"'],
  ])('works with %s', (_what, csv) => {
    expect(readCsv(csv).errors).toEqual([]);
    expect(first(csv)).toMatchObject({ customer_code: 'A1', customer_name: 'Noord', site: '' });
  });

  it.each([
    ['every column in Dutch', 'klantcode;klant;vestiging;plaats;object;soort;dienst'],
    ['every column in English', 'customer_code;customer_name;site;city;asset;kind;service'],
  ])('knows %s', (_what, header) => {
    expect(first(`${header}\n1;2;3;4;5;6;7`)).toEqual({
      customer_code: '1',
      customer_name: '2',
      site: '3',
      city: '4',
      asset: '5',
      kind: '6',
      service: '7',
    });
  });

  it('keeps delimiters, quotes and line breaks inside quotes', () => {
    expect(first('klantcode;klant\nA;"Noord; ""de"" Zuid\nen West"')?.customer_name).toBe(
      'Noord; "de" Zuid\nen West',
    );
  });

  it('counts lines as an editor does, past empty lines and breaks inside quotes', () => {
    const { lines } = readCsv('klantcode;klant\r\nA;"een\r\ntwee"\r\n\r\n;;\r\nB;x\r\n');
    expect(lines.map(({ line, cells }) => [line, cells.customer_code])).toEqual([
      [2, 'A'],
      [6, 'B'],
    ]);
  });

  it('keeps the good lines beside one that has too many columns', () => {
    const { lines, errors } = readCsv('klantcode;klant\nA;x\nB;x;y\nC;x;;\nD');
    expect(lines.map(({ cells }) => cells.customer_code)).toEqual(['A', 'C', 'D']);
    expect(errors).toEqual([
      { line: 3, column: null, message: expect.stringContaining('more columns') as string },
    ]);
  });

  it('takes a quote inside a cell as it is, and tells where one is never closed', () => {
    expect(first('klantcode;klant\nA;Buis 5" dik')?.customer_name).toBe('Buis 5" dik');
    const { lines, errors } = readCsv('klantcode;klant\nA;x\n"B;x\nC;x\n');
    expect(lines.map(({ cells }) => cells.customer_code)).toEqual(['A']);
    expect(errors).toEqual([
      { line: 3, column: null, message: expect.stringContaining('never closed') as string },
    ]);
  });

  it('says which column it left out', () => {
    expect(readCsv('klantcode;telefoon\nA;123').errors).toEqual([
      { line: 1, column: 'telefoon', message: expect.stringContaining('left out') as string },
    ]);
  });

  it.each([
    ['an empty file', '', 'empty-file'],
    ['a file of empty lines', '\n\n;;\n', 'empty-file'],
    ['a file in another encoding', 'klantcode;klant\nA;Caf\uFFFD', 'not-utf-8'],
    ['a file that is no text', 'PK\u0003\u0004\0\0', 'not-utf-8'],
    ['a file without the needed column', 'klant;plaats\nNoord;Delft', 'missing-columns'],
    ['a file with a column twice', 'klantcode;klant;customer_name\nA;x;y', 'column-twice'],
    ['a file that is too long', `klantcode\n${'A\n'.repeat(MOST_ROWS + 1)}`, 'too-many-rows'],
  ])('refuses %s as a whole, in one sentence', (_what, csv, code) => {
    expect(() => readCsv(csv)).toThrow(expect.objectContaining({ kind: 'invalid', code }) as Error);
  });

  it('reads as many lines as are allowed', () => {
    expect(readCsv(`klantcode\n${'A\n'.repeat(MOST_ROWS)}`).lines).toHaveLength(MOST_ROWS);
  });
});
