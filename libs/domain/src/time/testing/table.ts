/**
 * Cases written as a table: a line for each, its columns between bars. So three hundred cases can be read like a page of
 * a book, and checked against a calendar on the wall.
 */
export function rowsOf(table: string): string[][] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** What stands between commas; nothing between them is none. */
export function listOf(cell: string): string[] {
  return cell === '' ? [] : cell.split(',').map((one) => one.trim());
}
