import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { BoardSearch } from '../board-search';

/** `undefined` takes a filter out of the address. */
export type SearchPatch = { readonly [K in keyof BoardSearch]: BoardSearch[K] | undefined };

/** The filters in the address, and the way to change some of them. */
export function useBoardSearch(): readonly [BoardSearch, (patch: SearchPatch) => void] {
  const search = useSearch({ from: '/staff/' });
  const navigate = useNavigate({ from: '/' });
  const patch = useCallback(
    (change: SearchPatch) =>
      void navigate({ to: '/', search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  return [search, patch];
}
