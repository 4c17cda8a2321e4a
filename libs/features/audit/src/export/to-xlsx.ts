import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { Cell } from '@nachtwacht/server-kit';

/** What a cell of the format holds at most, less the mark that it was cut. */
const LONGEST = 32_760;
/** Characters that its XML can't hold. */

const UNSPEAKABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const WIDTHS = [20, 24, 20, 18, 18, 28, 40, 40, 24, 38, 38, 9, 66];

/** Typed cells: a text is a text, whatever it begins with. The first row is the heading. */
export async function toXlsx(rows: readonly (readonly Cell[])[], sheet: string): Promise<Buffer> {
  const [first = [], ...others] = rows;
  const heading: Row = first.map((cell) => ({
    value: textOf(String(cell)),
    type: String,
    fontWeight: 'bold',
  }));
  const options = { sheet, stickyRowsCount: 1, columns: WIDTHS.map((width) => ({ width })) };
  return writeXlsxFile([heading, ...others.map((row) => row.map(typed))], options).toBuffer();
}

function typed(cell: Cell): Row[number] {
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
  if (typeof cell === 'number') return { value: cell, type: Number };
  return { value: textOf(cell), type: String };
}

function textOf(text: string): string {
  const spoken = text.replace(UNSPEAKABLE, '\u25A1');
  return spoken.length > LONGEST ? `${spoken.slice(0, LONGEST)}…` : spoken;
}
