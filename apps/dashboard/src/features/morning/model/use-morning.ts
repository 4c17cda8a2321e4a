import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { calmly } from '../../../live/calmly';
import type { FeedView } from '../../../live/feed-view';
import { morningFeed, type MorningFeed } from './morning-feed';
import type { MorningState } from './morning-state';

interface LiveMorning {
  readonly feed: MorningFeed;
  readonly view: FeedView<MorningState>;
}

/** The live check of a day while a component shows it. In a storm it is drawn as often as a quarter of the time allows. */
export function useMorning(date: string | null): LiveMorning {
  const { feed, subscribe } = useMemo(() => {
    const feed = morningFeed(date);
    return { feed, subscribe: calmly(feed.subscribe, { leastMs: 20, mostMs: 250 }) };
  }, [date]);
  useEffect(() => feed.start(), [feed]);
  return { feed, view: useSyncExternalStore(subscribe, feed.view) };
}
