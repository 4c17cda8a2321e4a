import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { moveFocus, type GridPlace } from './move-focus';

interface GridFocus extends GridPlace {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * One stop for the tab key, arrows inside. Lines out of sight don't exist yet: they are scrolled to first and get the
 * focus once they are drawn.
 */
export function useGridFocus(
  grid: RefObject<HTMLElement | null>,
  rows: number,
  columns: number,
  scrollToRow: (index: number) => void,
): GridFocus {
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const isMoving = useRef(false);
  const row = Math.min(place.row, Math.max(0, rows - 1));
  const column = Math.min(place.column, columns - 1);

  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const focus = () => {
      const target = grid.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`);
      target?.focus({ preventScroll: true });
      return target != null;
    };
    // At once where it can be: a key held down must not find the focus gone with a line that left the screen.
    const isThere = focus();
    scrollToRow(row);
    // Two frames: the list draws the line in the first one.
    if (!isThere) requestAnimationFrame(() => requestAnimationFrame(focus));
  }, [grid, row, column, scrollToRow]);

  return {
    row,
    column,
    onKeyDown: (event) => {
      const next = moveFocus({ row, column }, event, { rows, columns });
      if (next === null) return;
      event.preventDefault();
      isMoving.current = true;
      setPlace(next);
    },
    onFocus: ({ target }) => {
      const [atRow, atColumn] = (target.getAttribute('data-at') ?? '').split(':').map(Number);
      if (atRow !== undefined && atColumn !== undefined) setPlace({ row: atRow, column: atColumn });
    },
  };
}
