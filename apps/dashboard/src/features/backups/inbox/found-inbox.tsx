import { SegmentedControl, Text } from '@mantine/core';
import { INBOX_VIEWS, type Inbox, type InboxView } from '@nachtwacht/contracts';
import { IconDatabaseExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useLiveRefresh } from '../../../live/use-live-refresh';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { FilterBar, NothingFits } from '../../../shared/list/filter-bar';
import { SearchField } from '../../../shared/list/search-field';
import { matches } from '../../../shared/text/matches';
import { Banner } from '../../../shared/ui/banner';
import { QueryState } from '../../../shared/ui/query-state';
import { inboxQuery } from '../api/inbox-queries';
import { EmptyInbox } from './empty-inbox';
import classes from './inbox.module.css';
import { inboxTexts } from './inbox-texts';
import { LeftOutList } from './left-out-list';
import { NewThings } from './new-things';
import { useInboxSearch } from './use-inbox-search';

/** Things seen for the first time at any connection, and those that were left out. */
export function FoundInbox() {
  const t = useTexts(inboxTexts);
  const format = useFormat();
  const [{ view = 'new', q = '' }, patch] = useInboxSearch();
  const text = useDeferredValue(q);
  const query = useQuery(inboxQuery(view));
  useLiveRefresh([['inbox', 'found']], ({ kind }) => kind === 'inventory');
  return (
    <QueryState query={query}>
      {({ counts, things }) => {
        const shown = things.filter(({ name, key, connectionName, connectionCustomerName }) =>
          matches(text, name, key, connectionName, connectionCustomerName ?? ''),
        );
        const total = totalOf(counts, view);
        return (
          <>
            {view === 'new' && counts.newBackupJobs > 0 && (
              <div className={classes.told}>
                <Banner status="warning" icon={<IconDatabaseExclamation size={18} aria-hidden />}>
                  {t('jobs', { count: counts.newBackupJobs })}
                </Banner>
              </div>
            )}
            <FilterBar shown={shown.length} total={total}>
              <SegmentedControl
                size="xs"
                aria-label={t('view')}
                value={view}
                onChange={(value) => patch({ view: value === 'new' ? undefined : value })}
                data={INBOX_VIEWS.map((value) => ({
                  value,
                  label: t(`views.${value}`, { count: totalOf(counts, value) }),
                }))}
              />
              <SearchField
                label={t('search')}
                value={q}
                onChange={(value) => patch({ q: value === '' ? undefined : value })}
              />
            </FilterBar>
            {things.length < total && (
              <Text size="sm" c="dimmed" mb="xs">
                {t('rest', { shown: format.number(things.length), count: format.number(total) })}
              </Text>
            )}
            {things.length === 0 ? (
              <EmptyInbox view={view} />
            ) : shown.length === 0 ? (
              <NothingFits onReset={() => patch({ q: undefined })} />
            ) : view === 'new' ? (
              <NewThings things={shown} />
            ) : (
              <LeftOutList things={shown} />
            )}
          </>
        );
      }}
    </QueryState>
  );
}

function totalOf(counts: Inbox['counts'], view: InboxView): number {
  return { new: counts.new, ignored: counts.ignored, 'not-ours': counts.notOurs }[view];
}
