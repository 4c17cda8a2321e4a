import { useEffect, useSyncExternalStore } from 'react';
import type { FeedView } from '../../../live/feed-view';
import { calmly } from '../../../live/calmly';
import { boardFeed } from './board-feed';
import type { BoardState } from './board-state';

const subscribe = calmly(boardFeed.subscribe, { leastMs: 20, mostMs: 250 });

/** The live board while a component shows it. In a storm it is drawn as often as a quarter of the time allows. */
export function useBoard(): FeedView<BoardState> {
  useEffect(() => boardFeed.start(), []);
  return useSyncExternalStore(subscribe, boardFeed.view);
}
