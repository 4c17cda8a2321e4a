const COLUMNS = /** @type {const} */ (['what', 'ours', 'reference', 'ratio', 'reach', 'met']);

/**
 * One line of the result. Texts are for people; `raw` keeps the numbers.
 * @typedef {{ what: string, ours: string, reference: string, ratio: string, reach: string, met: boolean | null, raw?: unknown }} Line
 */

/** @param {readonly Line[]} lines */
export function printTable(lines) {
  const rows = lines.map((line) => COLUMNS.map((column) => textOf(line[column])));
  const widths = COLUMNS.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const print = (cells) =>
    console.log(`| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`);
  console.log('');
  print(COLUMNS);
  print(widths.map((width) => '-'.repeat(width)));
  for (const row of rows) print(row);
}

function textOf(value) {
  if (value === null) return '-';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}
