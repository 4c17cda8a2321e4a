import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { JobsSearch } from '../backups-search';

type Patch = { readonly [K in keyof JobsSearch]: JobsSearch[K] | undefined };

/** What the address holds, and the way to change some of it. */
export function useJobsSearch(): readonly [JobsSearch, (patch: Patch) => void] {
  const search = useSearch({ from: '/staff/backups/jobs' });
  const navigate = useNavigate({ from: '/backups/jobs' });
  const patch = useCallback(
    (change: Patch) =>
      void navigate({ to: '/backups/jobs', search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  return [search, patch];
}
