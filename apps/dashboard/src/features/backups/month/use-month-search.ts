import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { MonthSearch } from '../backups-search';

type Patch = { readonly [K in keyof MonthSearch]: MonthSearch[K] | undefined };

/** What the address holds, and the way to change some of it. */
export function useMonthSearch(): readonly [MonthSearch, (patch: Patch) => void] {
  const search = useSearch({ from: '/staff/backups/month' });
  const navigate = useNavigate({ from: '/backups/month' });
  const patch = useCallback(
    (change: Patch) =>
      void navigate({ to: '/backups/month', search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  return [search, patch];
}
