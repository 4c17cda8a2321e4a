import type { SearchHit } from '@nachtwacht/contracts';
import { useState, type KeyboardEvent } from 'react';

interface ChosenHit {
  readonly chosen: SearchHit | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Which hit the arrows are at: the first one of every new search, and round at both ends. */
export function useChosenHit(
  hits: readonly SearchHit[],
  query: string,
  onFollow: (hit: SearchHit) => void,
): ChosenHit {
  const [place, setPlace] = useState({ query, index: 0 });
  const index = place.query === query && place.index < hits.length ? place.index : 0;
  const chosen = hits[index];
  const move = (step: number) => {
    if (hits.length > 0) setPlace({ query, index: (index + step + hits.length) % hits.length });
  };
  return {
    chosen,
    onKeyDown: ({ key, nativeEvent }) => {
      if (nativeEvent.isComposing) return;
      if (key === 'ArrowDown') move(1);
      if (key === 'ArrowUp') move(-1);
      if (key === 'Enter' && chosen !== undefined) onFollow(chosen);
    },
  };
}
