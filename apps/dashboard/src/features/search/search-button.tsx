import { Kbd, UnstyledButton } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTexts } from '../../shared/i18n/texts';
import classes from './search-button.module.css';
import { searchDialog } from './search-store';
import { searchTexts } from './search-texts';

/** Looks like a field and opens the dialog; the keys that do the same stand in it. */
export function SearchButton() {
  const t = useTexts(searchTexts);
  const modifier = useOs() === 'macos' ? '⌘' : 'Ctrl';
  return (
    <UnstyledButton
      className={classes.button}
      onClick={searchDialog.open}
      aria-keyshortcuts="Control+K Meta+K"
    >
      <IconSearch size={16} aria-hidden />
      <span className={classes.word}>{t('open')}</span>
      <Kbd size="xs" className={classes.keys} aria-hidden="true">
        {modifier} K
      </Kbd>
    </UnstyledButton>
  );
}
