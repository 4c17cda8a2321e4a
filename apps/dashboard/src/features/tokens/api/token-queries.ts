import { ROUTES, type TokenInput } from '@nachtwacht/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => call(ROUTES.tokens, { signal }),
});

function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey });
}

export function useCreateToken() {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: (body: TokenInput) => call(ROUTES.createToken, { body }), onSuccess });
}

export function useRevokeToken() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (id: string) => call(ROUTES.revokeToken, { params: { id } }),
    onSuccess,
  });
}
