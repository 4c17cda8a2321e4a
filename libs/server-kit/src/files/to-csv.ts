import { inertCell, type Language } from '@nachtwacht/domain';
import { stringify } from 'csv-stringify/sync';

/** A cell knows its type: a text is never calculated where the file can say so. */
export type Cell = string | number | Date;

/** What a spreadsheet expects between cells goes by the country of its reader. */
const DELIMITERS: Readonly<Record<Language, string>> = { nl: ';', en: ',' };

/** RFC 4180 with a mark that says UTF-8; no cell is taken for a formula. */
export function toCsv(rows: readonly (readonly Cell[])[], language: Language): string {
  return stringify(
    rows.map((row) => row.map(textOf)),
    { delimiter: DELIMITERS[language], record_delimiter: 'windows', bom: true, quoted_match: /[\r\n;,"]/ },
  );
}

function textOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'number' ? String(cell) : inertCell(cell);
}
