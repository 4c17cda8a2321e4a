import type { SnmpValue } from '@nachtwacht/collector-kit';

/** The cell of a row, undefined where the row or the cell is not there. */
export function cell(
  row: { readonly cells: Readonly<Record<string, SnmpValue | undefined>> } | undefined,
  column: string,
): SnmpValue | undefined {
  return row?.cells[column];
}
