import { useCallback, useSyncExternalStore } from 'react';
import { formatSpan } from '../format/format-age';
import { useLanguage } from '../i18n/use-language';
import { serverClock } from './server-clock';
import { everySecond } from './ticker';

/** How long ago `since` (ISO 8601) was, in words. Renders again only when the words change. */
export function useSpanSince(since: string): string {
  const language = useLanguage();
  const words = useCallback(
    () => formatSpan(serverClock.now() - Date.parse(since), language),
    [since, language],
  );
  return useSyncExternalStore(everySecond, words);
}
