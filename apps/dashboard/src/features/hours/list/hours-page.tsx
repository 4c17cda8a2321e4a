import { Select } from '@mantine/core';
import type { HoursRow } from '@nachtwacht/contracts';
import { IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { FilterBar, NothingFits } from '../../../shared/list/filter-bar';
import { SearchField } from '../../../shared/list/search-field';
import { useMay } from '../../../shared/session/me';
import { LinkButton } from '../../../shared/ui/links';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { StatePanel } from '../../../shared/ui/state-panel';
import { hoursListQuery } from '../api/hours-queries';
import { useHoursRefresh } from '../api/use-hours-refresh';
import { HOURS_VIEWS, type HoursListSearch, type HoursView } from '../hours-search';
import { customersShown, fitsView } from '../model/customer-list';
import { hoursTexts } from '../usage/hours-texts';
import { HoursTable } from './hours-table';

/** The hours of all customers; who runs out first stands first. */
export function HoursPage() {
  const t = useTexts(hoursTexts);
  const query = useQuery(hoursListQuery);
  useHoursRefresh([['hours', 'customers']]);
  const mayBook = useMay('book-hours');
  return (
    <PageFrame
      wide
      title={t('title')}
      description={t('intro')}
      actions={
        mayBook && (
          <LinkButton variant="default" to="/hours/week">
            {t('bookTime')}
          </LinkButton>
        )
      }
    >
      <QueryState
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <StatePanel icon={<IconHourglass size={28} />} title={t('emptyTitle')}>
            {t('emptyText')}
          </StatePanel>
        }
      >
        {(rows) => <HoursBody rows={rows} />}
      </QueryState>
    </PageFrame>
  );
}

function HoursBody({ rows }: { readonly rows: readonly HoursRow[] }) {
  const t = useTexts(hoursTexts);
  const search = useSearch({ from: '/staff/hours' });
  const navigate = useNavigate();
  const patch = (part: { readonly [K in keyof HoursListSearch]: HoursListSearch[K] | undefined }) =>
    void navigate({ to: '/hours', search: (old: object) => ({ ...old, ...part }), replace: true });
  const shown = useMemo(() => customersShown(rows, search), [rows, search]);
  return (
    <>
      <FilterBar shown={shown.length} total={rows.length}>
        <SearchField
          label={t('search')}
          value={search.q ?? ''}
          onChange={(value) => patch({ q: value === '' ? undefined : value })}
        />
        <Select<HoursView>
          aria-label={t('show')}
          allowDeselect={false}
          value={search.show ?? 'all'}
          onChange={(value) => patch({ show: value === null || value === 'all' ? undefined : value })}
          data={HOURS_VIEWS.map((value) => ({
            value,
            label: `${t(`view.${value}`)} (${rows.filter((row) => fitsView(row, value)).length})`,
          }))}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <NothingFits onReset={() => patch({ q: undefined, show: undefined })} />
      ) : (
        <HoursTable rows={shown} />
      )}
    </>
  );
}
