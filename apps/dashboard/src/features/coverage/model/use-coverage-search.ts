import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { CoverageSearch } from '../coverage-search';

type Patch = { readonly [K in keyof CoverageSearch]?: CoverageSearch[K] | undefined };

/** What the address holds, and the way to change some of it. */
export function useCoverageSearch(): readonly [CoverageSearch, (patch: Patch) => void] {
  const search = useSearch({ from: '/staff/coverage' });
  const navigate = useNavigate({ from: '/coverage' });
  const patch = useCallback(
    (change: Patch) =>
      void navigate({ to: '/coverage', search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  return [search, patch];
}
