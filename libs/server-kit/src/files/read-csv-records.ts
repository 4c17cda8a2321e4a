import { parse } from 'csv-parse/sync';

export interface CsvRecord {
  /** As an editor counts: the header is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A line that can't be read. */
export interface CsvFault {
  readonly line: number;
  readonly kind: 'open-quote' | 'unreadable';
}

const DELIMITERS = [';', ',', '\t'] as const;

/**
 * The records of a CSV file as people and their programs make it: comma, semicolon or tab, line ends of any system, with
 * or without byte order mark. Cells are trimmed, empty records left out; what can't be read is told, the rest is kept.
 */
export function readCsvRecords(csv: string): {
  readonly records: readonly CsvRecord[];
  readonly faults: readonly CsvFault[];
} {
  const text = csv.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const faults: CsvFault[] = [];
  const records: CsvRecord[] = [];
  let end = 0;
  parse(text.replace(/^sep=.\n/i, '\n'), {
    delimiter: delimiterOf(text),
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
      faults.push({
        line: end + 1,
        kind: error?.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open-quote' : 'unreadable',
      });
    },
  });
  return { records, faults };
}

/** What the header uses most; Excel may say it in a line of its own. */
function delimiterOf(text: string): string {
  const said = /^sep=(.)\n/i.exec(text)?.[1];
  if (said) return said;
  const header = text.slice(0, text.indexOf('\n') + 1 || text.length);
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}
