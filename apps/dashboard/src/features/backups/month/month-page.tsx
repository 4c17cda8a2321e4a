import { Switch } from '@mantine/core';
import { NIGHT_STATUSES } from '@nachtwacht/domain';
import { IconCalendarOff, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useLiveRefresh } from '../../../live/use-live-refresh';
import { useTexts } from '../../../shared/i18n/texts';
import { FilterBar, NothingFits } from '../../../shared/list/filter-bar';
import { SearchField } from '../../../shared/list/search-field';
import { pageOf } from '../../../shared/routing/links';
import { LinkButton } from '../../../shared/ui/links';
import { PageFrame } from '../../../shared/ui/page-frame';
import { Panel } from '../../../shared/ui/panel';
import { QueryState } from '../../../shared/ui/query-state';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton';
import { StatePanel } from '../../../shared/ui/state-panel';
import { backupMonthQuery } from '../api/backup-queries';
import { monthRows, statusesIn } from '../model/month-rows';
import { CellTeller } from '../nights/cell-teller';
import { NightLegend } from '../nights/night-legend';
import { today } from '../today';
import { MonthGrid } from './month-grid';
import classes from './month-page.module.css';
import { MonthPicker } from './month-picker';
import { monthTexts } from './month-texts';
import { useMonthSearch } from './use-month-search';

/** All customers in one month: where nights went wrong, and how often. */
export function MonthPage() {
  const t = useTexts(monthTexts);
  const [{ month = today().slice(0, 7), q = '', worst }, patch] = useMonthSearch();
  const text = useDeferredValue(q);
  const query = useQuery(backupMonthQuery(month));
  useLiveRefresh([['backups', 'month']], ({ kind }) => kind === 'night');
  return (
    <PageFrame
      wide
      title={t('title')}
      actions={<MonthPicker month={month} onChange={(next) => patch({ month: next })} />}
    >
      <QueryState
        query={query}
        skeleton={<RowsSkeleton rows={14} height={28} />}
        isEmpty={({ customers }) => customers.length === 0}
        empty={
          <StatePanel
            icon={<IconCalendarOff size={28} />}
            title={t('emptyTitle')}
            action={<LinkButton {...pageOf.inbox()}>{t('toInbox')}</LinkButton>}
          >
            {t('emptyText')}
          </StatePanel>
        }
      >
        {(data) => {
          const rows = monthRows(data, { text, isWorstOnly: worst === 1 });
          const seen = data.customers.flatMap(({ days }) => days.flatMap((day) => day?.[0] ?? []));
          return (
            <>
              <FilterBar shown={rows.length} total={data.customers.length}>
                <SearchField
                  label={t('search')}
                  value={q}
                  onChange={(value) => patch({ q: value === '' ? undefined : value })}
                />
                <Switch
                  label={t('worst')}
                  checked={worst === 1}
                  onChange={({ currentTarget }) => patch({ worst: currentTarget.checked ? 1 : undefined })}
                />
              </FilterBar>
              {rows.length > 0 ? (
                <Panel className={classes.sheet} data-fading={query.isPlaceholderData || undefined}>
                  <CellTeller
                    hint={t('hint')}
                    legend={<NightLegend statuses={statusesIn(seen, NIGHT_STATUSES)} />}
                  >
                    <MonthGrid month={data.month} days={data.days} rows={rows} />
                  </CellTeller>
                </Panel>
              ) : worst === 1 && text === '' ? (
                <StatePanel icon={<IconCircleCheck size={28} />} title={t('allGood')} />
              ) : (
                <NothingFits onReset={() => patch({ q: undefined, worst: undefined })} />
              )}
            </>
          );
        }}
      </QueryState>
    </PageFrame>
  );
}
