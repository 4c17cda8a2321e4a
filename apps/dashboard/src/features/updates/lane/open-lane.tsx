import { Select, Switch } from '@mantine/core';
import type { UpdateItemView } from '@nachtwacht/contracts';
import { useDeferredValue, useMemo } from 'react';
import { serverClock } from '../../../shared/clock/server-clock';
import { useTexts } from '../../../shared/i18n/texts';
import { FilterBar, NothingFits } from '../../../shared/list/filter-bar';
import { SearchField } from '../../../shared/list/search-field';
import { customersOf } from '../model/customers-of';
import { itemsShown } from '../model/lane';
import type { LaneSearch } from '../updates-search';
import { LaneBoard } from './lane-board';
import { laneTexts } from './lane-texts';

type Patch = { readonly [K in keyof LaneSearch]: LaneSearch[K] | undefined };

interface OpenLaneProps {
  readonly items: readonly UpdateItemView[];
  readonly search: LaneSearch;
  readonly onPatch: (patch: Patch) => void;
}

/** The filters, and what they leave of the lane. */
export function OpenLane({ items, search, onPatch }: OpenLaneProps) {
  const t = useTexts(laneTexts);
  const { q = '', customer, security, late } = search;
  const text = useDeferredValue(q);
  const customers = useMemo(() => customersOf(items), [items]);
  const shown = useMemo(
    () => itemsShown(items, { q: text, customer, security, late }, serverClock.now()),
    [items, text, customer, security, late],
  );
  return (
    <>
      <FilterBar shown={shown.length} total={items.length}>
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
        <Switch
          label={t('security')}
          checked={security === 1}
          onChange={({ currentTarget }) => onPatch({ security: currentTarget.checked ? 1 : undefined })}
        />
        <Switch
          label={t('late')}
          checked={late === 1}
          onChange={({ currentTarget }) => onPatch({ late: currentTarget.checked ? 1 : undefined })}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <NothingFits
          onReset={() => onPatch({ q: undefined, customer: undefined, security: undefined, late: undefined })}
        />
      ) : (
        <LaneBoard
          items={shown}
          stage={search.stage}
          onStage={(stage) => onPatch({ stage })}
          onOpen={(item) => onPatch({ item })}
        />
      )}
    </>
  );
}
