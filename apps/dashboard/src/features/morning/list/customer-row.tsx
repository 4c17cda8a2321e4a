import { memo } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { pageOf } from '../../../shared/routing/links';
import { LightLink } from '../../../shared/ui/light-link';
import { morningTexts } from '../morning-texts';
import classes from './night-list.module.css';

interface CustomerRowProps {
  readonly customerId: string;
  readonly name: string;
  readonly toDo: number;
}

/** The heading of a customer's nights. */
export const CustomerRow = memo(function CustomerRow({ customerId, name, toDo }: CustomerRowProps) {
  const t = useTexts(morningTexts);
  return (
    <div role="gridcell" className={classes.customer}>
      <LightLink {...pageOf.customer(customerId)} className={classes.customerName} tabIndex={-1}>
        {name}
      </LightLink>
      {toDo > 0 && <span className={classes.soft}>{t('list.toDo', { count: toDo })}</span>}
    </div>
  );
});
