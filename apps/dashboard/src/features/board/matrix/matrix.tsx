import type { LiveService } from '@nachtwacht/domain';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { boardTexts } from '../board-texts';
import type { BoardRow } from '../model/rows';
import classes from './matrix.module.css';
import { MatrixHead } from './matrix-head';
import { MatrixRow } from './matrix-row';
import { useGridFocus } from '../../../shared/grid/use-grid-focus';
import { useHeldOrder } from './use-held-order';
import { useRootFontSize } from '../../../shared/ui/use-root-font-size';

const ROW_REM = 2.625;
const ROWS_BEYOND_SIGHT = 8;

interface MatrixProps {
  readonly services: readonly LiveService[];
  readonly rows: readonly BoardRow[];
  readonly selected: string | undefined;
  readonly onSelect: (cell: string) => void;
}

/** Customers by services. Only the lines in sight exist; the arrow keys walk through all of them. */
export function Matrix({ services, rows: unheld, selected, onSelect }: MatrixProps) {
  const t = useTexts(boardTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = ROW_REM * useRootFontSize();
  const { rows, hold } = useHeldOrder(unheld);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.customer.id ?? index,
    overscan: ROWS_BEYOND_SIGHT,
  });
  const focus = useGridFocus(scroller, rows.length, services.length + 1, virtual.scrollToIndex);
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label={t('matrix.label')}
      aria-rowcount={rows.length + 1}
      aria-colcount={services.length + 1}
      style={{ '--columns': services.length }}
      onKeyDown={focus.onKeyDown}
      onFocus={focus.onFocus}
      {...hold}
    >
      <MatrixHead services={services} rows={rows.length} />
      <div className={classes.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <MatrixRow
              key={key}
              row={row}
              services={services}
              index={index}
              top={start}
              focusedColumn={focus.row === index ? focus.column : null}
              selected={selected?.startsWith(row.customer.id) === true ? selected : undefined}
              onSelect={onSelect}
            />
          );
        })}
      </div>
    </div>
  );
}
