import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import classes from './virtual-table.module.css';

export interface Column<T> {
  readonly key: string;
  readonly label: string;
  /** A track of the grid, such as `minmax(8rem, 1fr)`. */
  readonly width: string;
  readonly isNumber?: boolean;
  /** The heading is only for who can't see the column. */
  readonly isLabelHidden?: boolean;
  /** Needs no label where rows are cards. */
  readonly isSelfEvident?: boolean;
  readonly cell: (row: T) => ReactNode;
}

interface VirtualTableProps<T> {
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly keyOf: (row: T) => string;
  readonly label: string;
  /** Narrower than this many pixels, each row becomes a card. */
  readonly cardsBelow?: number;
}

const ROW_PIXELS = 45;
const CARD_PIXELS = 96;

/**
 * A table that draws only the rows on screen, whatever their number; it scrolls with the page. Where there is no
 * room for columns each row becomes a card.
 */
export function VirtualTable<T>({ rows, columns, keyOf, label, cardsBelow = 820 }: VirtualTableProps<T>) {
  const { ref: table, width } = useElementSize();
  const list = useRef<HTMLDivElement>(null);
  const isCards = width > 0 && width < cardsBelow;
  const [scrollMargin, setScrollMargin] = useState(0);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: scrollElement,
    estimateSize: () => (isCards ? CARD_PIXELS : ROW_PIXELS),
    overscan: 12,
    scrollMargin,
    getItemKey: (index) => {
      const row = rows[index];
      // A row that becomes a card is another element, so that it is measured anew.
      return row === undefined ? index : `${isCards ? 'card' : 'row'} ${keyOf(row)}`;
    },
  });
  // What stands above grows and shrinks with what is shown here and with the width.
  useLayoutEffect(() => {
    const main = scrollElement();
    if (main === null || list.current === null) return;
    const top = list.current.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop;
    if (Math.abs(top - scrollMargin) > 1) setScrollMargin(top);
  }, [scrollMargin, rows, width]);
  return (
    <div
      ref={table}
      role="table"
      data-cards={isCards || undefined}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      className={classes.table}
      style={{ '--columns': columns.map(({ width }) => width).join(' ') }}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.headRow}>
          {columns.map((column) => (
            <div key={column.key} role="columnheader" data-number={column.isNumber}>
              <span data-hidden={column.isLabelHidden}>{column.label}</span>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={list} className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={classes.row}
              style={{ transform: `translateY(${start - scrollMargin}px)` }}
            >
              <Cells row={row} columns={columns} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function CellsOf<T>({
  row,
  columns,
}: {
  readonly row: T;
  readonly columns: readonly Column<T>[];
}): ReactNode {
  return columns.map((column) => (
    <div
      key={column.key}
      role="cell"
      className={classes.cell}
      data-number={column.isNumber}
      data-label={column.isLabelHidden === true || column.isSelfEvident === true ? undefined : column.label}
    >
      {column.cell(row)}
    </div>
  ));
}
/** Scrolling moves rows and draws none of them anew. */
const Cells = memo(CellsOf) as typeof CellsOf;

/** The part of the frame that scrolls. */
function scrollElement(): HTMLElement | null {
  return document.getElementById('main');
}
