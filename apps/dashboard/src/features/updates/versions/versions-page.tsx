import { SegmentedControl } from '@mantine/core';
import { IconTags } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { StatePanel } from '../../../shared/ui/state-panel';
import { versionsQuery } from '../api/update-queries';
import { useUpdatesRefresh } from '../api/use-updates-refresh';
import type { VersionsSearch } from '../updates-search';
import { usePatchSearch } from '../use-updates-search';
import { VersionsBody } from './versions-body';
import { VersionsExport } from './versions-export';
import { versionsTexts } from './versions-texts';
import classes from './versions.module.css';

/** Charts are heavy; the table does not wait for them. */
const BehindChart = lazy(() =>
  import('./behind-chart').then(({ BehindChart }) => ({ default: BehindChart })),
);

/** What everything runs, and what is behind. */
export function VersionsPage() {
  const t = useTexts(versionsTexts);
  const search = useSearch({ from: '/staff/updates/versions' });
  const patch = usePatchSearch<VersionsSearch>('/updates/versions');
  const query = useQuery(versionsQuery());
  useUpdatesRefresh();
  const customer = query.data?.find(({ customerId }) => customerId === search.customer);
  return (
    <PageFrame
      wide
      title={t('title')}
      description={t('intro')}
      actions={
        <>
          <SegmentedControl
            aria-label={t('by')}
            value={search.by ?? 'thing'}
            onChange={(value) => patch({ by: value === 'customer' ? 'customer' : undefined })}
            data={[
              { value: 'thing', label: t('byThing') },
              { value: 'customer', label: t('byCustomer') },
            ]}
          />
          <VersionsExport customerId={search.customer} customerName={customer?.customerName} />
        </>
      }
    >
      <QueryState
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <StatePanel icon={<IconTags size={28} />} title={t('emptyTitle')}>
            {t('emptyText')}
          </StatePanel>
        }
      >
        {(rows) => (
          <>
            <Suspense fallback={<div className={classes.chartPlace} />}>
              <BehindChart customerId={search.customer} />
            </Suspense>
            <VersionsBody rows={rows} search={search} onPatch={patch} />
          </>
        )}
      </QueryState>
    </PageFrame>
  );
}
