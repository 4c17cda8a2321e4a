import { Spotlight } from '@mantine/spotlight';
import { useTexts } from '../../shared/i18n/texts';
import { SearchBox } from './search-box';
import { searchStore } from './search-store';
import { searchTexts } from './search-texts';

/** Search over everything, opened by Ctrl-K or the field in the bar. */
export function SearchDialog() {
  const t = useTexts(searchTexts);
  return (
    <Spotlight.Root
      store={searchStore}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      transitionProps={{ duration: 100, transition: 'fade' }}
      attributes={{ content: { 'aria-label': t('title') } }}
    >
      <SearchBox />
    </Spotlight.Root>
  );
}
