import {
  ROUTES,
  type DesiredVersionInput,
  type ReleaseInput,
  type UpdateStepInput,
  type UpdateTermsInput,
} from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../shared/api/call';

/** The lane, versions and the catalogue tell of the same things. */
function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['updates'] });
}

/** Also after it failed: what was seen of an update that was refused is old. */
export function useStepUpdates() {
  const onSettled = useRefresh();
  return useMutation({
    mutationFn: (body: z.input<typeof UpdateStepInput>) => call(ROUTES.stepUpdates, { body }),
    onSettled,
  });
}

/** null adds it. */
export function useKeepRelease(id: string | null) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: z.input<typeof ReleaseInput>) =>
      id === null ? call(ROUTES.addRelease, { body }) : call(ROUTES.changeRelease, { params: { id }, body }),
    onSuccess,
  });
}

export function useRemoveRelease() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (id: string) => call(ROUTES.removeRelease, { params: { id } }),
    onSuccess,
  });
}

/** No call takes more at once. */
const MOST_IDS = 1_000;

export function useConfirmReleases() {
  const onSettled = useRefresh();
  return useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (let at = 0; at < ids.length; at += MOST_IDS)
        await call(ROUTES.confirmReleases, { body: { ids: ids.slice(at, at + MOST_IDS) } });
    },
    onSettled,
  });
}

export function useImportReleases() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (csv: string) => call(ROUTES.importReleases, { body: { csv } }),
    onSuccess,
  });
}

export function useAgreeVersion() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: z.input<typeof DesiredVersionInput>) => call(ROUTES.addDesiredVersion, { body }),
    onSuccess,
  });
}

export function useEndAgreement() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (id: string) => call(ROUTES.removeDesiredVersion, { params: { id } }),
    onSuccess,
  });
}

export function useChangeTerms(customerId: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: UpdateTermsInput) =>
      call(ROUTES.changeUpdateTerms, { params: { id: customerId }, body }),
    onSuccess,
  });
}
