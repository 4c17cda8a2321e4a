import { Button, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTexts } from '../../shared/i18n/texts';
import { NothingFits } from '../../shared/list/filter-bar';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { StatePanel } from '../../shared/ui/state-panel';
import { auditQuery } from './api/audit-queries';
import { auditTexts } from './audit-texts';
import { ChainState } from './chain/chain-state';
import { AuditFilters } from './filters/audit-filters';
import { ExportMenu } from './filters/export-menu';
import { AuditList } from './list/audit-list';
import { filterOf } from './model/filter-of';
import { useAuditSearch } from './model/use-audit-search';

/** Who did what, and whether the record of it is whole. */
export function AuditPage() {
  const t = useTexts(auditTexts);
  const [search, patch, reset] = useAuditSearch();
  const filter = filterOf(search);
  const query = useInfiniteQuery(auditQuery(filter));
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <PageFrame wide title={t('title')} description={t('intro')} actions={<ExportMenu filter={filter} />}>
      <Stack gap="md">
        <ChainState search={search} key={`${search.customer ?? ''} ${String(search.own ?? 0)}`} />
        <div>
          <AuditFilters search={search} patch={patch} />
          <QueryState query={query}>
            {({ pages }) => {
              const entries = pages.flatMap((page) => page.entries);
              if (entries.length > 0) return <AuditList entries={entries} />;
              return isNarrowed ? (
                <NothingFits onReset={reset} />
              ) : (
                <StatePanel icon={<IconHistory size={28} />} title={t('emptyTitle')}>
                  {t('emptyText')}
                </StatePanel>
              );
            }}
          </QueryState>
          {query.hasNextPage && (
            <Button
              mt="sm"
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )}
        </div>
      </Stack>
    </PageFrame>
  );
}
