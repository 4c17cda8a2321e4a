import { expect, it } from 'vitest';
import { readCsvRecords } from './read-csv-records';

const told = (csv: string) =>
  readCsvRecords(csv).records.map(({ line, cells }) => [line, ...cells].join(' '));

it.each([
  ['semicolons', 'a;b\n1;2', ['1 a b', '2 1 2']],
  ['commas', 'a,b\n1,2', ['1 a b', '2 1 2']],
  ['tabs', 'a\tb\n1\t2', ['1 a b', '2 1 2']],
  ['a mark at the beginning', '\uFEFFa;b', ['1 a b']],
  ['line ends of Windows', 'a;b\r\n1;2\r\n', ['1 a b', '2 1 2']],
  ['line ends of an old Mac', 'a;b\r1;2', ['1 a b', '2 1 2']],
  ['the word of Excel, which is a line too', 'sep=|\na|b', ['2 a b']],
  ['spaces around cells', 'a ; b\n 1 ;2 ', ['1 a b', '2 1 2']],
  ['empty records', 'a;b\n\n;\n1;2', ['1 a b', '4 1 2']],
  ['a break within quotes, told by its first line', 'a;b\n"1\n1";2\n3;4', ['1 a b', '2 1\n1 2', '4 3 4']],
  ['fewer and more cells than the header', 'a;b\n1\n1;2;3', ['1 a b', '2 1', '3 1 2 3']],
  ['nothing at all', '', []],
])('reads %s', (_what, csv, records) => {
  expect(told(csv)).toEqual(records);
  expect(readCsvRecords(csv).faults).toEqual([]);
});

it('tells a quote that nobody closes, and keeps what was before it', () => {
  expect(readCsvRecords('a;b\n1;2\n"3;4\n5;6')).toEqual({
    records: [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
    ],
    faults: [{ line: 3, kind: 'open-quote' }],
  });
});
