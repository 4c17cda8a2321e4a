import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { MorningSearch } from '../morning-search';

/** `undefined` takes a filter out of the address. */
export type SearchPatch = { readonly [K in keyof MorningSearch]: MorningSearch[K] | undefined };

/** The filters in the address, and the way to change some of them; on whichever day's page. */
export function useMorningSearch(): readonly [MorningSearch, (patch: SearchPatch) => void] {
  const search = useSearch({ strict: false, select: (all): MorningSearch => MorningSearch.parse(all) });
  const { date } = useParams({ strict: false });
  const navigate = useNavigate();
  const patch = useCallback(
    (change: SearchPatch) => {
      const options = { search: (old: MorningSearch) => ({ ...old, ...change }), replace: true };
      if (date === undefined) void navigate({ from: '/morning', to: '/morning', ...options });
      else void navigate({ from: '/morning/$date', to: '/morning/$date', params: { date }, ...options });
    },
    [navigate, date],
  );
  return [search, patch];
}
