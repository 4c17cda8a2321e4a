import { ROUTES, type ExclusionInput } from '@nachtwacht/contracts';
import type { ExclusionDecision } from '@nachtwacht/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

/** What is left out changes the numbers of every list that holds them. */
function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['availability'] });
}

export function useProposeExclusion() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: ExclusionInput) => call(ROUTES.proposeExclusion, { body }),
    onSuccess,
  });
}

/** Also after it failed: somebody else may have decided. */
export function useDecideExclusion() {
  const onSettled = useRefresh();
  return useMutation({
    mutationFn: ({ id, decision }: { readonly id: string; readonly decision: ExclusionDecision }) =>
      call(ROUTES.decideExclusion, { params: { id }, body: { decision } }),
    onSettled,
  });
}
