import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { boardTexts } from '../board-texts';
import { useBoardSearch } from '../model/use-board-search';
import classes from './customer-filter.module.css';

const TYPING_PAUSE_MS = 150;

/** Part of a customer's name or code. The address follows a moment after the typing. */
export function CustomerFilter() {
  const t = useTexts(boardTexts);
  const [{ q }, patch] = useBoardSearch();
  const [typed, setTyped] = useState(q ?? '');
  const [known, setKnown] = useState(q);
  const put = useDebouncedCallback((text: string) => patch({ q: text.trim() || undefined }), TYPING_PAUSE_MS);
  if (q !== known) {
    // The address was changed by something else: the back button, or "clear filters".
    setKnown(q);
    if ((q ?? '') !== typed.trim()) setTyped(q ?? '');
  }
  const change = (text: string) => {
    setTyped(text);
    put(text);
  };
  return (
    <TextInput
      className={classes.input}
      size="xs"
      type="text"
      role="searchbox"
      aria-label={t('filters.customer')}
      placeholder={t('filters.customer')}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        typed !== '' && (
          <CloseButton size="xs" aria-label={t('filters.clearCustomer')} onClick={() => change('')} />
        )
      }
      value={typed}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}
