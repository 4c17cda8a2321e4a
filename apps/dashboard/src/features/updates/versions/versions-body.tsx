import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { FilterBar, NothingFits } from '../../../shared/list/filter-bar';
import { StatePanel } from '../../../shared/ui/state-panel';
import { byCustomer, fitsView, versionsShown } from '../model/versions';
import { today } from '../today';
import type { VersionsSearch } from '../updates-search';
import { CustomerVersionsTable } from './customer-versions-table';
import { VersionFilters } from './version-filters';
import type { VersionsBodyProps } from './versions-body-props';
import { VersionsTable } from './versions-table';
import { versionsTexts } from './versions-texts';

export function VersionsBody({ rows, search, onPatch }: VersionsBodyProps) {
  const { q = '', ...rest } = search;
  const text = useDeferredValue(q);
  const isByCustomer = search.by === 'customer';
  const day = today();
  // Of a customer everything is counted, whatever part of it is looked at.
  const shown = versionsShown(rows, { ...rest, q: text, ...(isByCustomer ? { show: 'all' } : {}) }, day);
  const customers = useMemo(() => (isByCustomer ? byCustomer(shown, day) : []), [isByCustomer, shown, day]);
  const total = isByCustomer ? new Set(rows.map(({ customerId }) => customerId)).size : rows.length;
  return (
    <>
      <FilterBar shown={isByCustomer ? customers.length : shown.length} total={total}>
        <VersionFilters rows={rows} search={search} onPatch={onPatch} />
      </FilterBar>
      {shown.length === 0 ? (
        <NoVersions rows={rows} search={search} onPatch={onPatch} />
      ) : isByCustomer ? (
        <CustomerVersionsTable
          customers={customers}
          onOpen={(customer) => onPatch({ customer, by: undefined, show: undefined })}
        />
      ) : (
        <VersionsTable rows={shown} today={day} />
      )}
    </>
  );
}

function NoVersions({ rows, search, onPatch }: VersionsBodyProps) {
  const t = useTexts(versionsTexts);
  const day = today();
  const isUnfiltered = Object.keys(search).every((key) => search[key as keyof VersionsSearch] === undefined);
  if (!isUnfiltered)
    return (
      <NothingFits
        onReset={() =>
          onPatch({ q: undefined, customer: undefined, kind: undefined, vendor: undefined, show: undefined })
        }
      />
    );
  const unknown = rows.filter((row) => fitsView(row, 'unknown', day)).length;
  return (
    <StatePanel
      icon={<IconCircleCheck size={28} />}
      title={t('allCurrent')}
      action={
        unknown > 0 && (
          <Button variant="default" onClick={() => onPatch({ show: 'unknown' })}>
            {t('seeUnknown')}
          </Button>
        )
      }
    >
      {unknown > 0 && t('unknownHidden', { count: unknown })}
    </StatePanel>
  );
}
