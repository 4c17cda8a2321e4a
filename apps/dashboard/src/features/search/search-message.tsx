import { Text } from '@mantine/core';
import type { SearchHit } from '@nachtwacht/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTexts } from '../../shared/i18n/texts';
import { useErrorText } from '../../shared/ui/use-error-text';
import { searchTexts } from './search-texts';

interface SearchMessageProps {
  readonly query: string;
  readonly isLongEnough: boolean;
  readonly search: UseQueryResult<SearchHit[]>;
}

/** How the search stands, in one line under the list; read out when it changes. */
export function SearchMessage({ query, isLongEnough, search }: SearchMessageProps) {
  const t = useTexts(searchTexts);
  const errorText = useErrorText();
  const words = () => {
    if (!isLongEnough) return t('hint');
    if (search.isError) return errorText(search.error);
    if (search.data === undefined) return t('searching');
    return search.data.length === 0 ? t('none', { query }) : t('found', { count: search.data.length });
  };
  return (
    <Text role="status" c="dimmed" size="sm" px="md" py="sm">
      {words()}
    </Text>
  );
}
