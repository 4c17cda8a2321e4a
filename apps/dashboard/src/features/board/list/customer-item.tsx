import { type LiveService, type CellView } from '@nachtwacht/domain';
import { memo } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { pageOf } from '../../../shared/routing/links';
import { StatusIcon } from '../../../shared/status/status-icon';
import { statusTexts } from '../../../shared/status/status-texts';
import { Age } from '../../../shared/ui/age';
import { LightLink } from '../../../shared/ui/light-link';
import { boardTexts } from '../board-texts';
import type { BoardRow } from '../model/rows';
import { serviceName } from '../model/service-name';
import classes from './customer-list.module.css';

interface CustomerItemProps {
  readonly row: BoardRow;
  readonly services: readonly LiveService[];
}

export const CustomerItem = memo(function CustomerItem({ row, services }: CustomerItemProps) {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const known = services.flatMap((service, index) => {
    const cell = row.cells[index];
    return cell == null ? [] : [{ name: serviceName(service, language), cell }];
  });
  const remarkable = known.filter(({ cell }) => cell.status !== 'ok');
  const calm = known.length - remarkable.length;
  return (
    <div className={classes.customer}>
      <LightLink {...pageOf.customer(row.customer.id)} className={classes.name}>
        {row.customer.name}
      </LightLink>
      <div className={classes.services}>
        {remarkable.map(({ name, cell }) => (
          <ServiceLine key={cell.key} name={name} cell={cell} />
        ))}
        {calm > 0 && (
          <span className={classes.calm}>
            <StatusIcon status="ok" size="1em" /> {t('customerList.calm', { count: calm })}
          </span>
        )}
        {known.length === 0 && <span className={classes.calm}>{t('customerList.nothing')}</span>}
      </div>
    </div>
  );
});

function ServiceLine({ name, cell }: { readonly name: string; readonly cell: CellView }) {
  const t = useTexts(boardTexts);
  const status = useTexts(statusTexts);
  return (
    <span className={classes.service} data-status={cell.status}>
      <StatusIcon status={cell.status} size="1em" />
      <span>
        {name}: {status(cell.status)} {cell.affectedAssets > 0 && `${cell.affectedAssets}/${cell.assets}`}
      </span>
      {cell.since !== null && <Age since={cell.since} />}
      {cell.unwatchedAssets > 0 && (
        <span>({t('matrix.unwatchedShort', { count: cell.unwatchedAssets })})</span>
      )}
    </span>
  );
}
