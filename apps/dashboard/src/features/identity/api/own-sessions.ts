import { ROUTES } from '@nachtwacht/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: ({ signal }) => call(ROUTES.mySessions, { signal }),
});

function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
}

export function useEndSession(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => call(ROUTES.endMySession, { params: { id } }), onSuccess });
}

export function useEndOtherSessions() {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => call(ROUTES.endOtherSessions), onSuccess });
}
