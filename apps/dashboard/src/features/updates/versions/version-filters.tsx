import { Select } from '@mantine/core';
import { ASSET_KINDS } from '@nachtwacht/domain';
import { useMemo } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { inventoryTexts } from '../../../shared/inventory/inventory-texts';
import { SearchField } from '../../../shared/list/search-field';
import { customersOf } from '../model/customers-of';
import { fitsView, vendorsOf } from '../model/versions';
import { today } from '../today';
import { VERSION_VIEWS, type VersionView } from '../updates-search';
import type { VersionsBodyProps } from './versions-body-props';
import { versionsTexts } from './versions-texts';

/** Search, customer, kind and maker; and which part: what is behind by itself. */
export function VersionFilters({ rows, search, onPatch }: VersionsBodyProps) {
  const t = useTexts(versionsTexts);
  const inventory = useTexts(inventoryTexts);
  const customers = useMemo(() => customersOf(rows), [rows]);
  const vendors = useMemo(() => vendorsOf(rows), [rows]);
  const kinds = useMemo(() => new Set(rows.map(({ assetKind }) => assetKind)), [rows]);
  const day = today();
  const counted = (view: VersionView) => rows.filter((row) => fitsView(row, view, day)).length;
  return (
    <>
      <SearchField
        label={t('search')}
        value={search.q ?? ''}
        onChange={(value) => onPatch({ q: value === '' ? undefined : value })}
      />
      {search.by !== 'customer' && (
        <Select<VersionView>
          aria-label={t('show')}
          allowDeselect={false}
          value={search.show ?? 'behind'}
          onChange={(value) => onPatch({ show: value === null || value === 'behind' ? undefined : value })}
          data={VERSION_VIEWS.map((value) => ({ value, label: `${t(`view.${value}`)} (${counted(value)})` }))}
        />
      )}
      <Select
        aria-label={t('customer')}
        placeholder={t('everyCustomer')}
        clearable
        searchable
        limit={100}
        value={search.customer ?? null}
        onChange={(value) => onPatch({ customer: value ?? undefined })}
        data={customers}
      />
      <Select
        aria-label={inventory('kindLabel')}
        placeholder={t('everyKind')}
        clearable
        value={search.kind ?? null}
        onChange={(value) => onPatch({ kind: ASSET_KINDS.find((kind) => kind === value) })}
        data={ASSET_KINDS.filter((kind) => kinds.has(kind)).map((value) => ({
          value,
          label: inventory(`kind.${value}`),
        }))}
      />
      <Select
        aria-label={t('vendor')}
        placeholder={t('everyVendor')}
        clearable
        searchable
        value={search.vendor ?? null}
        onChange={(value) => onPatch({ vendor: value ?? undefined })}
        data={vendors}
      />
    </>
  );
}
