import type { LiveService } from '@nachtwacht/domain';
import { memo } from 'react';
import { pageOf } from '../../../shared/routing/links';
import { LightLink } from '../../../shared/ui/light-link';
import type { BoardRow } from '../model/rows';
import classes from './matrix.module.css';
import { MatrixCell } from './matrix-cell';

interface MatrixRowProps {
  readonly row: BoardRow;
  readonly services: readonly LiveService[];
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly top: number;
  /** 0 is the customer; null when the focus is in another line. */
  readonly focusedColumn: number | null;
  readonly selected: string | undefined;
  readonly onSelect: (cell: string) => void;
}

/** One customer. Drawn again only when something in its own line changed. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, services, index, top, focusedColumn, selected, onSelect } = props;
  const { customer, cells } = row;
  return (
    <div
      className={classes.line}
      role="row"
      aria-rowindex={index + 2}
      data-worst={row.worst ?? undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className={classes.customer} role="rowheader" aria-colindex={1}>
        <LightLink
          {...pageOf.customer(customer.id)}
          className={classes.name}
          title={`${customer.name} (${customer.code})`}
          tabIndex={focusedColumn === 0 ? 0 : -1}
          data-at={`${index}:0`}
        >
          {customer.name}
        </LightLink>
      </div>
      {services.map((service, column) => (
        <MatrixCell
          key={service.code}
          cell={cells[column] ?? null}
          at={`${index}:${column + 1}`}
          column={column + 2}
          isFocused={focusedColumn === column + 1}
          isSelected={selected === `${customer.id}|${service.code}`}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
});
