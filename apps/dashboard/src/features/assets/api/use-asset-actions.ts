import { ROUTES, type AssetInput, type AssetPatch } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

function useRefresh() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['asset', 'assets', 'customers', 'customer', 'sites'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

export function useCreateAsset() {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: (body: AssetInput) => call(ROUTES.createAsset, { body }), onSuccess });
}

export function useUpdateAsset(id: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: AssetPatch) => call(ROUTES.updateAsset, { params: { id }, body }),
    onSuccess,
  });
}

export function useArchiveAsset(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => call(ROUTES.archiveAsset, { params: { id } }), onSuccess });
}

export function useRestoreAsset(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => call(ROUTES.restoreAsset, { params: { id } }), onSuccess });
}
