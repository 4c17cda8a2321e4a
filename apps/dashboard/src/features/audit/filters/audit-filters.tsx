import { Group, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { AUDIT_ACTS, AUDIT_THINGS, actWord, thingWord } from '@nachtwacht/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { CustomerSelect } from '../../../shared/inventory/inventory-selects';
import { SearchField } from '../../../shared/list/search-field';
import { auditPeopleQuery } from '../api/audit-queries';
import { AuditSearch } from '../audit-search';
import { auditTexts } from '../audit-texts';
import type { SearchPatch } from '../model/use-audit-search';

const TYPING_PAUSE_MS = 300;

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly patch: (patch: SearchPatch) => void;
}

/** What narrows the log; all of it stands in the address. */
export function AuditFilters({ search, patch }: AuditFiltersProps) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const { data: people = [] } = useQuery(auditPeopleQuery);
  const [typed, setTyped] = useState(search.q ?? '');
  const put = useDebouncedCallback((text: string) => patch({ q: text.trim() || undefined }), TYPING_PAUSE_MS);
  const set = (key: keyof AuditSearch) => (value: string | null) =>
    patch({ [key]: AuditSearch.shape[key].parse(value ?? undefined) });
  return (
    <Group gap="sm" mb="sm" align="flex-end">
      <SearchField
        label={t('filter.q')}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          put(text);
        }}
      />
      <CustomerSelect
        label={null}
        aria-label={t('filter.customer')}
        placeholder={t('filter.allCustomers')}
        clearable
        w="13rem"
        disabled={search.own === 1}
        value={search.customer ?? null}
        onChange={set('customer')}
      />
      <Select
        aria-label={t('filter.person')}
        placeholder={t('filter.everybody')}
        clearable
        searchable
        w="12rem"
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={search.person ?? null}
        onChange={set('person')}
      />
      <Select
        aria-label={t('filter.act')}
        placeholder={t('filter.allActs')}
        clearable
        w="12rem"
        data={AUDIT_ACTS.map((value) => ({ value, label: actWord(value, language) }))}
        value={search.act ?? null}
        onChange={set('act')}
      />
      <Select
        aria-label={t('filter.thing')}
        placeholder={t('filter.allThings')}
        clearable
        w="12rem"
        data={AUDIT_THINGS.map((value) => ({ value, label: thingWord(value, language) }))}
        value={search.thing ?? null}
        onChange={set('thing')}
      />
      <TextInput
        type="date"
        label={t('filter.from')}
        value={search.from ?? ''}
        onChange={({ currentTarget }) => set('from')(currentTarget.value || null)}
      />
      <TextInput
        type="date"
        label={t('filter.to')}
        value={search.to ?? ''}
        onChange={({ currentTarget }) => set('to')(currentTarget.value || null)}
      />
      <Switch
        label={t('filter.own')}
        checked={search.own === 1}
        onChange={({ currentTarget }) => patch({ own: currentTarget.checked ? 1 : undefined })}
      />
    </Group>
  );
}
