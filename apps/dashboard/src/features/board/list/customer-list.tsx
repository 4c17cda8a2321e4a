import type { LiveService } from '@nachtwacht/domain';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { boardTexts } from '../board-texts';
import type { BoardRow } from '../model/rows';
import classes from './customer-list.module.css';
import { CustomerItem } from './customer-item';

const USUAL_HEIGHT = 64;

interface CustomerListProps {
  readonly services: readonly LiveService[];
  readonly rows: readonly BoardRow[];
}

/** The board for a narrow screen: per customer only the services that have something to say. */
export function CustomerList({ services, rows }: CustomerListProps) {
  const t = useTexts(boardTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => rows[index]?.customer.id ?? index,
    overscan: 8,
  });
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.list} aria-label={t('matrix.label')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.item}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <CustomerItem row={row} services={services} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
