import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useLiveRefresh } from '../../live/use-live-refresh';
import { useTexts } from '../../shared/i18n/texts';
import { pageOf } from '../../shared/routing/links';
import { useMay } from '../../shared/session/me';
import { StatusBadge } from '../../shared/status/status-badge';
import { Breadcrumbs } from '../../shared/ui/breadcrumbs';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { customerQuery } from './api/customer-queries';
import { CustomerActions } from './customer/customer-actions';
import { CustomerAssets } from './customer/customer-assets';
import { CustomerBanner } from './customer/customer-banner';
import classes from './customer-page.module.css';
import { customersTexts } from './customers-texts';
import { PortalSettings } from './portal/portal-settings';
import { Sites } from './sites/sites';

/** One customer with its sites and everything that is looked after there. */
export function CustomerPage() {
  const { id = '' } = useParams({ strict: false });
  const t = useTexts(customersTexts);
  const query = useQuery(customerQuery(id));
  useLiveRefresh([['customer', id], ['sites', id], ['assets']], (change) =>
    change.kind === 'transition' ? change.check.customerId === id : change.kind === 'inventory',
  );
  const customer = query.data;
  const maySeePortal = useMay('read-settings');
  return (
    <PageFrame
      wide
      title={customer?.name ?? t('title')}
      breadcrumbs={<Breadcrumbs links={[{ ...pageOf.customers(), label: t('title') }]} />}
      description={
        customer && (
          <span className={classes.identity}>
            {customer.worst !== null && <StatusBadge status={customer.worst} />}
            {customer.code}
          </span>
        )
      }
      actions={customer && <CustomerActions customer={customer} />}
    >
      <QueryState query={query}>
        {(customer) => (
          <div className={classes.columns}>
            <div className={classes.main}>
              <CustomerBanner customer={customer} />
              <CustomerAssets customer={customer} />
            </div>
            <aside>
              <Sites customer={customer} />
              {maySeePortal && customer.archivedAt === null && <PortalSettings customerId={customer.id} />}
            </aside>
          </div>
        )}
      </QueryState>
    </PageFrame>
  );
}
