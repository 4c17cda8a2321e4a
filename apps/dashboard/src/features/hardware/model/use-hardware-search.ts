import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { HardwareSearch } from '../hardware-search';

type Patch = { readonly [K in keyof HardwareSearch]?: HardwareSearch[K] | undefined };

/** What the address holds, and the way to change some of it. */
export function useHardwareSearch(): readonly [HardwareSearch, (patch: Patch) => void] {
  const search = useSearch({ from: '/staff/hardware' });
  const navigate = useNavigate({ from: '/hardware' });
  const patch = useCallback(
    (change: Patch) =>
      void navigate({ to: '/hardware', search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  return [search, patch];
}
