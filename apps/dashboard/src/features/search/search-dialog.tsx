import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../shared/i18n/texts';
import { searchQuery, SHORTEST_QUERY } from './api/search';
import { SearchHits, hitId } from './search-hits';
import { SearchMessage } from './search-message';
import { searchStore } from './search-store';
import { searchTexts } from './search-texts';

const TYPING_PAUSE_MS = 150;

/** Search over everything, opened by Ctrl-K or the field in the bar; arrows and Enter choose. */
export function SearchDialog() {
  const t = useTexts(searchTexts);
  const { query: typed, selected, listId } = useSpotlight(searchStore);
  const [query] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const search = useQuery(searchQuery(query));
  const isLongEnough = typed.trim().length >= SHORTEST_QUERY;
  const hits = isLongEnough ? (search.data ?? []) : [];
  const chosen = hits[selected];
  return (
    <Spotlight.Root
      store={searchStore}
      scrollable
      maxHeight="min(28rem, 70vh)"
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      transitionProps={{ duration: 100, transition: 'fade' }}
      attributes={{ content: { 'aria-label': t('title') } }}
    >
      <Spotlight.Search
        placeholder={t('placeholder')}
        aria-label={t('placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={listId || undefined}
        aria-activedescendant={chosen === undefined ? undefined : hitId(chosen)}
        maxLength={100}
      />
      <Spotlight.ActionsList>
        <SearchHits hits={hits} selected={chosen} label={t('title')} />
      </Spotlight.ActionsList>
      <SearchMessage query={query} isLongEnough={isLongEnough} search={search} />
    </Spotlight.Root>
  );
}
