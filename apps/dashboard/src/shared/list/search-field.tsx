import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTexts } from '../i18n/texts';
import { listTexts } from './list-texts';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows the list below it as one types. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const t = useTexts(listTexts);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      w="18rem"
      maw="100%"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        value !== '' && <CloseButton size="sm" aria-label={t('clear')} onClick={() => onChange('')} />
      }
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
