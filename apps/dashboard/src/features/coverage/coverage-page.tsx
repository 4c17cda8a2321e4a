import { Button, Stack, Switch, Title } from '@mantine/core';
import { IconCircleCheck, IconPlug } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useLiveRefresh } from '../../live/use-live-refresh';
import { useTexts } from '../../shared/i18n/texts';
import { CustomerSelect } from '../../shared/inventory/inventory-selects';
import { inventoryTexts } from '../../shared/inventory/inventory-texts';
import { FilterBar, NothingFits } from '../../shared/list/filter-bar';
import { SearchField } from '../../shared/list/search-field';
import { pageOf } from '../../shared/routing/links';
import { LinkAnchor, LinkButton } from '../../shared/ui/links';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { StatePanel } from '../../shared/ui/state-panel';
import { coverageQuery } from './api/coverage-queries';
import { coverageTexts } from './coverage-texts';
import { ConnectionCard } from './list/connection-card';
import classes from './list/coverage-list.module.css';
import { coverageShown, hasGap, type CustomerCoverage } from './model/coverage-view';
import { useCoverageSearch } from './model/use-coverage-search';

/** Which connection can tell what, and what is missing of it: rights, answers, or things that never came. */
export function CoveragePage() {
  const t = useTexts(coverageTexts);
  const inventory = useTexts(inventoryTexts);
  const [search, patch] = useCoverageSearch();
  const { q = '', customer, gaps } = search;
  const wanted = useDeferredValue(q);
  const query = useQuery(coverageQuery);
  useLiveRefresh(
    [['coverage']],
    ({ kind }) => kind === 'transition' || kind === 'inventory' || kind === 'notice',
  );
  const isNarrowed = q.trim() !== '' || customer !== undefined;
  return (
    <PageFrame wide title={t('title')} description={t('intro')}>
      <QueryState
        query={query}
        isEmpty={(connections) => connections.length === 0}
        empty={
          <StatePanel
            icon={<IconPlug size={28} />}
            title={t('emptyTitle')}
            action={<LinkButton {...pageOf.connections()}>{t('toConnections')}</LinkButton>}
          >
            {t('emptyText')}
          </StatePanel>
        }
      >
        {(connections) => {
          const shown = coverageShown(connections, { ...search, q: wanted });
          const count = shown.reduce((sum, { connections: those }) => sum + those.length, 0);
          return (
            <>
              <FilterBar shown={count} total={connections.length}>
                <SearchField
                  label={t('search')}
                  value={q}
                  onChange={(value) => patch({ q: value === '' ? undefined : value })}
                />
                <CustomerSelect
                  label={null}
                  aria-label={inventory('customer')}
                  placeholder={t('allCustomers')}
                  clearable
                  w="13rem"
                  value={customer ?? null}
                  onChange={(value) => patch({ customer: value ?? undefined })}
                />
                <Switch
                  label={t('onlyGaps', { count: connections.filter(hasGap).length })}
                  checked={gaps === 1}
                  onChange={({ currentTarget }) => patch({ gaps: currentTarget.checked ? 1 : undefined })}
                />
              </FilterBar>
              {count > 0 ? (
                <Stack gap="lg">
                  {shown.map((each) => (
                    <Customer key={each.id ?? 'shared'} coverage={each} onlyGaps={gaps === 1} />
                  ))}
                </Stack>
              ) : isNarrowed ? (
                <NothingFits onReset={() => patch({ q: undefined, customer: undefined, gaps: undefined })} />
              ) : (
                <StatePanel
                  icon={<IconCircleCheck size={28} />}
                  title={t('noGapsTitle')}
                  action={
                    <Button variant="default" onClick={() => patch({ gaps: undefined })}>
                      {t('all')}
                    </Button>
                  }
                >
                  {t('noGapsText')}
                </StatePanel>
              )}
            </>
          );
        }}
      </QueryState>
    </PageFrame>
  );
}

function Customer({
  coverage: { id, name, connections },
  onlyGaps,
}: {
  readonly coverage: CustomerCoverage;
  readonly onlyGaps: boolean;
}) {
  const t = useTexts(coverageTexts);
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {id === null ? (
          t('shared')
        ) : (
          <LinkAnchor {...pageOf.customer(id)} inherit fw={650}>
            {name}
          </LinkAnchor>
        )}
      </Title>
      <ul className={classes.cards}>
        {connections.map((connection) => (
          <ConnectionCard key={connection.id} connection={connection} onlyGaps={onlyGaps} />
        ))}
      </ul>
    </section>
  );
}
