import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useLiveRefresh } from '../../../live/use-live-refresh';
import { useTexts } from '../../../shared/i18n/texts';
import { pageOf } from '../../../shared/routing/links';
import { useMay } from '../../../shared/session/me';
import { Breadcrumbs } from '../../../shared/ui/breadcrumbs';
import { LinkButton } from '../../../shared/ui/links';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { agreementsTexts } from '../agreements-texts';
import { customerAgreementQuery } from '../api/agreement-calls';
import { Lines } from './lines';
import { NowSection } from './now-section';
import { SoldSeen } from './sold-seen';
import { Versions } from './versions';

/** All that was agreed with one customer: what holds now, every version, what is sold and whether it is seen. */
export function CustomerAgreementPage() {
  const { id = '' } = useParams({ strict: false });
  const t = useTexts(agreementsTexts);
  const mayReadHours = useMay('read-hours');
  const query = useQuery(customerAgreementQuery(id));
  useLiveRefresh([['agreements', 'customer', id]], (change) => change.kind === 'inventory');
  const name = query.data?.customerName;
  return (
    <PageFrame
      wide
      title={name === undefined ? t('title') : t('titleOf', { name })}
      actions={
        mayReadHours && (
          <LinkButton variant="default" {...pageOf.customerHours(id)}>
            {t('hoursOf')}
          </LinkButton>
        )
      }
      breadcrumbs={
        <Breadcrumbs
          links={[
            { to: '/agreements', label: t('title') },
            ...(name === undefined ? [] : [{ ...pageOf.customer(id), label: name }]),
          ]}
        />
      }
    >
      <QueryState query={query}>
        {(agreement) => (
          <Stack>
            <NowSection agreement={agreement} />
            <SoldSeen sold={agreement.sold} />
            <Lines agreement={agreement} />
            <Versions agreement={agreement} />
          </Stack>
        )}
      </QueryState>
    </PageFrame>
  );
}
