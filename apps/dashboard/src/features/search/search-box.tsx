import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import type { SearchHit } from '@nachtwacht/contracts';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTexts } from '../../shared/i18n/texts';
import { searchQuery, SHORTEST_QUERY } from './api/search';
import { hitId, pageOfHit } from './hit';
import { SearchHits } from './search-hits';
import { SearchMessage } from './search-message';
import { searchDialog, searchStore } from './search-store';
import { searchTexts } from './search-texts';
import { useChosenHit } from './use-chosen-hit';

const TYPING_PAUSE_MS = 150;
const LIST_ID = 'search-hits';

/**
 * The field and what it finds. The focus stays in the field; arrows choose and a screen reader hears which, for which
 * the library's own list has no provision.
 */
export function SearchBox() {
  const t = useTexts(searchTexts);
  const navigate = useNavigate();
  const { query: typed } = useSpotlight(searchStore);
  const [query] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const search = useQuery(searchQuery(query));
  const isLongEnough = typed.trim().length >= SHORTEST_QUERY;
  const hits = isLongEnough ? (search.data ?? []) : [];
  const follow = (hit: SearchHit) => {
    searchDialog.close();
    void navigate(pageOfHit(hit));
  };
  const { chosen, onKeyDown } = useChosenHit(hits, query, follow);
  return (
    <>
      <Spotlight.Search
        placeholder={t('placeholder')}
        aria-label={t('placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={LIST_ID}
        aria-activedescendant={chosen === undefined ? undefined : hitId(chosen)}
        maxLength={100}
        onKeyDown={onKeyDown}
      />
      <SearchHits id={LIST_ID} hits={hits} chosen={chosen} onFollow={follow} />
      <SearchMessage query={query} isLongEnough={isLongEnough} search={search} />
    </>
  );
}
