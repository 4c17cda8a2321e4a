import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { AssetSearch } from './asset-search';

/** `undefined` takes something out of the address. */
export type AssetSearchPatch = { readonly [K in keyof AssetSearch]?: AssetSearch[K] | undefined };

/** What the address of the asset's page holds, and the way to change some of it. */
export function useAssetSearch(): readonly [AssetSearch, (patch: AssetSearchPatch) => void] {
  const search = useSearch({ from: '/staff/assets/$id' });
  const navigate = useNavigate({ from: '/assets/$id' });
  const patch = useCallback(
    (change: AssetSearchPatch) =>
      void navigate({ to: '.', search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  return [search, patch];
}
