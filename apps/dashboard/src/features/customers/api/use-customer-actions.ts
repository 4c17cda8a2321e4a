import {
  ROUTES,
  type ApprovedTargets,
  type CustomerInput,
  type CustomerPatch,
  type SiteInput,
} from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

/** A customer, its sites and its assets are archived together, so all of them are looked at again. */
function useRefresh() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['customers', 'customer', 'sites', 'assets', 'connections'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

export function useCreateCustomer() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: CustomerInput) => call(ROUTES.createCustomer, { body }),
    onSuccess,
  });
}

export function useUpdateCustomer(id: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: CustomerPatch) => call(ROUTES.updateCustomer, { params: { id }, body }),
    onSuccess,
  });
}

export function useArchiveCustomer(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => call(ROUTES.archiveCustomer, { params: { id } }), onSuccess });
}

export function useRestoreCustomer(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => call(ROUTES.restoreCustomer, { params: { id } }), onSuccess });
}

/** `id` null adds the site to the customer. */
export function useSaveSite(customerId: string, id: string | null) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: SiteInput) =>
      id === null
        ? call(ROUTES.createSite, { params: { id: customerId }, body })
        : call(ROUTES.updateSite, { params: { id }, body }),
    onSuccess,
  });
}

export function useApproveTargets(siteId: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: ApprovedTargets) => call(ROUTES.approveTargets, { params: { id: siteId }, body }),
    onSuccess,
  });
}

export function useArchiveSite() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (id: string) => call(ROUTES.archiveSite, { params: { id } }),
    onSuccess,
  });
}

export function useRestoreSite() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (id: string) => call(ROUTES.restoreSite, { params: { id } }),
    onSuccess,
  });
}
