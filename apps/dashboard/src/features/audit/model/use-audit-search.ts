import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { AuditSearch } from '../audit-search';

/** `undefined` takes a filter out of the address. */
export type SearchPatch = { readonly [K in keyof AuditSearch]: AuditSearch[K] | undefined };

/** The filters in the address, and the way to change some of them. */
export function useAuditSearch(): readonly [AuditSearch, (patch: SearchPatch) => void, () => void] {
  const search = useSearch({ from: '/staff/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const patch = useCallback(
    (change: SearchPatch) =>
      void navigate({ to: '/audit', search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  const reset = useCallback(() => void navigate({ to: '/audit', search: {}, replace: true }), [navigate]);
  return [search, patch, reset];
}
