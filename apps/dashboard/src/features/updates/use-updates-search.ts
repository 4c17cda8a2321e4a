import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

type UpdatesPath = '/updates' | '/updates/versions' | '/updates/catalogue' | '/updates/end-of-life';

/** Changes some of what the address of a page holds; undefined takes it away. */
export function usePatchSearch<Search extends object>(
  to: UpdatesPath,
): (patch: { readonly [K in keyof Search]: Search[K] | undefined }) => void {
  const navigate = useNavigate();
  return useCallback(
    (patch) => void navigate({ to, search: (old: object) => ({ ...old, ...patch }), replace: true }),
    [navigate, to],
  );
}
