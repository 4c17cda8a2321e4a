import { isProblem } from '@nachtwacht/domain';
import { IconEyeOff, IconUserCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { StatusIcon } from '../../../shared/status/status-icon';
import { statusTexts } from '../../../shared/status/status-texts';
import { Age } from '../../../shared/ui/age';
import { boardTexts } from '../board-texts';
import type { BoardSquare } from '../model/rows';
import classes from './matrix-cell.module.css';

/** A count of more characters than this is written small: 60/60 is not. */
const LONG = 5;

interface MatrixCellProps {
  readonly cell: BoardSquare | null;
  /** `line:column`, by which the keyboard finds it. */
  readonly at: string;
  readonly column: number;
  readonly isFocused: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (cell: string) => void;
}

/** The worst of one customer's service: what, how many of how many, and since when. Blank where nothing is sold. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { cell, at, column, isFocused, isSelected, onSelect } = props;
  const t = useTexts(boardTexts);
  if (cell === null)
    return (
      <div
        className={classes.blank}
        role="gridcell"
        aria-colindex={column}
        aria-label={t('matrix.nothing')}
        tabIndex={isFocused ? 0 : -1}
        data-at={at}
      />
    );
  return (
    <div className={classes.cell} role="gridcell" aria-colindex={column} aria-selected={isSelected}>
      <button
        type="button"
        className={classes.button}
        data-status={cell.status}
        data-selected={isSelected || undefined}
        data-taken={cell.taken || undefined}
        data-at={at}
        tabIndex={isFocused ? 0 : -1}
        onClick={() => onSelect(cell.key)}
      >
        <CellContent cell={cell} />
      </button>
    </div>
  );
});

function CellContent({ cell }: { readonly cell: BoardSquare }) {
  const t = useTexts(boardTexts);
  const status = useTexts(statusTexts);
  const { affectedAssets: affected, assets: total } = cell;
  const isBad = isProblem(cell.status);
  const isUnwatched = isBad && cell.since === null;
  const count = isBad ? `${affected}/${total}` : String(total);
  const ofAll = t(isUnwatched ? 'matrix.unwatched' : 'matrix.affected', { affected, total });
  const words = isBad ? ofAll : t('matrix.total', { count: total });
  return (
    <>
      <span className={classes.words}>
        {status(cell.status)}, {cell.taken && `${t('problems.acknowledged')}, `}
        {words}{' '}
      </span>
      <span className={classes.sum} aria-hidden="true">
        <StatusIcon status={cell.status} size="1em" />
        <span className={classes.count} data-long={count.length > LONG || undefined}>
          {count}
        </span>
      </span>
      {isUnwatched && <IconEyeOff className={classes.unwatched} size="1.1em" aria-hidden />}
      {isBad && cell.since !== null && (
        <span className={classes.age}>
          {cell.taken && <IconUserCheck size="1.1em" aria-hidden />}
          <Age since={cell.since} />
        </span>
      )}
    </>
  );
}
