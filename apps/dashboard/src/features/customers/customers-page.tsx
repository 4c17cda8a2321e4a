import { Button, Switch } from '@mantine/core';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useLiveRefresh } from '../../live/use-live-refresh';
import { useTexts } from '../../shared/i18n/texts';
import { customersQuery } from '../../shared/inventory/inventory-queries';
import { FilterBar, NothingFits } from '../../shared/list/filter-bar';
import { SearchField } from '../../shared/list/search-field';
import { pageOf } from '../../shared/routing/links';
import { useMay } from '../../shared/session/me';
import { worstFirst } from '../../shared/status/worst-first';
import { matches } from '../../shared/text/matches';
import { LinkButton } from '../../shared/ui/links';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { StatePanel } from '../../shared/ui/state-panel';
import { customersTexts } from './customers-texts';
import { CustomerDialog } from './list/customer-dialog';
import { CustomerList } from './list/customer-list';

/** Every customer, who needs help on top. */
export function CustomersPage() {
  const t = useTexts(customersTexts);
  const mayManage = useMay('manage-inventory');
  const [text, setText] = useState('');
  const [archived, setArchived] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const wanted = useDeferredValue(text);
  const query = useQuery(customersQuery(archived));
  useLiveRefresh([['customers']], ({ kind }) => kind === 'inventory' || kind === 'transition');
  const add = mayManage && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <PageFrame
      wide
      title={t('title')}
      actions={
        mayManage && (
          <>
            <LinkButton variant="default" {...pageOf.import()}>
              {t('list.import')}
            </LinkButton>
            {add}
          </>
        )
      }
    >
      <QueryState query={query}>
        {(customers) => {
          const shown = worstFirst(customers, ({ worst }) => worst).filter(({ name, code }) =>
            matches(wanted, name, code),
          );
          return (
            <>
              <FilterBar shown={shown.length} total={customers.length}>
                <SearchField label={t('list.search')} value={text} onChange={setText} />
                <Switch
                  label={t('list.archived')}
                  checked={archived}
                  onChange={({ currentTarget }) => setArchived(currentTarget.checked)}
                />
              </FilterBar>
              {customers.length === 0 ? (
                <StatePanel
                  icon={<IconBuilding size={28} />}
                  title={t(archived ? 'list.emptyArchived' : 'list.emptyTitle')}
                  action={!archived && add}
                >
                  {archived ? undefined : t('list.emptyText')}
                </StatePanel>
              ) : shown.length === 0 ? (
                <NothingFits onReset={() => setText('')} />
              ) : (
                <CustomerList customers={shown} />
              )}
            </>
          );
        }}
      </QueryState>
      <CustomerDialog opened={isAdding} onClose={() => setIsAdding(false)} />
    </PageFrame>
  );
}
