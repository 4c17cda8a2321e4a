import { useLayoutEffect, useRef } from 'react';
import type { ListItem } from '../model/arrangement';
import { sizeOf, type RowLook } from './row-sizes';

interface Place {
  readonly items: readonly ListItem[];
  readonly anchor: string | null;
}

/**
 * Keeps the row that somebody is at where it is on the screen when rows above it come or go. A row that took the place
 * of one that left is in its place already.
 */
export function useSteadyScroll(
  scroller: HTMLElement | null,
  items: readonly ListItem[],
  anchor: string | null,
  look: RowLook,
  rem: number,
): void {
  const before = useRef<Place>({ items, anchor });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { items, anchor };
    if (last.items === items || anchor === null || last.anchor !== anchor) return;
    const moved = (topOf(items, anchor, look) ?? 0) - (topOf(last.items, anchor, look) ?? 0);
    if (moved !== 0) scroller?.scrollBy({ top: moved * rem, behavior: 'instant' });
  }, [scroller, items, anchor, look, rem]);
}

/** In rem; null when it is not there. */
function topOf(items: readonly ListItem[], key: string, look: RowLook): number | null {
  let top = 0;
  for (const item of items) {
    if (item.key === key) return top;
    top += sizeOf(item, look);
  }
  return null;
}
