import { parse } from 'csv-parse/sync';
import { Refusal, remark, type Remark } from '@nachtwacht/domain';
import { columnOf, type Column } from './columns';

export interface LineError {
  /** As an editor counts: the header is line 1. */
  readonly line: number;
  readonly column: string | null;
  readonly message: Remark;
}

/** One line of the file by column; what the file does not have is ''. Trimmed. */
export interface CsvLine {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

export interface CsvFile {
  readonly lines: readonly CsvLine[];
  readonly errors: readonly LineError[];
}

export const MOST_ROWS = 20_000;
const EMPTY: Record<Column, string> = {
  customer_code: '',
  customer_name: '',
  site: '',
  city: '',
  asset: '',
  kind: '',
  service: '',
};
const DELIMITERS = [';', ',', '\t'] as const;

/**
 * Reads a CSV file: comma, semicolon or tab, with or without byte order mark, headers in Dutch or English. Lines
 * that can't be read are errors; the others are kept.
 * @throws Refusal when nothing of the file can be used, with what to do about it
 */
export function readCsv(csv: string): CsvFile {
  const text = csv.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  refuseUnreadable(text);
  const { records, errors } = parseRecords(text);
  const header = records.shift();
  if (!header) throw unusable('empty-file', remark('empty-file'));
  const columns = readHeader(header.cells);
  if (records.length > MOST_ROWS)
    throw unusable('too-many-rows', remark('too-many-rows', { max: MOST_ROWS }));
  for (const [index, column] of columns.entries())
    if (column === undefined && header.cells[index])
      errors.push({
        line: header.line,
        column: header.cells[index],
        message: remark('unknown-column'),
      });
  return { lines: records.flatMap((record) => readLine(record, columns, errors)), errors };
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file in another encoding was decoded to replacement characters before it came here; text holds no NUL. */
function refuseUnreadable(text: string): void {
  if (/[\uFFFD\0]/.test(text) || !text.isWellFormed()) throw unusable('not-utf-8', remark('not-utf-8'));
}

function parseRecords(text: string): { records: CsvRecord[]; errors: LineError[] } {
  const delimiter = delimiterOf(text);
  const errors: LineError[] = [];
  let end = 0;
  const records: CsvRecord[] = [];
  parse(text.replace(/^sep=.\n/i, '\n'), {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_record: (cells: string[], { lines }) => {
      end = lines;
      if (cells.some((cell) => cell !== '')) records.push({ line: lines - lineBreaks(cells), cells });
      return null;
    },
    on_skip: (error) => {
      const open = error?.code === 'CSV_QUOTE_NOT_CLOSED';
      const message = open ? remark('open-quote') : remark('unreadable-line');
      errors.push({ line: end + 1, column: null, message });
    },
  });
  return { records, errors };
}

/** What the header uses most; Excel may say it in a line of its own. */
function delimiterOf(text: string): string {
  const said = /^sep=(.)\n/i.exec(text)?.[1];
  if (said) return said;
  const header = text.slice(0, text.indexOf('\n') + 1 || text.length);
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function readHeader(cells: readonly string[]): (Column | undefined)[] {
  const columns = cells.map(columnOf);
  const known = columns.filter((column) => column !== undefined);
  const twice = known.find((column, index) => known.indexOf(column) !== index);
  if (twice) throw unusable('column-twice', remark('column-twice', { column: twice }));
  if (!known.includes('customer_code')) throw unusable('missing-columns', remark('missing-columns'));
  return columns;
}

function readLine(
  { line, cells }: CsvRecord,
  columns: readonly (Column | undefined)[],
  errors: LineError[],
): CsvLine[] {
  if (cells.slice(columns.length).some((cell) => cell !== '')) {
    errors.push({ line, column: null, message: remark('more-columns') });
    return [];
  }
  const named = columns.flatMap((column, index) => (column ? [[column, cells[index] ?? '']] : []));
  return [{ line, cells: { ...EMPTY, ...(Object.fromEntries(named) as Partial<Record<Column, string>>) } }];
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function unusable(code: string, message: Remark): Refusal {
  return new Refusal('invalid', code, message, { csv: message });
}
