import { Select, Text } from '@mantine/core';
import type { VersionRow } from '@nachtwacht/contracts';
import { IconHelpSquareRoundedFilled } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { FilterBar, NothingFits } from '../../../shared/list/filter-bar';
import { SearchField } from '../../../shared/list/search-field';
import { matches } from '../../../shared/text/matches';
import { Banner } from '../../../shared/ui/banner';
import { LinkButton } from '../../../shared/ui/links';
import { customersOf } from '../model/customers-of';
import { endingsByCustomer, monthOf, radarOf } from '../model/radar';
import { today } from '../today';
import type { RadarSearch } from '../updates-search';
import { CustomerEndingsTable } from './customer-endings-table';
import { EndingsTable } from './endings-table';
import { MonthStrip } from './month-strip';
import { radarTexts } from './radar-texts';

interface RadarBodyProps {
  readonly rows: readonly VersionRow[];
  readonly search: RadarSearch;
  readonly onPatch: (patch: { readonly [K in keyof RadarSearch]: RadarSearch[K] | undefined }) => void;
}

export function RadarBody({ rows, search, onPatch }: RadarBodyProps) {
  const t = useTexts(radarTexts);
  const { q = '', customer, month, by } = search;
  const text = useDeferredValue(q);
  const day = today();
  const customers = useMemo(() => customersOf(rows), [rows]);
  const fitting = useMemo(
    () =>
      rows.filter(
        (row) =>
          (customer === undefined || row.customerId === customer) &&
          matches(text, row.customerName, row.assetName, row.instance, row.vendor, row.model),
      ),
    [rows, customer, text],
  );
  const radar = useMemo(() => radarOf(fitting, day), [fitting, day]);
  const shown = radar.endings.filter(
    ({ endOfLife }) => month === undefined || monthOf(endOfLife, day) === month,
  );
  return (
    <>
      <FilterBar shown={shown.length} total={rows.length}>
        <SearchField
          label={t('search')}
          value={q}
          onChange={(value) => onPatch({ q: value === '' ? undefined : value })}
        />
        <Select
          aria-label={t('customer')}
          placeholder={t('everyCustomer')}
          clearable
          searchable
          limit={100}
          value={customer ?? null}
          onChange={(value) => onPatch({ customer: value ?? undefined })}
          data={customers}
        />
      </FilterBar>
      {radar.unknown > 0 && (
        <Banner
          status="unknown"
          icon={<IconHelpSquareRoundedFilled size={18} aria-hidden />}
          action={
            <LinkButton to="/updates/catalogue" size="compact-sm" variant="default">
              {t('toCatalogue')}
            </LinkButton>
          }
        >
          <Text fw={600}>{t('unknown', { count: radar.unknown })}</Text>
          <Text size="sm">{t('unknownHint')}</Text>
        </Banner>
      )}
      {by === 'customer' ? (
        <CustomerEndingsTable
          customers={endingsByCustomer(fitting, day)}
          onOpen={(id) => onPatch({ customer: id, by: undefined })}
        />
      ) : (
        <>
          <MonthStrip
            months={radar.months}
            chosen={month}
            onChoose={(chosen) => onPatch({ month: chosen === month ? undefined : chosen })}
          />
          {radar.endings.length === 0 ? (
            <Text c="dimmed">{t('none')}</Text>
          ) : shown.length === 0 ? (
            <NothingFits onReset={() => onPatch({ q: undefined, customer: undefined, month: undefined })} />
          ) : (
            <EndingsTable endings={shown} today={day} />
          )}
        </>
      )}
    </>
  );
}
