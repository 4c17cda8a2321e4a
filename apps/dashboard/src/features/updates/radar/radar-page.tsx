import { SegmentedControl } from '@mantine/core';
import { IconHourglassEmpty } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { StatePanel } from '../../../shared/ui/state-panel';
import { versionsQuery } from '../api/update-queries';
import { useUpdatesRefresh } from '../api/use-updates-refresh';
import type { RadarSearch } from '../updates-search';
import { usePatchSearch } from '../use-updates-search';
import { VersionsExport } from '../versions/versions-export';
import { RadarBody } from './radar-body';
import { radarTexts } from './radar-texts';

/** Whose support ends within a year, and whose has. */
export function RadarPage() {
  const t = useTexts(radarTexts);
  const search = useSearch({ from: '/staff/updates/end-of-life' });
  const patch = usePatchSearch<RadarSearch>('/updates/end-of-life');
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
            value={search.by ?? 'month'}
            onChange={(value) => patch({ by: value === 'customer' ? 'customer' : undefined })}
            data={[
              { value: 'month', label: t('byMonth') },
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
        empty={<StatePanel icon={<IconHourglassEmpty size={28} />} title={t('nothing')} />}
      >
        {(rows) => <RadarBody rows={rows} search={search} onPatch={patch} />}
      </QueryState>
    </PageFrame>
  );
}
