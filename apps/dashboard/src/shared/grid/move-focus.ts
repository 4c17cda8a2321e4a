export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

const PAGE = 10;

function clamp(value: number, size: number): number {
  return Math.min(size - 1, Math.max(0, value));
}

/** Where a key leads to in a grid, null when it is not for walking (or there is nowhere to go). */
export function moveFocus(
  { row, column }: GridPlace,
  { key, ctrlKey }: Key,
  size: GridSize,
): GridPlace | null {
  const to = (nextRow: number, nextColumn: number): GridPlace | null => {
    const next = { row: clamp(nextRow, size.rows), column: clamp(nextColumn, size.columns) };
    return size.rows === 0 || (next.row === row && next.column === column) ? null : next;
  };
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? size.rows - 1 : row, size.columns - 1);
    default:
      return null;
  }
}
