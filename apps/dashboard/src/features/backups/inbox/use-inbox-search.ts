import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { InboxSearch } from '../backups-search';

type Patch = { readonly [K in keyof InboxSearch]: InboxSearch[K] | undefined };

/** What the address holds, and the way to change some of it. */
export function useInboxSearch(): readonly [InboxSearch, (patch: Patch) => void] {
  const search = useSearch({ from: '/staff/backups/inbox' });
  const navigate = useNavigate({ from: '/backups/inbox' });
  const patch = useCallback(
    (change: Patch) =>
      void navigate({ to: '/backups/inbox', search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  return [search, patch];
}
