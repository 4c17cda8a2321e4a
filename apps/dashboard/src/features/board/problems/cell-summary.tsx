import { CloseButton } from '@mantine/core';
import { cellView, type BoardModel, type CellKey } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { StatusBadge } from '../../../shared/status/status-badge';
import { boardTexts } from '../board-texts';
import { serviceName } from '../model/service-name';
import classes from './cell-summary.module.css';
import { SquareMeasured } from './square-measured';

interface CellSummaryProps {
  readonly board: BoardModel;
  /** `customerId|serviceCode`, from the address and so perhaps of no square at all */
  readonly cell: string;
  readonly onClear: () => void;
}

/** Which square was chosen and how it is, above its problems. */
export function CellSummary({ board, cell, onClear }: CellSummaryProps) {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const [customerId = '', serviceCode = ''] = cell.split('|');
  const key: CellKey = `${customerId}|${serviceCode}`;
  const square = cellView(board, key);
  const customer = board.customers.find(({ id }) => id === customerId);
  const service = board.services.find(({ code }) => code === serviceCode);
  if (square === null || customer === undefined || service === undefined) return null;
  return (
    <div className={classes.summary}>
      <StatusBadge status={square.status} />
      <div className={classes.what}>
        <strong>{serviceName(service, language)}</strong> {customer.name}
        <span className={classes.numbers}>
          {t('matrix.total', { count: square.assets })}
          <SquareMeasured customerId={customerId} serviceCode={serviceCode} />
          {square.unwatchedAssets > 0 && `, ${t('matrix.unwatchedShort', { count: square.unwatchedAssets })}`}
        </span>
      </div>
      <CloseButton size="sm" aria-label={t('problems.clearCell')} onClick={onClear} />
    </div>
  );
}
