import { CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { listTexts } from '../../../shared/list/list-texts';
import { useMorningSearch } from '../model/use-morning-search';
import { morningTexts } from '../morning-texts';
import classes from './bar.module.css';

const TYPING_PAUSE_MS = 150;
/** The key for searching looks for it. */
export const SEARCH_ID = 'morning-search';

/** What the list holds; all of it stands in the address. */
export function ListFilters() {
  const t = useTexts(morningTexts);
  const list = useTexts(listTexts);
  const [search, patch] = useMorningSearch();
  const [typed, setTyped] = useState(search.q ?? '');
  const put = useDebouncedCallback((text: string) => patch({ q: text.trim() || undefined }), TYPING_PAUSE_MS);
  const type = (text: string) => {
    setTyped(text);
    put(text);
  };
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('filter.label')}
        value={search.show ?? 'todo'}
        onChange={(show) => patch({ show: show === 'all' || show === 'signed' ? show : undefined })}
        data={[
          { value: 'todo', label: t('filter.todo') },
          { value: 'all', label: t('filter.all') },
          { value: 'signed', label: t('filter.signed') },
        ]}
      />
      <TextInput
        id={SEARCH_ID}
        type="search"
        size="xs"
        className={classes.search}
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          typed !== '' && <CloseButton size="xs" aria-label={list('clear')} onClick={() => type('')} />
        }
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </>
  );
}
