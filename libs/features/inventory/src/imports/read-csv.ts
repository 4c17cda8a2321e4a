import { Refusal, remark, type Remark } from '@nachtwacht/domain';
import { readCsvRecords, type CsvRecord } from '@nachtwacht/server-kit';
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

/**
 * Reads a CSV file: comma, semicolon or tab, with or without byte order mark, headers in Dutch or English. Lines
 * that can't be read are errors; the others are kept.
 * @throws Refusal when nothing of the file can be used, with what to do about it
 */
export function readCsv(csv: string): CsvFile {
  refuseUnreadable(csv);
  const { records, faults } = readCsvRecords(csv);
  const errors: LineError[] = faults.map(({ line, kind }) => ({
    line,
    column: null,
    message: kind === 'open-quote' ? remark('open-quote') : remark('unreadable-line'),
  }));
  const [header, ...rest] = records;
  if (!header) throw unusable('empty-file', remark('empty-file'));
  const columns = readHeader(header.cells);
  if (rest.length > MOST_ROWS) throw unusable('too-many-rows', remark('too-many-rows', { max: MOST_ROWS }));
  for (const [index, column] of columns.entries())
    if (column === undefined && header.cells[index])
      errors.push({
        line: header.line,
        column: header.cells[index],
        message: remark('unknown-column'),
      });
  return { lines: rest.flatMap((record) => readLine(record, columns, errors)), errors };
}

/** A file in another encoding was decoded to replacement characters before it came here; text holds no NUL. */
function refuseUnreadable(text: string): void {
  if (/[\uFFFD\0]/.test(text) || !text.isWellFormed()) throw unusable('not-utf-8', remark('not-utf-8'));
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

function unusable(code: string, message: Remark): Refusal {
  return new Refusal('invalid', code, message, { csv: message });
}
