import { Select, Switch } from '@mantine/core';
import { IconPlug, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useLiveRefresh } from '../../live/use-live-refresh';
import { serverClock } from '../../shared/clock/server-clock';
import { useTexts } from '../../shared/i18n/texts';
import { CustomerSelect } from '../../shared/inventory/inventory-selects';
import { FilterBar, NothingFits } from '../../shared/list/filter-bar';
import { SearchField } from '../../shared/list/search-field';
import { pageOf } from '../../shared/routing/links';
import { useMay } from '../../shared/session/me';
import { matches } from '../../shared/text/matches';
import { LinkButton } from '../../shared/ui/links';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { StatePanel } from '../../shared/ui/state-panel';
import { connectionsQuery } from './api/connection-queries';
import { connectionsTexts } from './connections-texts';
import { ConnectionList } from './list/connection-list';
import { byUrgency, CONNECTION_STATES, stateOf } from './model/connection-state';

/** How every system is reached, with what asks for a person on top. */
export function ConnectionsPage() {
  const t = useTexts(connectionsTexts);
  const mayManage = useMay('manage-connections');
  const [text, setText] = useState('');
  const [state, setState] = useState<string | null>(null);
  const [customerId, setCustomerId] = useState<string | null>(null);
  const [archived, setArchived] = useState(false);
  const wanted = useDeferredValue(text);
  const query = useQuery(connectionsQuery(archived));
  useLiveRefresh([['connections']], (change) =>
    change.kind === 'inventory' ? change.what === 'connection' : change.kind === 'notice',
  );
  const reset = () => {
    setText('');
    setState(null);
    setCustomerId(null);
  };
  const add = mayManage && (
    <LinkButton {...pageOf.newConnection()} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('add')}
    </LinkButton>
  );
  return (
    <PageFrame wide title={t('title')} actions={add}>
      <QueryState query={query}>
        {(connections) => {
          const now = serverClock.now();
          const shown = byUrgency(connections, now).filter(
            (connection) =>
              (state === null || stateOf(connection, now) === state) &&
              (customerId === null || connection.customerId === customerId) &&
              matches(wanted, connection.name, connection.customerName, connection.address),
          );
          return (
            <>
              <FilterBar shown={shown.length} total={connections.length}>
                <SearchField label={t('list.search')} value={text} onChange={setText} />
                <Select
                  aria-label={t('list.state')}
                  placeholder={t('list.allStates')}
                  clearable
                  w="13rem"
                  data={CONNECTION_STATES.filter((each) => each !== 'archived').map((value) => ({
                    value,
                    label: t(`state.${value}`),
                  }))}
                  value={state}
                  onChange={setState}
                />
                <CustomerSelect
                  label={null}
                  aria-label={t('list.customer')}
                  placeholder={t('list.allCustomers')}
                  clearable
                  w="13rem"
                  value={customerId}
                  onChange={setCustomerId}
                />
                <Switch
                  label={t('list.archived')}
                  checked={archived}
                  onChange={({ currentTarget }) => setArchived(currentTarget.checked)}
                />
              </FilterBar>
              {connections.length === 0 ? (
                <StatePanel
                  icon={<IconPlug size={28} />}
                  title={t(archived ? 'list.emptyArchived' : 'list.emptyTitle')}
                  action={!archived && add}
                >
                  {archived ? undefined : t('list.emptyText')}
                </StatePanel>
              ) : shown.length === 0 ? (
                <NothingFits onReset={reset} />
              ) : (
                <ConnectionList connections={shown} />
              )}
            </>
          );
        }}
      </QueryState>
    </PageFrame>
  );
}
